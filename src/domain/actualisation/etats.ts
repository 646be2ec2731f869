import type { Classe } from './classes'
import { cellulesDeCle, cleDe, fautesDeCle, type Cle, type ColonneCle, type FauteDeCle } from './cle'
import { alignerColonnes, type Colonne, type Colonnes } from './colonnes'
import type { Seuils } from './alertes'
import type { Cles } from './apparier'
import { entete } from '../commun/entete'
import { renommerColonnes } from './formule'
import { estFormule, type Cellule, type Tableau } from './valeur'

/** Ce que nous avions écrit la dernière fois. */
export interface Base {
  readonly tableau: Tableau
  /**
   * Chaque ligne de `tableau` telle qu'elle était dans la feuille quand nous l'avons laissée, saisies gardées comprises ;
   * `null` si elle n'y était pas. Dit si la feuille est encore la même.
   */
  readonly laissees?: readonly (readonly Cellule[] | null)[]
  /** Les clés que l'analyste a ôtées du tableau : elles ne reviennent pas seules. */
  readonly tombes: readonly Cle[]
}

/** Les trois états d'un tableau, et ce que l'analyste a déjà décidé. */
export interface Etats {
  readonly cle: readonly ColonneCle[]
  /** Une seconde clé, pour les lignes de la feuille qui n'ont pas la première. */
  readonly secours?: readonly ColonneCle[]
  readonly base?: Base
  readonly feuille: Tableau
  readonly neuf: Tableau
  /** Rangs des lignes de la feuille qui portent une note, un commentaire ou une couleur de l'analyste. */
  readonly marquees?: ReadonlySet<number>
  readonly maniere?: Maniere
  readonly classes?: Readonly<Record<string, Classe>>
  /** Colonnes que la source nomme autrement : nom de la source → en-tête de la feuille. */
  readonly correspondances?: Readonly<Record<string, string>>
  /** Clés qui ont changé : ancienne → nouvelle. */
  readonly remplacees?: Readonly<Record<Cle, Cle>>
  readonly seuils?: Partial<Seuils>
}

/**
 * Ce qu'est la source : des données qui font foi (par défaut) ; la copie d'un collègue, où ce qu'il a tapé compte dans toutes
 * les colonnes ; ou une version précédente à laquelle on revient. Dans les deux derniers cas, un désaccord garde la feuille.
 */
export type Maniere = 'source' | 'copie' | 'retour'

/** Les états, colonnes en regard et clés lues. */
export interface EtatsLus {
  /** Les états, la clé dite avec les en-têtes de la feuille. */
  readonly etats: Etats
  readonly colonnes: Colonnes
  readonly base: Cles | undefined
  readonly feuille: Cles
  readonly neuf: Cles
}

/** Ce qui arrête la comparaison : une colonne clé introuvable, des clés absentes ou doubles dans la source. */
export type FauteActualisation =
  | FauteDeCle
  | {
      readonly nature: 'colonne'
      readonly message: string
      /** L'en-tête que la source n'a pas, ou nomme autrement. */
      readonly absente?: string
    }

/** Met les colonnes en regard et lit les clés, ou dit tout ce qui l'empêche. */
export function lireEtats(demandes: Etats): EtatsLus | { readonly fautes: readonly FauteActualisation[] } {
  const { base, feuille, neuf } = demandes
  const colonnes = alignerColonnes(base?.tableau, feuille, neuf, demandes.correspondances, demandes.classes)
  const etats = avecNomsDeLaFeuille(demandes, colonnes.renommees)
  const { cle, secours } = etats
  const dernier = etats.base
  const deCle = placesDe(colonnes.communes, cle)
  const manquantes = cle.flatMap((c, k) => {
    const place = deCle[k]
    if (c.facultative || (place && place.neuf >= 0)) return []
    const ou = place ? 'la source' : 'le tableau'
    const message = `La colonne « ${c.nom} », qui fait partie de la clé, est introuvable dans ${ou}. Si elle y a un autre nom, dites-le, ou renommez-la.`
    return [{ nature: 'colonne' as const, message, ...(place ? { absente: c.nom } : {}) }]
  })
  if (manquantes.length > 0) return { fautes: manquantes }
  const fautes = fautesDeCle(
    neuf,
    deCle.map((p) => p?.neuf ?? -1),
    cle,
  )
  if (fautes.length > 0) return { fautes }

  const deSecours = secours && placesDe(colonnes.communes, secours)
  const lire = (tableau: Tableau, cote: 'base' | 'feuille' | 'neuf'): Cles => ({
    principale: clesDe(
      tableau,
      deCle.map((p) => p?.[cote] ?? -1),
      cle,
    ),
    ...(deSecours && secours
      ? {
          secours: clesDe(
            tableau,
            deSecours.map((p) => p?.[cote] ?? -1),
            secours,
          ),
        }
      : {}),
  })
  return {
    etats,
    colonnes,
    base: dernier && lire(dernier.tableau, 'base'),
    feuille: lire(feuille, 'feuille'),
    neuf: lire(neuf, 'neuf'),
  }
}

/** La clé et les formules de la base disent les colonnes comme la feuille les dit maintenant. */
function avecNomsDeLaFeuille(etats: Etats, renommees: Readonly<Record<string, string>>): Etats {
  const noms = new Map(Object.entries(renommees).map(([source, nom]) => [entete(source), nom]))
  if (noms.size === 0) return etats
  const dite = (cle: readonly ColonneCle[]) => cle.map((c) => ({ ...c, nom: noms.get(entete(c.nom)) ?? c.nom }))
  const { base } = etats
  const nommer = (ancien: string) => noms.get(entete(ancien)) ?? ancien
  const cellule = (c: Cellule) => (estFormule(c) ? { ...c, formule: renommerColonnes(c.formule, nommer) } : c)
  const lignes = base?.tableau.lignes.map((l) => (l.some(estFormule) ? l.map(cellule) : l)) ?? []
  return {
    ...etats,
    cle: dite(etats.cle),
    ...(etats.secours ? { secours: dite(etats.secours) } : {}),
    ...(base ? { base: { ...base, tableau: { ...base.tableau, lignes } } } : {}),
  }
}

/** Une copie de collègue peut avoir des lignes sans clé ou doubles : elles sont mises de côté, et dites. */
export function ecarterFautives(etats: Etats): { readonly etats: Etats; readonly constats: readonly string[] } {
  const lus = lireEtats(etats)
  if (!('fautes' in lus)) return { etats, constats: [] }
  const ecartees = new Set(lus.fautes.flatMap((f) => (f.nature === 'colonne' ? [] : f.lignes)))
  if (ecartees.size === 0) return { etats, constats: [] }
  const lignes = etats.neuf.lignes.filter((_, rang) => !ecartees.has(rang))
  return {
    etats: { ...etats, neuf: { ...etats.neuf, lignes } },
    constats: lus.fautes.map((f) => `${f.message} Ces lignes de la copie ne sont pas reprises.`),
  }
}

const placesDe = (communes: readonly Colonne[], cle: readonly ColonneCle[]) =>
  cle.map(({ nom }) => communes.find((c) => entete(c.nom) === entete(nom)))

const clesDe = ({ lignes }: Tableau, places: readonly number[], cle: readonly ColonneCle[]) =>
  lignes.map((ligne) => cleDe(cellulesDeCle(ligne, places), cle))
