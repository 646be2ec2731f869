import { mergeLocales } from '@univerjs/core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import frConditions from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR'
import {
  AddRangeProtectionFromContextMenuCommand,
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteRangeProtectionFromContextMenuCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  SetRangeProtectionFromContextMenuCommand,
  UniverSheetsCorePreset,
  ViewSheetPermissionFromContextMenuCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from '@univerjs/preset-sheets-core'
import frCore from '@univerjs/preset-sheets-core/locales/fr-FR'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import frValidation from '@univerjs/preset-sheets-data-validation/locales/fr-FR'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import frFilter from '@univerjs/preset-sheets-filter/locales/fr-FR'
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link'
import frLinks from '@univerjs/preset-sheets-hyper-link/locales/fr-FR'
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'
import frNotes from '@univerjs/preset-sheets-note/locales/fr-FR'
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort'
import frSort from '@univerjs/preset-sheets-sort/locales/fr-FR'
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table'
import frTable from '@univerjs/preset-sheets-table/locales/fr-FR'
import { inFrench } from './french-locale'
import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import '@univerjs/preset-sheets-hyper-link/lib/index.css'
import '@univerjs/preset-sheets-note/lib/index.css'
import '@univerjs/preset-sheets-sort/lib/index.css'
import '@univerjs/preset-sheets-table/lib/index.css'

export const FRENCH = inFrench(
  mergeLocales(frCore, frTable, frNotes, frSort, frFilter, frConditions, frValidation, frLinks),
)

/** La grille protège des comptes, et un fichier des mots de passe : ce qu'elle protégerait ici ne le serait plus, enregistré. */
const PROTECTIONS = [
  'sheet.contextMenu.permission',
  AddRangeProtectionFromContextMenuCommand.id,
  AddRangeProtectionFromSheetBarCommand.id,
  AddRangeProtectionFromToolbarCommand.id,
  ChangeSheetProtectionFromSheetBarCommand.id,
  DeleteRangeProtectionFromContextMenuCommand.id,
  DeleteWorksheetProtectionFormSheetBarCommand.id,
  SetRangeProtectionFromContextMenuCommand.id,
  ViewSheetPermissionFromContextMenuCommand.id,
  ViewSheetPermissionFromSheetBarCommand.id,
]

/** Ce que la grille sait faire ; les mêmes greffons dans plusieurs lots ne sont enregistrés qu'une fois. */
export const presets = (container: HTMLElement) => [
  UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    menu: Object.fromEntries(PROTECTIONS.map((id) => [id, { hidden: true }])),
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  }),
  UniverSheetsTablePreset(),
  UniverSheetsNotePreset(),
  UniverSheetsSortPreset(),
  UniverSheetsFilterPreset(),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsDataValidationPreset(),
  UniverSheetsHyperLinkPreset(),
]
