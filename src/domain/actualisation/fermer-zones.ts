import { dateDeSerie, enFrancais } from '../commun/date'
import { entete } from '../commun/entete'
import { dateEcrite, estVide, texteNormal, valeurDe, type Cellule, type Tableau } from './valeur'

/**
 * Une liste de zones qui commence plus tard ne remplace pas la précédente : elle la ferme. Rend la source, où chaque zone de la
 * feuille dont le code reçoit un nouveau début garde sa ligne, et finit la veille.
 *
 * @returns la source telle quelle si l'un des deux tableaux ne dit pas Code et Début, ou si la feuille n'a pas de Fin
 */
export function fermerZones(feuille: Tableau, source: Tableau): { tableau: Tableau; fermees: number } {
  const [code, debut, fin] = placesDans(feuille)
  const [codeNeuf, debutNeuf, finNeuf] = placesDans(source)
  const nomDeFin = feuille.colonnes[fin]
  if ([code, debut, codeNeuf, debutNeuf].some((p) => p < 0) || nomDeFin === undefined)
    return { tableau: source, fermees: 0 }

  const debuts = new Map<string, number[]>()
  for (const ligne of source.lignes) {
    const [cle, jour] = [texte(ligne[codeNeuf]), jourDe(ligne[debutNeuf])]
    if (jour !== undefined) debuts.set(cle, [...(debuts.get(cle) ?? []), jour])
  }
  const colonnes = finNeuf < 0 ? [...source.colonnes, nomDeFin] : source.colonnes
  const places = colonnes.map((nom) => feuille.colonnes.findIndex((c) => entete(c) === entete(nom)))
  let fermees = 0
  const anciennes = feuille.lignes.flatMap((ligne) => {
    const jour = jourDe(ligne[debut])
    const suivants = debuts.get(texte(ligne[code])) ?? []
    if (jour === undefined || suivants.length === 0 || suivants.includes(jour)) return []
    const suivant = Math.min(...suivants.filter((s) => s > jour))
    if (suivant === Infinity) return []
    const aFermer = estVide(ligne[fin])
    if (aFermer) fermees++
    const veille =
      typeof valeurDe(ligne[debut] ?? null) === 'number' ? suivant - 1 : enFrancais(dateDeSerie(suivant - 1))
    return [places.map((place): Cellule => (place === fin && aFermer ? veille : (ligne[place] ?? null)))]
  })
  const lignes = source.lignes.map((ligne) => colonnes.map((_, k) => ligne[k] ?? null))
  return { tableau: { colonnes, lignes: [...anciennes, ...lignes] }, fermees }
}

/**
 * Une liste de zones qui ne dit pas son début est comparée aux zones en vigueur : chaque code y prend le début de la zone qui n'est
 * pas finie, sinon de la dernière.
 */
export function debutsEnVigueur(feuille: Tableau, source: Tableau): { tableau: Tableau; repris: number } {
  const [code, debut, fin] = placesDans(feuille)
  const [codeNeuf, debutNeuf] = placesDans(source)
  const nomDuDebut = feuille.colonnes[debut]
  if (code < 0 || codeNeuf < 0 || nomDuDebut === undefined) return { tableau: source, repris: 0 }
  const enVigueur = new Map<string, { rang: number; debut: Cellule }>()
  for (const ligne of feuille.lignes) {
    const rang = fin < 0 || estVide(ligne[fin]) ? Infinity : (jourDe(ligne[debut]) ?? 0)
    const cle = texte(ligne[code])
    const connue = enVigueur.get(cle)
    if (!connue || rang >= connue.rang) enVigueur.set(cle, { rang, debut: ligne[debut] ?? null })
  }
  let repris = 0
  const place = debutNeuf < 0 ? source.colonnes.length : debutNeuf
  const lignes = source.lignes.map((ligne) => {
    const connu = enVigueur.get(texte(ligne[codeNeuf]))?.debut
    if (!estVide(ligne[place]) || connu === undefined || estVide(connu)) return ligne
    repris++
    return Object.assign([...ligne], { [place]: connu })
  })
  if (repris === 0) return { tableau: source, repris }
  const colonnes = debutNeuf < 0 ? [...source.colonnes, nomDuDebut] : source.colonnes
  return { tableau: { colonnes, lignes: lignes.map((l) => colonnes.map((_, k) => l[k] ?? null)) }, repris }
}

const placesDans = ({ colonnes }: Tableau) =>
  ['code', 'debut', 'fin'].map((nom) => colonnes.findIndex((c) => entete(c) === nom)) as [number, number, number]

const texte = (cellule: Cellule | undefined) => texteNormal(String(valeurDe(cellule ?? null) ?? ''))

function jourDe(cellule: Cellule | undefined): number | undefined {
  const valeur = valeurDe(cellule ?? null)
  return typeof valeur === 'string' ? dateEcrite(texteNormal(valeur)) : typeof valeur === 'number' ? valeur : undefined
}
