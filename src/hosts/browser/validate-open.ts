import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core'
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation'
import type { Grid } from './grid'

/**
 * La grille vérifie les validations des feuilles qu'elle ne montre pas quand la page a le temps : le classeur, ou la feuille,
 * peut ne plus y être, et il n'y a alors rien à vérifier.
 */
export function validateWhatIsOpen({ injector }: Grid): void {
  const instances = injector.get(IUniverInstanceService)
  const service = injector.get(SheetsDataValidationValidatorService)
  const validate = service.validatorRanges.bind(service)
  service.validatorRanges = async (unitId, sheetId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : []
  }
}
