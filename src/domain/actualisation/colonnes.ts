import { entete } from '../commun/entete'
import { classeDe, type Classe } from './classes'
import { typerComme } from './typer'
import { estFormule, estVide, texteNormal, type Cellule, type Tableau } from './valeur'

/** Une colonne de la feuille, et sa place dans la base et dans ce qui est neuf ; -1 là où elle n'est pas. */
export interface Colonne {
  /** L'en-tête de la feuille. */
  readonly nom: string
  readonly feuille: number
  readonly base: number
  readonly neuf: number
  readonly classe: Classe
}

export interface Colonnes {
  readonly communes: readonly Colonne[]
  /** Les colonnes que l'analyste a renommées : nom de la source → en-tête de la feuille. */
  readonly renommees: Readonly<Record<string, string>>
  /** Les colonnes de la source que ni la feuille ni la base n'ont. */
  readonly inconnues: readonly string[]
  readonly constats: readonly string[]
}

/** Part des valeurs qu'une colonne renommée doit avoir gardées pour être reconnue. */
const PART_RECONNUE = 0.8

/**
 * Met en regard les colonnes de la base, de la feuille et de la source, où qu'elles soient, par leur en-tête ; une colonne
 * renommée est reconnue à ce qu'elle contient.
 *
 * @param connues correspondances déjà établies : nom de la source → en-tête de la feuille
 * @param classes ce que l'analyste a décidé, par en-tête de la feuille
 */
export function alignerColonnes(
  base: Tableau | undefined,
  feuille: Tableau,
  neuf: Tableau,
  connues: Readonly<Record<string, string>> = {},
  classes: Readonly<Record<string, Classe>> = {},
): Colonnes {
  const renommees = { ...connues, ...(base ? colonnesRenommees(base, feuille, connues) : {}) }
  const nomDansLaFeuille = new Map(Object.entries(renommees).map(([source, nom]) => [entete(source), entete(nom)]))
  const place = ({ colonnes }: Tableau, nom: string) =>
    colonnes.findIndex((c) => (nomDansLaFeuille.get(entete(c)) ?? entete(c)) === entete(nom))

  const communes = feuille.colonnes.map((nom, k): Colonne => {
    const places = { feuille: k, base: base ? place(base, nom) : -1, neuf: place(neuf, nom) }
    const connue = places.base >= 0 || places.neuf >= 0
    const choisie = Object.entries(classes).find(([c]) => entete(c) === entete(nom))?.[1]
    const cellules = [colonneDe(feuille, k), ...(base && places.base >= 0 ? [colonneDe(base, places.base)] : [])]
    return { nom, ...places, classe: choisie ?? classeDe(nom, connue, cellules) }
  })
  const enPlus = neuf.colonnes.filter((nom, k) => nom.trim() !== '' && !communes.some((c) => c.neuf === k))
  const dansLaBase = (nom: string) => base?.colonnes.some((c) => entete(c) === entete(nom)) ?? false
  const inconnues = enPlus.filter((nom) => !dansLaBase(nom))
  const constats = [
    ...colonnesSuivies(renommees, connues),
    ...enPlus.filter(dansLaBase).map((nom) => `La colonne « ${nom} » a été ôtée du tableau : elle n’est pas remise.`),
    ...colonnesInconnues(inconnues),
    ...colonnesChangees(base, neuf, communes),
  ]
  return { communes, renommees, inconnues, constats }
}

const colonneDe = ({ lignes }: Tableau, k: number): readonly Cellule[] => lignes.map((ligne) => ligne[k] ?? null)

/** Une colonne de la base qui n'est plus là sous son nom, et la seule colonne inconnue qui a ses valeurs. */
function colonnesRenommees(base: Tableau, feuille: Tableau, connues: Readonly<Record<string, string>>) {
  const presents = new Set(feuille.colonnes.map(entete))
  const attendus = new Set(base.colonnes.map((c) => entete(connues[c] ?? c)))
  const perdues = base.colonnes.flatMap((nom, k) => (presents.has(entete(connues[nom] ?? nom)) ? [] : [{ nom, k }]))
  const inconnues = feuille.colonnes.flatMap((nom, k) => (attendus.has(entete(nom)) ? [] : [{ nom, k }]))
  const trouvees: Record<string, string> = {}
  for (const perdue of perdues) {
    const valeurs = colonneDe(base, perdue.k)
    const candidates = inconnues.filter(({ k }) => partGardee(valeurs, colonneDe(feuille, k)) >= PART_RECONNUE)
    const [seule, autre] = candidates
    if (seule && !autre && !Object.values(trouvees).includes(seule.nom)) trouvees[perdue.nom] = seule.nom
  }
  return trouvees
}

/** Part des valeurs de la base que l'on retrouve dans la colonne, quel que soit l'ordre des lignes. */
function partGardee(base: readonly Cellule[], feuille: readonly Cellule[]): number {
  const comptes = new Map<string, number>()
  const pleines = base.filter((c) => !estVide(c))
  for (const c of pleines) comptes.set(empreinteDe(c), (comptes.get(empreinteDe(c)) ?? 0) + 1)
  let communes = 0
  for (const c of feuille) {
    const reste = comptes.get(empreinteDe(c)) ?? 0
    if (reste > 0) communes++
    comptes.set(empreinteDe(c), reste - 1)
  }
  return pleines.length === 0 ? 0 : communes / pleines.length
}

const empreinteDe = (c: Cellule) => (estFormule(c) ? `=${c.formule}` : texteNormal(String(c ?? '')))

const colonnesSuivies = (
  renommees: Readonly<Record<string, string>>,
  connues: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.entries(renommees).flatMap(([source, nom]) =>
    source in connues
      ? []
      : [`La colonne « ${source} » s’appelle maintenant « ${nom} » : elle est suivie sous ce nom.`],
  )

/** Ce que la source ne donne plus, ou donne autrement. */
const colonnesChangees = (base: Tableau | undefined, neuf: Tableau, communes: readonly Colonne[]): readonly string[] =>
  communes.flatMap(({ nom, base: b, neuf: n, classe }) => {
    if (!base || b < 0) return []
    if (n < 0) return classe === 'donnee' ? [`La source n’a plus la colonne « ${nom} » : elle reste telle quelle.`] : []
    return changeDeNature(colonneDe(base, b), colonneDe(neuf, n))
      ? [`La colonne « ${nom} » contenait des nombres ; la source y met maintenant des textes.`]
      : []
  })

function colonnesInconnues(noms: readonly string[]): readonly string[] {
  const [seule, autre] = noms
  if (seule === undefined) return []
  return autre === undefined
    ? [`La source a une colonne « ${seule} » que le tableau n’a pas : ajoutez-la au tableau pour la recevoir.`]
    : [
        `La source a ${noms.length} colonnes que le tableau n’a pas (${noms.join(', ')}) : ajoutez au tableau celles que vous voulez recevoir.`,
      ]
}

/** Des nombres hier, plus aucun aujourd'hui. */
function changeDeNature(base: readonly Cellule[], neuf: readonly Cellule[]): boolean {
  const pleines = neuf.filter((c) => !estVide(c))
  const nombres = base.filter((c) => typeof c === 'number').length
  const lisible = (c: Cellule) => typeof typerComme(c, 'nombres') === 'number'
  return nombres * 2 > base.length && pleines.length > 0 && !pleines.some(lisible)
}
