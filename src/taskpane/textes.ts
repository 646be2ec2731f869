const entier = new Intl.NumberFormat('fr-FR')

/** Colle les guillemets et les signes doubles à leur mot : un « seul en bout de ligne se lit mal dans 320 px. */
export const insecable = (texte: string) => texte.replace(/« | (?=[»;:?!%])/g, (blanc) => blanc.replace(' ', '\u00a0'))

/** « 1 234 » */
export const nombre = (n: number) => entier.format(n)

/** « 1 feuille », « 1 234 feuilles » : en français, le pluriel commence à deux. */
export const compte = (nombre: number, singulier: string, pluriel = `${singulier}s`) =>
  `${entier.format(nombre)} ${nombre < 2 ? singulier : pluriel}`

/** « Créer la feuille », « Créer les 5 feuilles ». */
export const creerLesFeuilles = (nombre: number) =>
  nombre === 1 ? 'Créer la feuille' : `Créer les ${entier.format(nombre)} feuilles`

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** « 12,5 Mo sur 37 Mo » */
export const octets = (fait: number, total: number) =>
  `${decimal.format(fait / 1e6)} Mo sur ${decimal.format(total / 1e6)} Mo`

/** Une phrase qui commence un paragraphe. */
export const phrase = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1)

/** « 12 opérations sur 80 » */
export const avancement = (fait: number, total: number) => `${compte(fait, 'opération')} sur ${entier.format(total)}`

/** « T_Actions, T_Axes et T_Fiches » */
export const enumeration = (mots: readonly string[]) =>
  mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' })

/** « 25/11/2026 14:32 », un instant ISO 8601 chez l'analyste. */
export const momentDe = (instant: string) => moment.format(new Date(instant))

/** « 25/11/2026 », le jour d'un instant ISO 8601 chez l'analyste. */
export const jourDe = (instant: string) => new Date(instant).toLocaleDateString('fr-FR')
