import type { FeuilleAnalysee, Modele, Noeud, Repeter } from './arbre'
import { colonnesDe, type Expression } from './expression/expression'
import { faute, type Lieu } from './faute'
import { formulesEntreModeles } from './formules-entre-modeles'
import { lierCellules, lierMot } from './lier-champs'
import { lierGroupement, poserLien } from './lier-groupement'
import { lierLigne } from './lier-ligne'
import type { Chaine } from './liens'
import { resoudreColonne } from './resoudre'
import { absente, tableFeuilles } from './table-principale'
import { tableDeRepeter } from './trouver-table'
import type { Donnees } from './types'
import type { Liaisons, Verification } from './verification'

/** Cherche chaque nom du modèle dans les tables ; toutes les fautes d'un coup. */
export function lier(modele: Modele, donnees: Donnees): Liaisons {
  const v: Verification = {
    ...{ donnees, feuilles: tableFeuilles(), refs: new Map(), blocs: new Map(), employees: new Map() },
    pivots: new Map(),
    ...{ liens: new Set<string>(), chaines: new Map(), fautes: [] },
  }
  const parDeFeuilles = modele.feuilles.find((f) => f.par)
  const produite = parDeFeuilles?.par ? porteeDeFeuille(parDeFeuilles, v)[0] : undefined
  for (const feuille of modele.feuilles) lierFeuille(feuille, v, produite ? [produite] : [])
  v.fautes.push(...formulesEntreModeles(modele))
  const principale = [...v.blocs.values()].map((l) => l.table).find((table) => table !== v.feuilles)
  if (principale?.absente === true) v.fautes.push(absente(principale, modele))
  return { ...v, liens: [...v.liens], ...(principale ? { principale } : {}) }
}

function porteeDeFeuille(feuille: FeuilleAnalysee, v: Verification): Chaine {
  const { par, source, corps } = feuille
  if (!par) return [{ genre: 'feuille' }]
  const lieu = { feuille: source.nom, ligne: 0, colonne: 1 }
  return [{ ...lierGroupement(par, par, corps, feuille, [], lieu, v), genre: 'feuille' }]
}

function lierFeuille(feuille: FeuilleAnalysee, v: Verification, produite: Chaine): void {
  const chaine = porteeDeFeuille(feuille, v)
  const noms = feuille.nom ?? []
  lierCellules([[0, 1, noms]], feuille, chaine, v)
  const deLaPage = [feuille.enTete ?? [], feuille.pied ?? []]
  lierCellules(
    deLaPage.map((segments) => [0, 0, [...segments, '']]),
    feuille,
    chaine,
    v,
  )
  lierNoeuds(feuille.corps, feuille, chaine, v, produite)
}

function lierNoeuds(
  corps: readonly Noeud[],
  f: FeuilleAnalysee,
  chaine: Chaine,
  v: Verification,
  produite: Chaine,
): void {
  for (const noeud of corps) {
    const lieu: Lieu = { feuille: f.source.nom, ligne: noeud.ligne, colonne: 0 }
    const suite = (enfants: readonly Noeud[], dedans: Chaine) => lierNoeuds(enfants, f, dedans, v, produite)
    switch (noeud.genre) {
      case 'ligne':
        noeud.conditions.forEach((c) => lierSi(c, f, chaine, lieu, v))
        lierLigne(noeud.ligne, f, chaine, v)
        break
      case 'si':
        lierSi(noeud.condition, f, chaine, lieu, v)
        suite(noeud.enfants, chaine)
        suite(noeud.sinon, chaine)
        break
      case 'par': {
        const portee = lierGroupement(noeud, noeud, noeud.enfants, f, chaine, lieu, v)
        suite(noeud.enfants, [...chaine, portee])
        break
      }
      case 'enColonnes':
        lierGroupement(noeud, noeud, noeud.enfants, f, chaine.slice(0, 1), lieu, v)
        suite(noeud.enfants, chaine)
        break
      case 'lignesDe':
        resoudreColonne(noeud.ref, chaine, lieu, 'M011', v)
        suite(noeud.enfants, [...chaine, { genre: 'texte' }])
        suite(noeud.vide, chaine)
        break
      case 'repeter':
        lierRepeter(noeud, f, chaine, lieu, v, produite)
        break
    }
  }
}

function lierRepeter(
  noeud: Repeter,
  f: FeuilleAnalysee,
  chaine: Chaine,
  lieu: Lieu,
  v: Verification,
  produite: Chaine,
) {
  const table = tableDeRepeter(noeud, f, chaine, lieu, v)
  const autour = table === v.feuilles ? [...chaine, ...produite] : chaine
  const dedans: Chaine = table ? [...autour, { genre: 'ligne', table }] : chaine
  if (table) {
    poserLien(noeud, table, chaine, lieu, v)
    const filtrees = noeud.filtre ? colonnesDe(noeud.filtre) : []
    for (const ref of [...filtrees, ...noeud.tri.map((t) => t.ref), ...noeud.grouper, ...noeud.cle])
      resoudreColonne(ref, dedans, lieu, 'M011', v)
    lierNoeuds(noeud.enfants, f, dedans, v, produite)
  }
  lierNoeuds(noeud.vide, f, chaine, v, produite)
}

/** La condition d'un SI : des colonnes, des paramètres, des mots réservés. */
function lierSi(condition: Expression, f: FeuilleAnalysee, chaine: Chaine, lieu: Lieu, v: Verification): void {
  for (const ref of colonnesDe(condition)) {
    const liaison = resoudreColonne(ref, chaine, lieu, 'M012', v)
    if (liaison?.genre === 'mot' && liaison.mot === 'page')
      v.fautes.push(
        faute('M022', lieu, '« page » n’est connu qu’une fois imprimé : une condition ne peut pas le lire.'),
      )
    else if (liaison?.genre === 'mot') lierMot(liaison, f, chaine, lieu, v)
  }
}
