import { aideAssistant } from './aide-assistant'
import { aideCaim } from './aide-caim'
import { aides } from './aides'
import { apl } from './apl'
import { aplClasse } from './apl-classe'
import { aplControle } from './apl-controle'
import { aplDemande } from './apl-demande'
import { aplMoyenne } from './apl-moyenne'
import { aplOffre } from './apl-offre'
import { aplPopulation } from './apl-population'
import { aplSimuler } from './apl-simuler'
import { commune } from './commune'
import { communeCode } from './commune-code'
import { controle } from './controle'
import { cptsPlafond } from './cpts-plafond'
import { cptsTaille } from './cpts-taille'
import { densite } from './densite'
import { evolution } from './evolution'
import { source } from './source'
import { trajets } from './trajets'
import { zonage } from './zonage'
import { zonageQuota } from './zonage-quota'

/** La table publique : identifiant de functions.json → fonction. Tous les hôtes enregistrent celle-ci. */
export const functions = {
  APL: apl,
  'APL.SIMULER': aplSimuler,
  'APL.OFFRE': aplOffre,
  'APL.DEMANDE': aplDemande,
  'APL.MOYENNE': aplMoyenne,
  'APL.POPULATION': aplPopulation,
  'APL.CLASSE': aplClasse,
  'APL.CONTROLE': aplControle,
  TRAJETS: trajets,
  DENSITE: densite,
  ZONAGE: zonage,
  'ZONAGE.QUOTA': zonageQuota,
  'AIDE.ASSISTANT': aideAssistant,
  'AIDE.CAIM': aideCaim,
  AIDES: aides,
  'CPTS.TAILLE': cptsTaille,
  'CPTS.PLAFOND': cptsPlafond,
  EVOLUTION: evolution,
  CONTROLE: controle,
  SOURCE: source,
  COMMUNE: commune,
  'COMMUNE.CODE': communeCode,
} as const

/** Celles qui rendent une promesse : elles lisent les fichiers de communes. */
export const fonctionsAsynchrones: ReadonlySet<string> = new Set<keyof typeof functions>(['COMMUNE', 'COMMUNE.CODE'])
