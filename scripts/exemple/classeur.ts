import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import { patchValues } from '../../src/hosts/xlsx/write/patch-values'
import { feuilleLisezMoi } from './feuille-lisez-moi'
import { feuilleContrats, feuilleStructures, feuilleZonage } from './feuilles-acces'
import { aplDesCommunes, feuilleApl, feuilleCommunes, feuilleOffre, feuilleTrajets, formuleApl } from './feuilles-apl'
import { feuilleAssistants, feuilleDemographie } from './feuilles-chiffres'
import { choixDesActions, feuilleAbreviations, feuilleListes, feuilleParametres } from './feuilles-listes'
import { COLONNES_ACTIONS, feuilleActions, feuilleAxes, feuilleThematiques, NOMBRE_ACTIONS } from './feuilles-plan'
import { feuilleFiches, feuilleIndicateurs } from './feuilles-suivi'
import { communesDuDepartement, offreFictive, trajetsDuDepartement } from './territoire'
import { zonageFictif } from './zonage-fictif'

/** Les octets du classeur d'exemple. */
export async function classeurExemple(): Promise<Uint8Array> {
  const communes = await communesDuDepartement()
  const offre = offreFictive(communes)
  const trajets = trajetsDuDepartement(communes)
  const apl = aplDesCommunes(communes, offre, trajets)
  const zonage = zonageFictif(communes, apl)

  const paquet = createXlsx('exemple.xlsx')
  await xlsxWorkbook(paquet, 'exemple.xlsx').apply([
    ...feuilleLisezMoi(),
    ...feuilleCommunes(communes, apl, zonage),
    ...feuilleOffre(offre),
    ...feuilleTrajets(trajets),
    ...feuilleApl(communes, apl),
    ...feuilleZonage(zonage),
    ...feuilleDemographie(),
    ...feuilleStructures(),
    ...feuilleContrats(),
    ...feuilleAssistants(),
    ...feuilleActions(),
    ...feuilleAxes(),
    ...feuilleThematiques(),
    ...feuilleFiches(),
    ...feuilleIndicateurs(),
    ...feuilleAbreviations(),
    ...feuilleListes(),
    ...feuilleParametres(),
    ...choixDesActions(COLONNES_ACTIONS, NOMBRE_ACTIONS),
    { kind: 'activate', sheet: 'Lisez-moi' },
  ])
  patchValues(paquet, new Map([['APL', formuleApl(communes, apl)]]))
  return saveXlsx(paquet)
}
