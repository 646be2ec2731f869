import { ErreurMetier } from '../../domain/commun/erreur'
import { supported } from './supported'

interface Options {
  /** Une seule étape dans la liste d'annulation d'Excel, quand il sait le faire. */
  readonly oneUndoStep?: boolean
}

/** Ce qu'Excel refuse, dit à l'analyste avec ce qu'il peut faire. */
const REASONS: Readonly<Record<string, string>> = {
  AccessDenied: 'Excel refuse la modification : ôtez la protection du classeur ou de la feuille (onglet Révision).',
  InvalidOperationInCellEditMode: 'Une cellule est en cours de saisie : validez-la avec Entrée.',
  ItemAlreadyExists: 'Une feuille porte déjà ce nom : renommez-la ou supprimez-la.',
  ItemNotFound: "Une feuille a disparu ou a été renommée depuis l'aperçu : refaites l'aperçu.",
  RequestPayloadSizeLimitExceeded: 'Excel refuse un envoi aussi gros : réduisez le nombre de lignes du tableau.',
  ResponsePayloadSizeLimitExceeded: 'Ce tableau est trop gros pour être lu par Excel : réduisez son nombre de lignes.',
}

/** Excel.run, qui attend la fin d'une saisie et traduit les refus d'Excel. */
export async function excelRun<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const mergeUndoGroup = options.oneUndoStep === true && supported('1.20')
  try {
    return await Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) }, batch)
  } catch (error) {
    throw frenchError(error)
  }
}

function frenchError(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  const reason = code === undefined ? undefined : REASONS[code]
  return reason === undefined ? error : new ErreurMetier('donnee-absente', `${reason} (${code} : ${message})`)
}
