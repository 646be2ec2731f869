import { dateDeSerie, enFrancais } from '../commun/date'
import { entete } from '../commun/entete'
import type { Paire } from './apparier'
import type { Colonne } from './colonnes'
import { montrerCle, type ColonneCle } from './cle'
import { montrerCellule } from './montrer'
import type { Alerte, MillesimeRemplace, TexteARelire } from './difference'
import { dateEcrite, estVide, memeCellule, texteNormal, valeurDe, type Cellule, type Tableau } from './valeur'

export interface Millesimes {
  readonly alertes: readonly Alerte[]
  readonly constats: readonly string[]
  readonly aRelire: readonly TexteARelire[]
  /** Le millésime de la source, s'il est dit. */
  readonly nouveau?: string
  readonly remplace?: MillesimeRemplace
}

/** Ce que le passage d'un millésime à l'autre demande de dire. */
export function comparerMillesimes(
  cle: readonly ColonneCle[],
  colonnes: readonly Colonne[],
  paires: readonly Paire[],
  feuille: Tableau,
  neuf: Tableau,
): Millesimes {
  const colonne = colonneMillesime(colonnes, cle)
  const rien = { alertes: [], constats: [], aRelire: [] }
  if (!colonne) return rien
  const communes = paires.filter((p) => p.neuf !== undefined)
  const ancien = millesimeDe(communes.map((p) => feuille.lignes[p.feuille]?.[colonne.feuille] ?? null))
  const recent = millesimeDe(neuf.lignes.map((l) => l[colonne.neuf] ?? null))
  if (recent === undefined) return rien
  const nouveau = montrerMillesime(recent)
  if (ancien === undefined || recent === ancien) return { ...rien, nouveau }
  const message = `La source date du ${nouveau}, le tableau du ${montrerMillesime(ancien)} : elle est plus ancienne.`
  if (recent < ancien) return { ...rien, nouveau, alertes: [{ code: 'millesime', message }] }
  return {
    nouveau,
    remplace: { millesime: montrerMillesime(ancien), colonne: colonne.nom },
    alertes: [],
    constats: [
      `Nouveau millésime : ${montrerMillesime(ancien)} → ${nouveau}.`,
      ...seriesRevisees(cle, colonnes, communes, feuille, neuf),
    ],
    aRelire: textesARelire(cle, colonnes, communes, feuille, montrerMillesime(ancien)),
  }
}

/** L'année d'un fichier dont le tableau n'a pas la date : elle ne devrait pas reculer. */
export function alerteDAnnee(ancienne: string | undefined, nouvelle: string | undefined): Alerte[] {
  if (ancienne === undefined || nouvelle === undefined || !ANNEE.test(ancienne) || !ANNEE.test(nouvelle)) return []
  if (nouvelle >= ancienne) return []
  const message = `La source est le millésime ${nouvelle}, le tableau avait reçu ${ancienne} : elle est plus ancienne.`
  return [{ code: 'millesime', message }]
}

const ANNEE = /^20\d\d$/

/** « Effectif précédent » de la source, quand ce n'est pas l'« Effectif » que le tableau avait. */
function seriesRevisees(
  cle: readonly ColonneCle[],
  colonnes: readonly Colonne[],
  paires: readonly Paire[],
  feuille: Tableau,
  neuf: Tableau,
) {
  return colonnes.flatMap((precedente) => {
    const courante = colonnes.find((c) => `${entete(c.nom)} precedent` === entete(precedente.nom))
    if (!courante || precedente.neuf < 0) return []
    return paires.flatMap((p) => {
      const avant = feuille.lignes[p.feuille]?.[courante.feuille] ?? null
      const revue = neuf.lignes[p.neuf ?? -1]?.[precedente.neuf] ?? null
      if (estVide(avant) || estVide(revue) || memeCellule(avant, revue)) return []
      const change = `${courante.nom} ${montrerCellule(avant)} → ${montrerCellule(revue)}`
      return [`Série révisée : ${montrerCle(p.cle ?? '', cle)}, ${change}.`]
    })
  })
}

function textesARelire(
  cle: readonly ColonneCle[],
  colonnes: readonly Colonne[],
  paires: readonly Paire[],
  feuille: Tableau,
  ecritPour: string,
): TexteARelire[] {
  const aMoi = colonnes.filter((c) => c.classe === 'libre' || c.classe === 'suivi')
  return paires.flatMap((p) =>
    aMoi.flatMap(({ nom, feuille: place }) => {
      const cellule: Cellule = feuille.lignes[p.feuille]?.[place] ?? null
      if (typeof cellule !== 'string' || estVide(cellule)) return []
      return [{ libelle: montrerCle(p.cle ?? '', cle), colonne: nom, texte: cellule, ecritPour }]
    }),
  )
}

const COLONNES_DE_MILLESIME: ReadonlySet<string> = new Set(['Date', 'Millésime', 'Année'].map(entete))

/** La colonne qui dit de quand datent les données, si elle ne fait pas partie de la clé. */
const colonneMillesime = (colonnes: readonly Colonne[], cle: readonly { readonly nom: string }[]) =>
  colonnes.find(
    (c) => COLONNES_DE_MILLESIME.has(entete(c.nom)) && !cle.some((k) => entete(k.nom) === entete(c.nom)) && c.neuf >= 0,
  )

/** Le millésime le plus récent d'une colonne : une année, ou une date en jours comptés comme Excel. */
function millesimeDe(cellules: readonly Cellule[]): number | undefined {
  let plusRecent: number | undefined
  for (const cellule of cellules) {
    const valeur = valeurDe(cellule)
    const lu = typeof valeur === 'string' ? (dateEcrite(texteNormal(valeur)) ?? anneeEcrite(valeur)) : valeur
    if (typeof lu === 'number' && (plusRecent === undefined || lu > plusRecent)) plusRecent = lu
  }
  return plusRecent
}

const anneeEcrite = (texte: string) => (/^\s*(19|20)\d\d\s*$/.test(texte) ? Number(texte) : undefined)

/** « 30/09/2025 », ou « 2025 » pour une année seule. */
const montrerMillesime = (millesime: number): string =>
  millesime < ANNEE_MAXIMUM ? String(millesime) : enFrancais(dateDeSerie(millesime))
/** En jours, 2200 est le 8 janvier 1906 : aucune donnée n'en vient. */
const ANNEE_MAXIMUM = 2200
