import type { AideParZone } from './aide-par-zone'
import type { BaremeAssistant } from './assistant-medical.bareme'
import type { BaremeCaim } from './caim.bareme'

/** Le mi-temps est la seule option ouverte partout et à toute date : c'est elle que la liste des aides montre. */
export function assistantParZone(bareme: BaremeAssistant): AideParZone {
  const { annee1, annee2, annee3 } = bareme['mi-temps']
  const plein = bareme['temps plein']
  const reserve = plein.nouveauContrat === 'zip' ? ' (en ZIP ; en ZAC, à vérifier)' : ''
  return {
    montants: { ZIP: annee1, ZAC: annee1, HZ: annee1 },
    condition:
      `Puis ${euros(annee2)} la 2e année et ${euros(annee3)} ensuite ; à temps plein, ` +
      `${euros(plein.annee1)} la 1re année${reserve}. Secteur 1 ou secteur 2 à tarifs maîtrisés, patientèle au 30e ` +
      'centile au moins ; voir AIDE.ASSISTANT.',
  }
}

export function caimParZone({ parJour, minimum, maximum, majorationMaximale }: BaremeCaim): AideParZone {
  return {
    montants: { ZIP: parJour * maximum },
    condition:
      `Installation depuis moins d’un an, engagement de 5 ans. Au prorata jusqu’à ${ecrire(minimum)} jours par ` +
      `semaine ; l’ARS peut ajouter ${ecrire(majorationMaximale * 100)} % ; voir AIDE.CAIM.`,
  }
}

const ecrire = (nombre: number) => String(nombre).replace('.', ',')

/** « 19 000 € », avec des espaces insécables. */
const euros = (montant: number | null) =>
  montant === null ? 'montant non publié' : `${String(montant).replace(/\B(?=(\d{3})+$)/g, '\u202f')}\u00a0€`
