import { codeCommune } from '../domain/communes/code'
import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import { champDe } from '../domain/communes/champs'
import { estCodeCommune } from '../domain/communes/pieces'
import { SOURCE_COMMUNES } from '../domain/communes/source'
import { montrer } from './arguments'
import { estVide, type Cellule } from './cellules'
import { cellulesDe, ouvrirAnnuaire, type Annuaire } from './ouvrir-communes'
import { parElement } from './par-element'

const CHAMP_PAR_DEFAUT = 'nom'

/**
 * Ce que le Code officiel géographique 2026 dit d'une commune. L'ancien code d'une commune fusionnée répond pour la commune d'aujourd'hui (champs « code » et « situation ») ; les arrondissements de Paris, Lyon et Marseille répondent pour eux-mêmes. Données : Insee, DGCL, La Poste (Licence Ouverte) ; les fusions n’y sont pas datées.
 * @customfunction COMMUNE
 * @param code Code Insee de la commune, texte ou entier (1004 est lu 01004), cellule ou plage ; ce n'est pas le code postal
 * @param [champ] nom si omis ; population (municipale 2023), epci (son nom), siren epci, departement, code departement, region, code region, code postal, code (actuel), situation
 * @returns La valeur du champ ; #N/A avec la raison si le code est inconnu ou la valeur non publiée.
 */
export async function commune(code: any[][], champ?: any[][]): Promise<any[][]> {
  const annuaire = await ouvrirAnnuaire(cellulesDe(code).flatMap((cellule) => codeOuRien(cellule) ?? []))
  return parElement([code, champ], (c, ch) => {
    const { commune, ancienne } = trouver(annuaire, c)
    return champDe(commune, ancienne, estVide(ch) ? CHAMP_PAR_DEFAUT : String(ch))
  })
}

function codeOuRien(cellule: Cellule): string | undefined {
  const code = codeCommune(cellule)?.toUpperCase()
  return code !== undefined && estCodeCommune(code) ? code : undefined
}

function trouver(annuaire: Annuaire, cellule: Cellule) {
  const code = codeOuRien(cellule)
  if (code === undefined) {
    throw valeurInvalide(`Attendu : un code commune (43157, 2A004 ou 1004). Reçu : ${montrer(cellule)}.`)
  }
  const trouvee = annuaire.trouver(code)
  if (trouvee) return trouvee
  const [premiere, ...autres] = annuaire.parCodePostal(code)
  throw donneeAbsente(
    premiere
      ? `${code} est un code postal (${premiere.nom}, ${premiere.code}${autres.length > 0 ? ', entre autres' : ''}) : indiquez le code Insee, que donne COMMUNE.CODE.`
      : `Le code ${code} n’est ni une commune ni un ancien code du ${SOURCE_COMMUNES.nomCourt}.`,
  )
}
