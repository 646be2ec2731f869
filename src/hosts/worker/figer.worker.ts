import type { CopieAFiger, CopieFigee } from '../../taskpane/port-figeage'
import { figer, preparerFigeage } from '../../usecases/actualiser/figer'
import { openXlsx, saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { answer } from './answer'

/** Fige hors de la page une copie du classeur ; rien ne sort du poste. */
answer(async ({ octets, nom, garderCommentaires }: CopieAFiger): Promise<CopieFigee> => {
  const pkg = openXlsx(octets, nom)
  const copy = xlsxWorkbook(pkg, nom)
  const { operations, ...dit } = await preparerFigeage(copy, { garderCommentaires })
  await figer(copy, { operations, ...dit })
  return { ...dit, octets: saveXlsx(pkg) }
})
