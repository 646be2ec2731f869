import { entete } from '../commun/entete'
import { colonnesDeChamps, lireCellules } from './cellules'
import type { FeuilleAnalysee, Noeud } from './arbre'
import { assembler } from './blocs'
import { lireDirectives, type Directive } from './directives'
import { avertissement, faute, type Faute } from './faute'
import { lireTextesDePage } from './textes-de-page'
import { fautesDeFusions } from './fusions'
import type { LigneDirigee } from './poser'
import type { FeuilleModele } from './types'

/** Le nom du modèle que dit la cellule A1 (« MODÈLE plan-sante »), vide s'il manque ; `undefined` si ce n'est pas un modèle. */
export function nomDeModele(a1: unknown): string | undefined {
  if (typeof a1 !== 'string') return undefined
  const [premier = '', ...suite] = a1.trim().split(/\s+/)
  return entete(premier) === 'modele' ? suite.join(' ') : undefined
}

export interface Analyse {
  readonly modele: string
  readonly feuille: FeuilleAnalysee
  readonly fautes: readonly Faute[]
}

/** Lit une feuille modèle : son arbre, et toutes ses fautes d'écriture d'un coup ; les noms sont vérifiés ensuite. */
export function analyser(source: FeuilleModele): Analyse {
  const a1 = { feuille: source.nom, ligne: 0, colonne: 0 }
  const modele = nomDeModele(source.valeurs[0]?.[0]) ?? ''
  const { cellules, fautes: fautesDeCellules } = lireCellules(source)
  const tete = lireTete(source)
  const page = lireTextesDePage(source)
  const dirigees = source.valeurs.slice(1).map((_, k) => ligneDirigee(source, k + 1, cellules))
  const { corps, chemins, fautes } = assembler(
    source.nom,
    dirigees.map((d) => d.dirigee),
  )
  return {
    modele,
    feuille: { source, ...tete.dit, ...page.dit, corps, cellules, chemins },
    fautes: [
      ...(modele === '' ? [faute('M001', a1, 'Le modèle n’a pas de nom.', 'Écrivez en A1 : MODÈLE mon-modele')] : []),
      ...tete.fautes,
      ...page.fautes,
      ...dirigees.flatMap((d) => d.fautes),
      ...fautes,
      ...fautesDeFusions(source, chemins),
      ...fautesDeCellules,
      ...contenuPerdu(source, chemins),
    ],
  }
}

/** B1 : FEUILLE PAR … NOM "…" */
function lireTete(source: FeuilleModele) {
  const lieu = { feuille: source.nom, ligne: 0, colonne: 1 }
  const texte = String(source.valeurs[0]?.[1] ?? '')
  const { directives, fautes } = lireDirectives(texte, lieu)
  const par = directives.filter((d) => d.genre === 'feuillePar')
  const noms = directives.filter((d) => d.genre === 'nom')
  const autres = directives.filter((d) => d.genre !== 'feuillePar' && d.genre !== 'nom')
  const deTrop = [...autres, ...par.slice(1), ...noms.slice(1)].map(() =>
    faute(
      'M003',
      lieu,
      'B1 ne porte que FEUILLE PAR … et NOM "…", une fois chacun.',
      'Les autres mots clés vont en colonne A, dès la ligne 2.',
    ),
  )
  const [groupement, nom] = [par[0], noms[0]]
  return {
    dit: {
      ...(groupement ? { par: { ref: groupement.ref, chaque: groupement.chaque, tri: groupement.tri } } : {}),
      ...(nom ? { nom: nom.segments } : {}),
    },
    fautes: [...fautes, ...deTrop],
  }
}

function ligneDirigee(source: FeuilleModele, ligne: number, cellules: FeuilleAnalysee['cellules']) {
  const lieu = { feuille: source.nom, ligne, colonne: 0 }
  const lue = source.valeurs[ligne]?.[0]
  const { directives, fautes } = lireDirectives(lue === null || lue === undefined ? '' : String(lue), lieu)
  const [enTete, enColonneA] = [directives.filter((d) => estDeTete(d)), directives.filter((d) => !estDeTete(d))]
  const tableau = source.tableaux.find(({ zone }) => ligne > zone.row && ligne < zone.row + zone.rows)
  const champs = colonnesDeChamps(cellules[ligne] ?? [], source, ligne)
  const dirigee: LigneDirigee = {
    ligne,
    directives: enColonneA,
    ...(tableau && champs && estSeule(tableau.zone.row, tableau.zone.rows, source, cellules)
      ? { tableau: tableau.nom }
      : {}),
    ...(champs ? { colonnes: champs } : {}),
  }
  const malPlaces = enTete.map(() => faute('M003', lieu, 'FEUILLE PAR et NOM s’écrivent en B1.', 'Déplacez-les en B1.'))
  return { dirigee, fautes: [...fautes, ...malPlaces] }
}

const estDeTete = ({ genre }: Directive) => genre === 'feuillePar' || genre === 'nom'

/** Le tableau n'a qu'une ligne de champs. */
const estSeule = (premiere: number, nombre: number, source: FeuilleModele, cellules: FeuilleAnalysee['cellules']) =>
  Array.from({ length: nombre - 1 }, (_, k) => premiere + 1 + k).filter(
    (ligne) => colonnesDeChamps(cellules[ligne] ?? [], source, ligne) !== undefined,
  ).length === 1

/** Les lignes FIN et la ligne 1 disparaissent : ce qu'elles portent d'autre ne paraîtra pas. */
function contenuPerdu(source: FeuilleModele, chemins: ReadonlyMap<number, readonly number[]>): readonly Faute[] {
  return source.valeurs.flatMap((cellules, ligne) => {
    if (chemins.has(ligne)) return []
    const colonne = cellules.findIndex((c, k) => k > (ligne === 0 ? 1 : 0) && c !== null && c !== '')
    if (colonne < 0) return []
    const message =
      ligne === 0 ? 'La ligne 1 est une marge : elle disparaît.' : 'La ligne de FIN disparaît, avec ce qu’elle porte.'
    return [avertissement('M036', { feuille: source.nom, ligne, colonne }, message)]
  })
}

/** Tous les nœuds d'un arbre, de haut en bas. */
export function* noeuds(corps: readonly Noeud[]): Generator<Noeud> {
  for (const noeud of corps) {
    yield noeud
    if (noeud.genre === 'ligne') continue
    yield* noeuds(noeud.enfants)
    if (noeud.genre === 'si') yield* noeuds(noeud.sinon)
    if (noeud.genre === 'repeter' || noeud.genre === 'lignesDe') yield* noeuds(noeud.vide)
  }
}
