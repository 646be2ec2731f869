import { evolution as evolutionDe } from './evolution'

/** Une ligne d'un tableau de démographie, telle qu'imprimée. */
export interface Denombrement {
  readonly effectif: number
  readonly precedent: number
  readonly solde: number
  readonly installations: number
  readonly cessations: number
  /** Rapport : 0,045 pour 4,5 %. */
  readonly evolution?: number
  /** Moitié de la dernière décimale imprimée de l'évolution ; une décimale de pourcentage si omise. */
  readonly tolerance?: number
}

const DEMI_DECIMALE = 0.0005
/** Un nombre d'équivalents temps plein n'est pas entier : on pardonne l'arrondi binaire, rien de plus. */
const ARRONDI_BINAIRE = 1e-9

/**
 * Les identités qu'un tableau de démographie devrait vérifier et ne vérifie pas, en mots :
 * solde = effectif − précédent = installations − cessations, et évolution = solde / précédent.
 *
 * @returns une phrase par faute ; vide quand tout concorde
 */
export const fautes = (d: Denombrement): readonly string[] => [...fautesDeSolde(d), ...fautesDEvolution(d)]

function fautesDeSolde({ effectif, precedent, solde, installations, cessations }: Denombrement): string[] {
  const difference = effectif - precedent
  const mouvements = installations - cessations
  const parEffectifs = `${ecrire(effectif)} − ${ecrire(precedent)} = ${ecrire(difference)}`
  const parMouvements = `${ecrire(installations)} − ${ecrire(cessations)} = ${ecrire(mouvements)}`

  if (egaux(difference, mouvements) && !egaux(solde, difference)) {
    return [`Solde faux : ${ecrire(solde)} imprimé, alors que ${parEffectifs} et ${parMouvements}`]
  }
  const trouvees: string[] = []
  if (!egaux(solde, difference)) trouvees.push(`Solde faux : ${ecrire(solde)} imprimé, alors que ${parEffectifs}`)
  if (egaux(solde, mouvements)) return trouvees
  trouvees.push(
    egaux(mouvements, -solde)
      ? `Installations et cessations interverties : ${parMouvements}, alors que le solde est ${ecrire(solde)}`
      : `Installations − cessations : ${parMouvements}, alors que le solde est ${ecrire(solde)}`,
  )
  return trouvees
}

function fautesDEvolution({ effectif, precedent, evolution, tolerance = DEMI_DECIMALE }: Denombrement): string[] {
  if (evolution === undefined) return []
  if (precedent === 0) {
    return [`Évolution : ${enPourcent(evolution)} imprimé, alors que l’effectif précédent est nul`]
  }
  const reelle = evolutionDe(effectif, precedent)
  if (Math.abs(evolution - reelle) <= tolerance + ARRONDI_BINAIRE) return []
  const faute = `Évolution : ${enPourcent(evolution)} imprimé, ${enPourcent(reelle)} calculé`
  const enPoints = Math.abs(evolution / 100 - reelle) <= DEMI_DECIMALE + ARRONDI_BINAIRE
  return [enPoints ? `${faute} (écrivez ${ecrire(evolution)} % ou ${ecrire(evolution / 100)})` : faute]
}

const egaux = (a: number, b: number) => Math.abs(a - b) <= ARRONDI_BINAIRE * Math.max(1, Math.abs(a), Math.abs(b))

/** Un nombre à la française, sans le bruit de l'arrondi binaire, avec le vrai signe moins. */
const ecrire = (valeur: number) =>
  String(Number(valeur.toPrecision(12)))
    .replace('.', ',')
    .replace('-', '−')

const enPourcent = (rapport: number) => `${ecrire(Number((rapport * 100).toFixed(4)))} %`
