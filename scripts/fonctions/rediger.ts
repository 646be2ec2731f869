import { SUJETS_FONCTIONS, type Sujet } from '../../src/domain/sujets'
import { functions } from '../../src/functions'
import { EXEMPLES } from '../../src/functions/exemples'
import type { Exemple } from '../../src/functions/exemples-par-famille/exemple'
import { formuleExemple } from '../../src/functions/formule-exemple'
import { formuleFrancaise } from '../../src/hosts/browser/formule-francaise'
import { evaluer, type CelluleMontree } from './resultat'

interface Fonction {
  readonly id: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[]
}

const EN_TETE = `# Les fonctions

Ce fichier est écrit par \`node scripts/fonctions.mjs\`, d’après l’aide des fonctions et leurs exemples : ne le modifiez pas à la main.

Les formules sont celles d’un Excel français : \`;\` entre les arguments, \`,\` pour les décimales. Un argument entre crochets se laisse vide. Là où l’exemple écrit une plage entre accolades (\`.\` entre les colonnes, \`;\` entre les lignes), donnez celle de votre feuille ou le nom d’un tableau.

- \`#VALEUR!\` : un argument n’est pas celui attendu. \`#N/A\` : le chiffre n’existe pas, n’est pas publié ou ne s’applique pas. \`#DIV/0!\` : division par zéro. La raison est dans l’infobulle de l’erreur et dans le volet.
- « Cellule ou plage » : la fonction travaille cellule par cellule ; une faute ne touche que sa cellule.
- Rien n’est arrondi et rien ne dépend de la date du jour.
`

/** Rédige docs/fonctions.md. */
export async function rediger(metadonnees: readonly Fonction[], rendus: ReadonlyMap<string, string>): Promise<string> {
  const decrites = Object.keys(functions).flatMap((id) => metadonnees.find((f) => f.id === id) ?? [])
  const sommaire = decrites.map((f) => `| [${f.id}](#${ancre(f.id)}) | ${premierePhrase(f.description)} |`)
  const sections = await Promise.all(decrites.map((f) => section(f, rendus.get(f.id) ?? '')))
  return [EN_TETE, '| fonction | ce qu’elle donne |', '| --- | --- |', ...sommaire, '', ...sections].join('\n')
}

async function section({ id, description, parameters }: Fonction, rend: string): Promise<string> {
  const nom = ({ name, optional }: Fonction['parameters'][number]) => (optional ? `[${name}]` : name)
  const exemples = EXEMPLES[id] ?? []
  const [bons, fautifs] = [exemples.filter((e) => !estErreur(e)), exemples.filter(estErreur)]
  return [
    `## SANTE.${id}\n`,
    `\`=SANTE.${id}(${parameters.map(nom).join('; ')})\`\n`,
    `${description}\n`,
    '| argument | contenu |',
    '| --- | --- |',
    ...parameters.map((p) => `| \`${nom(p)}\` | ${p.description} |`),
    `\n**Rend** : ${rend}\n`,
    '### Exemples\n',
    ...(await Promise.all(bons.map((e) => exemple(id, e)))),
    '### Erreurs\n',
    ...(await Promise.all(fautifs.map((e) => exemple(id, e)))),
    ...source(SUJETS_FONCTIONS[id]),
  ].join('\n')
}

async function exemple(id: string, e: Exemple): Promise<string> {
  const rendu = await evaluer(id, e)
  const montre = e.extrait && Array.isArray(e.attendu) ? extrait(rendu, e.attendu as unknown[][]) : rendu
  return `${majuscule(e.phrase)} :\n\n\`\`\`text\n${formuleFrancaise(formuleExemple(id, e))}\n${alignees(montre)}\n\`\`\`\n`
}

const extrait = (rendu: CelluleMontree[][], [premiere = [], ...autres]: unknown[][]) =>
  rendu.slice(0, autres.length + 1).map((ligne) => ligne.slice(0, premiere.length))

/** Le résultat en colonnes ; une erreur seule est suivie de sa raison. */
function alignees(lignes: CelluleMontree[][]): string {
  const seule = lignes.length === 1 && lignes[0]?.length === 1 ? lignes[0][0] : undefined
  if (seule) return `→ ${seule.texte}${seule.raison === undefined ? '' : ` ${seule.raison}`}`
  const largeurs = (lignes[0] ?? []).map((_, j) => Math.max(...lignes.map((l) => l[j]?.texte.length ?? 0)))
  return lignes.map((l) => `→ ${l.map((c, j) => c.texte.padEnd(largeurs[j] ?? 0)).join(' | ')}`.trimEnd()).join('\n')
}

function source(sujet: Sujet | undefined): string[] {
  if (sujet === undefined) return []
  if (sujet.sansSource !== undefined) return [`**Source** : ${sujet.sansSource}.\n`]
  const textes = [
    ...(sujet.sources ?? []),
    ...sujet.baremes.flatMap((b) => b.periodes.flatMap((p): readonly { titre: string; url?: string }[] => p.sources)),
  ]
  const uniques = new Map(textes.map(({ titre, url }) => [titre, url === undefined ? titre : `[${titre}](${url})`]))
  return ['### Sources\n', ...[...uniques.values()].map((texte) => `- ${texte}`), '']
}

const estErreur = ({ attendu }: Exemple) => typeof attendu === 'string' && attendu.startsWith('#')
const ancre = (id: string) => `sante${id.replaceAll('.', '').toLowerCase()}`
const majuscule = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1)
const premierePhrase = (texte: string) => texte.split(/\.\s+(?=[A-ZÀÉ])/)[0]?.replace(/\.$/, '') ?? texte
