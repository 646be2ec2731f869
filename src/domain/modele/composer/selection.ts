import type { EnColonnes, FeuilleAnalysee, LignesDe, Noeud, Par, Repeter, Groupement } from '../arbre'
import { verite } from '../expression/evaluer'
import type { Expression } from '../expression/expression'
import type { Lieu } from '../faute'
import { lignesDeTexte } from '../listes'
import { indiceDe } from '../tables'
import type { TableDeDonnees } from '../types'
import { avertir, dernierePortee, type Contexte, type Passage, type Portee } from './contexte'
import { grouper, lignesLiees, trier } from './lignes'
import { calculerIci, estVide, lireNom } from './noms'

const lieuDe = (feuille: FeuilleAnalysee, ligne: number): Lieu => ({ feuille: feuille.source.nom, ligne, colonne: 0 })

/** Vrai si la condition l'est ; ce qui ne se calcule pas est faux, et dit. */
export function convient(condition: Expression, passage: Passage, contexte: Contexte, lieu: Lieu): boolean {
  const vrai = verite(calculerIci(condition, passage, contexte, lieu))
  if (typeof vrai === 'boolean') return vrai
  const portee = dernierePortee(passage)
  const numero = portee.table?.numeros[portee.lignes[0] ?? -1]
  const ou = numero === undefined ? '' : ` (ligne ${numero} de ${portee.table?.feuille ?? ''})`
  avertir(contexte, 'M037', lieu, `La condition donne ${vrai.erreur}${ou} : elle est tenue pour fausse.`)
  return false
}

const MEMOIRE = new WeakMap<Noeud | Groupement, WeakMap<Portee, readonly Portee[]>>()

/** Une sélection ne dépend que du bloc et de ce qui l'entoure : elle n'est calculée qu'une fois. */
function uneFois(noeud: Noeud | Groupement, passage: Passage, calcul: () => readonly Portee[]): readonly Portee[] {
  const portee = dernierePortee(passage)
  const connues = MEMOIRE.get(noeud) ?? new WeakMap<Portee, readonly Portee[]>()
  MEMOIRE.set(noeud, connues)
  const trouvees = connues.get(portee) ?? calcul()
  connues.set(portee, trouvees)
  return trouvees
}

/** Les groupes d'un PAR, d'une FEUILLE PAR ou d'un EN COLONNES. */
export function groupes(
  noeud: Par | EnColonnes | Groupement,
  dedans: readonly Noeud[],
  genre: 'feuille' | 'groupe',
  passage: Passage,
  contexte: Contexte,
  lieu: Lieu,
): readonly Portee[] {
  return uneFois(noeud, passage, () => {
    const lien = contexte.liaisons.blocs.get(noeud)
    const liaison = contexte.liaisons.refs.get(noeud.ref)
    if (!lien || liaison?.genre !== 'colonne') return []
    const { table } = lien
    const { indice } = liaison
    const triees = trier(lignesLiees(lien, passage), clesDeTri(noeud.tri, table, passage, contexte, lieu))
    const trouves = grouper(table, triees, indice, noeud.chaque)
    trouves.forEach((groupe) => avertirSansValeur(table, groupe.lignes, indice, contexte, lieu))
    return trouves.map((groupe, k): Portee => ({
      ...{ genre, table, colonne: indice, lignes: groupe.lignes, rang: k + 1, noeuds: dedans },
      ...(groupe.element === undefined ? {} : { element: groupe.element }),
    }))
  })
}

/** Les lignes dont la colonne du groupe est vide forment un groupe sans nom. */
function avertirSansValeur(
  table: TableDeDonnees,
  lignes: readonly number[],
  indice: number,
  contexte: Contexte,
  lieu: Lieu,
): void {
  const vides = lignes.filter((rang) => estVide(table.lignes[rang]?.[indice]))
  if (vides.length === 0) return
  const numeros = vides.slice(0, 5).map((rang) => table.numeros[rang]).join(', ') // prettier-ignore
  const message = `« ${table.colonnes[indice]} » est vide ligne ${numeros}${vides.length > 5 ? '…' : ''} de ${table.feuille}.`
  avertir(contexte, 'M041', lieu, message, 'Complétez le tableau : ces lignes forment un groupe sans nom.')
}

const clesDeTri = (tri: Groupement['tri'], table: TableDeDonnees, passage: Passage, contexte: Contexte, lieu: Lieu) =>
  tri.map(({ ref, decroissant }) => ({
    decroissant,
    valeur: (rang: number) => lireNom(ref, [...passage, porteeDeLigne(table, rang, 1)], contexte, lieu).valeur,
  }))

const porteeDeLigne = (table: TableDeDonnees, ligne: number, rang: number): Portee => ({
  genre: 'ligne',
  table,
  lignes: [ligne],
  rang,
})

/** Les lignes qu'un RÉPÉTER imprime : liées, filtrées, triées, regroupées. */
export function repetees(noeud: Repeter, f: FeuilleAnalysee, passage: Passage, contexte: Contexte): readonly Portee[] {
  return uneFois(noeud, passage, () => {
    const lien = contexte.liaisons.blocs.get(noeud)
    if (!lien) return []
    const { table } = lien
    const lieu = lieuDe(f, noeud.ligne)
    if (table === contexte.liaisons.feuilles) return porteesDeFeuilles(contexte)
    const { filtre } = noeud
    const liees = lignesLiees(lien, passage)
    const filtrees = filtre
      ? liees.filter((l) => convient(filtre, [...passage, porteeDeLigne(table, l, 1)], contexte, lieu))
      : liees
    const triees = trier(filtrees, clesDeTri(noeud.tri, table, passage, contexte, lieu))
    const rangees = noeud.grouper.reduceRight((lignes, ref) => {
      const indice = indiceDe(table, ref.colonne)
      return indice === undefined ? lignes : grouper(table, lignes, indice, false).flatMap((g) => g.lignes)
    }, triees)
    return rangees.map((ligne, k) => porteeDeLigne(table, ligne, k + 1))
  })
}

const porteesDeFeuilles = ({ produites, liaisons }: Contexte): readonly Portee[] =>
  produites.map((feuille, k) => ({ genre: 'ligne', table: liaisons.feuilles, lignes: [k], rang: k + 1, feuille }))

/** Ce qui entoure une ligne répétée : pour une feuille du sommaire, le groupe dont elle est faite vient avant. */
export function dedansDe(passage: Passage, portee: Portee, contexte: Contexte): Passage {
  if (!portee.feuille) return [...passage, portee]
  const groupe = contexte.porteesDeFeuilles.get(portee.feuille)
  const parFeuille = contexte.modele.feuilles.some((f) => f.par)
  return parFeuille ? [...passage, groupe ?? { genre: 'groupe', lignes: [], rang: 1 }, portee] : [...passage, portee]
}

/** Les lignes d'un long texte. */
export function lignesDuTexte(
  noeud: LignesDe,
  f: FeuilleAnalysee,
  passage: Passage,
  contexte: Contexte,
): readonly Portee[] {
  const { valeur } = lireNom(noeud.ref, passage, contexte, lieuDe(f, noeud.ligne))
  return lignesDeTexte(valeur === null ? '' : String(valeur)).map((texte, k) => ({
    genre: 'texte',
    lignes: [],
    rang: k + 1,
    texte,
  }))
}
