import { entete } from '../commun/entete'
import { texteNormal, valeurDe, type Cellule, type Tableau } from '../actualisation/valeur'

/** Un fichier public, ramené à ce dont le tableau parle. */
export interface SourceALaMesure {
  readonly tableau: Tableau
  /** Combien de lignes du fichier sont ailleurs. */
  readonly laissees: number
  readonly remarques: readonly string[]
}

/**
 * Ramène un fichier national à un tableau : les territoires et les professions que le tableau a déjà ; d'un département dont il a la
 * plupart des codes, tous ; d'un autre, les siens. Une profession que le fichier écrit autrement prend le nom du tableau. Un tableau
 * vide reçoit tout.
 */
export function aLaMesure(feuille: Tableau, source: Tableau, toutes: boolean): SourceALaMesure {
  const { tableau, remarques } = professionsDuTableau(feuille, source)
  if (toutes || feuille.lignes.length === 0) return { tableau, laissees: 0, remarques }
  const garder = [
    ...['Profession', 'Territoire'].flatMap((nom) => connues(nom, feuille, tableau)),
    ...codesDuTableau(feuille, tableau),
  ]
  const lignes = tableau.lignes.filter((ligne) => garder.every((garde) => garde(ligne)))
  const laissees = tableau.lignes.length - lignes.length
  return { tableau: { ...tableau, lignes }, laissees, remarques: [...remarques, ...dites(laissees)] }
}

type Ligne = readonly Cellule[]
type Garde = (ligne: Ligne) => boolean

const dites = (laissees: number): readonly string[] =>
  laissees === 0
    ? []
    : [
        `Lignes du fichier laissées, parce que le tableau ne parle pas de leur territoire ou de leur profession : ${laissees}.`,
      ]

const placeDe = ({ colonnes }: Tableau, nom: string) => colonnes.findIndex((c) => entete(c) === entete(nom))
const texte = (cellule: Cellule | undefined) => texteNormal(String(valeurDe(cellule ?? null) ?? ''))

/** Les valeurs d'une colonne que le tableau a aussi. */
function connues(nom: string, feuille: Tableau, source: Tableau): Garde[] {
  const [ici, la] = [placeDe(feuille, nom), placeDe(source, nom)]
  if (ici < 0 || la < 0) return []
  const siennes = new Set(feuille.lignes.map((ligne) => entete(texte(ligne[ici]))))
  return [(ligne) => siennes.has(entete(texte(ligne[la])))]
}

/** Part des codes d'un département que le tableau doit avoir pour en vouloir aussi les codes neufs. */
const PART_DU_DEPARTEMENT = 0.5

function codesDuTableau(feuille: Tableau, source: Tableau): Garde[] {
  const [ici, la] = [placeDe(feuille, 'Code'), placeDe(source, 'Code')]
  if (ici < 0 || la < 0) return []
  const siens = new Set(feuille.lignes.map((ligne) => codeDe(ligne[ici])))
  const comptes = new Map<string, { connus: number; tous: number }>()
  for (const ligne of source.lignes) {
    const code = codeDe(ligne[la])
    const { connus, tous } = comptes.get(departementDe(code)) ?? { connus: 0, tous: 0 }
    comptes.set(departementDe(code), { connus: connus + (siens.has(code) ? 1 : 0), tous: tous + 1 })
  }
  const entiers = new Set([...comptes].flatMap(([d, n]) => (n.connus / n.tous >= PART_DU_DEPARTEMENT ? [d] : [])))
  return [(ligne) => siens.has(codeDe(ligne[la])) || entiers.has(departementDe(codeDe(ligne[la])))]
}

/** Un code de commune auquel Excel a ôté son zéro de tête le retrouve. */
const codeDe = (cellule: Cellule | undefined) =>
  typeof cellule === 'number' ? String(cellule).padStart(5, '0') : texte(cellule)

const departementDe = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2)

/** Une profession du fichier que le tableau écrit autrement, quand une seule lui correspond. */
function professionsDuTableau(feuille: Tableau, source: Tableau): { tableau: Tableau; remarques: readonly string[] } {
  const [ici, la] = [placeDe(feuille, 'Profession'), placeDe(source, 'Profession')]
  if (ici < 0 || la < 0) return { tableau: source, remarques: [] }
  const siennes = [...new Set(feuille.lignes.map((ligne) => texte(ligne[ici])))]
  const venues = [...new Set(source.lignes.map((ligne) => texte(ligne[la])))]
  const exactes = new Set(venues.map(entete))
  const noms = new Map<string, string>()
  for (const sienne of siennes.filter((s) => s !== '' && !exactes.has(entete(s)))) {
    const [seule, autre] = venues.filter((v) => ecriture(v) === ecriture(sienne) && !siennes.includes(v))
    if (seule !== undefined && autre === undefined) noms.set(seule, sienne)
  }
  if (noms.size === 0) return { tableau: source, remarques: [] }
  const lignes = source.lignes.map((ligne) =>
    ligne.map((cellule, k) => (k === la ? (noms.get(texte(cellule)) ?? cellule) : cellule)),
  )
  const remarques = [...noms].map(([venue, sienne]) => `« ${venue} » du fichier est lu comme « ${sienne} ».`)
  return { tableau: { ...source, lignes }, remarques }
}

/** « Ensemble des médecins généralistes » et « Médecins généralistes », « Chirurgiens dentistes » et « Chirurgiens-dentistes ». */
const ecriture = (profession: string) =>
  entete(profession)
    .replace(/^ensemble des /, '')
    .replace(/-/g, ' ')
    .replace(/ \(hors generalistes\)$/, '')
    .trim()
