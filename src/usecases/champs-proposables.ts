import { entete } from '../domain/commun/entete'
import { analyser } from '../domain/modele/analyser'
import { MOTS_RESERVES } from '../domain/modele/arbre'
import { lier } from '../domain/modele/lier'
import { cleDeLigne } from '../domain/modele/lier-ligne'
import { lienDe, type Chaine } from '../domain/modele/liens'
import { texteDe } from '../domain/modele/format'
import { indiceDe } from '../domain/modele/tables'
import type { Donnees, TableDeDonnees } from '../domain/modele/types'
import { serieDeDate } from '../domain/commun/date'
import { valeurInvalide } from '../domain/commun/erreur'
import { lireCellule } from '../domain/formule/reference'
import type { Workbook } from '../ports/workbook'
import { lireMemoire } from './memoire'
import { completer } from './modeles/completer'
import { lireFeuillesModeles, modelesDuClasseur } from './modeles-du-classeur'
import { aujourdhui } from './remplir/aujourdhui'
import { lireDonnees } from './remplir/lire-donnees'

/** Un champ que l'on peut écrire dans une cellule d'un modèle. */
export interface ChampProposable {
  /** « {{Pilotes}} », « {{T_Axes[Objectif]}} » */
  readonly champ: string
  /** La table d'où il vient, « T_Parametres », ou « mot réservé ». */
  readonly origine: string
  /** Sa première valeur, pour s'y retrouver. */
  readonly exemple: string
}

/** Les champs possibles dans cette ligne d'une feuille modèle (comptée à partir de 0), les plus proches d'abord. */
export async function champsProposables(
  classeur: Workbook,
  feuille: string,
  ligne: number,
): Promise<readonly ChampProposable[]> {
  const lu = await lireContexte(classeur, feuille)
  if (!lu) return []
  // Une ligne hors de l'arbre (FIN, ligne vide) propose ce que propose celle du dessus.
  const rangs = Array.from({ length: ligne + 1 }, (_, k) => ligne - k)
  const rang = rangs.find((k) => lu.chaines.has(cleDeLigne(feuille, k)))
  const chaine = rang === undefined ? undefined : lu.chaines.get(cleDeLigne(feuille, rang))
  return proposer(chaine ?? [{ genre: 'feuille' }], lu.donnees)
}

/** Tous les champs qu'une ligne au moins d'une feuille modèle accepte. */
export async function champsDeLaFeuille(classeur: Workbook, feuille: string): Promise<readonly ChampProposable[]> {
  const lu = await lireContexte(classeur, feuille)
  if (!lu) return []
  const siennes = [...lu.chaines].filter(([cle]) => cle.startsWith(cleDeLigne(feuille, 0).slice(0, -1)))
  const tous = siennes.map(([, chaine]) => chaine).sort((a, b) => b.length - a.length)
  const champs = (tous.length > 0 ? tous : [[{ genre: 'feuille' as const }]]).flatMap((chaine) =>
    proposer(chaine, lu.donnees),
  )
  return [...new Map(champs.map((c) => [c.champ, c])).values()]
}

/** Ajoute un champ à la fin du texte d'une cellule (« D7 ») d'une feuille modèle. */
export async function insererChamp(classeur: Workbook, feuille: string, cellule: string, champ: string): Promise<void> {
  const lieu = lireCellule(cellule)
  if (!lieu) throw valeurInvalide(`« ${cellule} » n’est pas l’adresse d’une cellule.`)
  const { ligne: row, colonne: column } = lieu
  const area = { row, column, rows: 1, columns: 1 }
  const [lues] = await classeur.read([{ sheet: feuille, area }])
  const avant = lues?.[0]?.[0] ?? null
  const valeur = avant === null ? champ : `${String(avant)} ${champ}`
  await classeur.apply([{ kind: 'write', sheet: feuille, row, column, values: [[valeur]] }])
}

async function lireContexte(classeur: Workbook, feuille: string) {
  const modeles = await modelesDuClasseur(classeur)
  const modele = modeles.find((m) => m.feuilles.includes(feuille))
  if (!modele) return undefined
  const memoire = await lireMemoire(classeur, await classeur.sheets())
  const exclues = new Set([...modeles.flatMap((m) => m.feuilles), ...memoire.feuilles.map((p) => p.feuille)])
  const { donnees: lues } = await lireDonnees(classeur, {
    ...{ correspondances: {}, date: serieDeDate(aujourdhui()), exclues, nommee: () => true },
  })
  const donnees = completer(lues)
  const analyses = (await lireFeuillesModeles(classeur, modele.feuilles)).map(analyser)
  const { chaines } = lier({ nom: modele.nom, feuilles: analyses.map((a) => a.feuille) }, donnees)
  return { chaines, donnees }
}

function proposer(chaine: Chaine, donnees: Donnees): readonly ChampProposable[] {
  const autour = [...new Set(chaine.flatMap((p) => p.table ?? []).reverse())]
  const reliees = donnees.tables.filter(
    (t) => !t.absente && !autour.includes(t) && autour.length > 0 && lienDe(t, chaine),
  )
  const proches = autour.flatMap((table, k) =>
    table.colonnes
      .filter((c) => c !== '' && autour.findIndex((t) => indiceDe(t, c) !== undefined) === k)
      .map((c) => ({ champ: `{{${c}}}`, origine: table.id, exemple: exemple(table, c) })),
  )
  const lointaines = reliees.flatMap((table) =>
    table.colonnes
      .filter((c) => c !== '')
      .map((c) => ({ champ: `{{${table.id}[${c}]}}`, origine: table.id, exemple: exemple(table, c) })),
  )
  const parametres = donnees.parametres
    .filter(([nom]) => !autour.some((t) => indiceDe(t, nom) !== undefined))
    .map(([nom, valeur]) => ({ champ: `{{${nom}}}`, origine: 'T_Parametres', exemple: texteDe(valeur) }))
  return [...proches, ...lointaines, ...parametres, ...motsPossibles(chaine)]
}

function exemple(table: TableDeDonnees, colonne: string): string {
  const indice = indiceDe(table, colonne) ?? -1
  const valeur = table.lignes.map((l) => l[indice] ?? null).find((v) => v !== null) ?? null
  return texteDe(valeur, table.formats[indice])
}

const REPETES = ['rang']
const AVEC_COLONNE = ['somme', 'moyenne']

/** Les mots réservés qui ont un sens à cet endroit ; la somme et la moyenne attendent une colonne. */
function motsPossibles(chaine: Chaine): readonly ChampProposable[] {
  const dans = (genre: Chaine[number]['genre']) => chaine.some((p) => p.genre === genre)
  return MOTS_RESERVES.filter((mot) => {
    if (mot === 'ligne') return dans('texte')
    if (mot === 'lien') return chaine.some((p) => entete(p.table?.id) === 'feuilles')
    return !REPETES.includes(mot) || dans('ligne') || dans('groupe')
  }).map((mot) => ({
    champ: `{{${mot}${AVEC_COLONNE.includes(mot) ? ' …' : ''}}}`,
    origine: 'mot réservé',
    exemple: '',
  }))
}
