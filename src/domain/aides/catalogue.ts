import { periodeOuRien, type Bareme, type Source } from '../commun/bareme'
import type { DateIso } from '../commun/date'
import { classeZone } from '../zonage/classe-zone'
import type { AideParZone } from './aide-par-zone'
import { AIDE_ASSISTANT } from './assistant-medical.bareme'
import { assistantParZone, caimParZone } from './bareme-par-zone'
import { CAIM } from './caim.bareme'
import { CERTIFICAT_DECES } from './certificat-deces.bareme'
import { COSCOM, COTRAM, CSTM } from './contrats-2016.bareme'
import { CDE_INSTALLE, CDE_REMPLACANT, CESP, PTMG } from './contrats-etat.bareme'
import { CONSULTATIONS_AVANCEES, MAJORATION_FMT, PRIMO_INSTALLATION } from './convention-2024.bareme'
import { DOCTEUR_JUNIOR, HEBERGEMENT_2E_CYCLE, HEBERGEMENT_3E_CYCLE } from './etudiants.bareme'
import { COTISATIONS_JEUNES, CUMUL_EMPLOI_RETRAITE, EXONERATION_CFE, EXONERATION_PDSA } from './exonerations.bareme'
import { COLLECTIVITES, MESURE_400, PLAN_ACCES_SOINS } from './territoires.bareme'
import { PRATICIEN_AMBULATOIRE, RADIOLOGIE_MONTAGNE } from './territoires.bareme'

/** Les aides dont le barème dit directement un montant par zone, financeur par financeur. */
export const AIDES_PAR_ZONE: readonly Bareme<AideParZone>[] = [
  PRIMO_INSTALLATION,
  MAJORATION_FMT,
  CONSULTATIONS_AVANCEES,
  COSCOM,
  COTRAM,
  CSTM,
  COTISATIONS_JEUNES,
  CERTIFICAT_DECES,
  CESP,
  PTMG,
  CDE_INSTALLE,
  CDE_REMPLACANT,
  EXONERATION_PDSA,
  CUMUL_EMPLOI_RETRAITE,
  EXONERATION_CFE,
  COLLECTIVITES,
  MESURE_400,
  PLAN_ACCES_SOINS,
  PRATICIEN_AMBULATOIRE,
  RADIOLOGIE_MONTAGNE,
  HEBERGEMENT_2E_CYCLE,
  HEBERGEMENT_3E_CYCLE,
  DOCTEUR_JUNIOR,
]

export interface AideEnVigueur extends AideParZone {
  readonly libelle: string
  readonly unite: string
  /** `null` : depuis un jour que les sources lues ne disent pas. */
  readonly debut: DateIso | null
  readonly source: Source
}

/** Les aides en vigueur un jour donné, ou, sans date, celles qui sont encore ouvertes. */
export function aidesEnVigueur(date?: DateIso): readonly AideEnVigueur[] {
  return [
    ...enVigueur(AIDE_ASSISTANT, assistantParZone, date, 'euros la 1re année de contrat, à mi-temps'),
    ...enVigueur(CAIM, caimParZone, date),
    ...AIDES_PAR_ZONE.flatMap((bareme) => enVigueur(bareme, (aide) => aide, date)),
  ]
}

/** Montant d'une aide dans une zone : `null` s'il n'est pas publié, `undefined` si l'aide n'y est pas ouverte. */
export function montantEn({ montants }: AideParZone, zone: string): number | null | undefined {
  const classe = classeZone(zone)
  const montant = classe === undefined ? undefined : montants[classe]
  return montant === undefined && zone.startsWith('QPV_') ? montants.QPV : montant
}

function enVigueur<V>(
  bareme: Bareme<V>,
  parZone: (valeur: V) => AideParZone,
  date: DateIso | undefined,
  unite = bareme.unite,
): AideEnVigueur[] {
  const periode = periodeOuRien(bareme, date)
  if (periode === undefined) return []
  const { debut, valeur, sources } = periode
  return [{ ...parZone(valeur), libelle: bareme.libelle, unite, debut, source: sources[0] }]
}
