import { createRoot } from 'react-dom/client'
import { ouvrirDansOuvrier } from '../../taskpane/lire-classeur'
import { lireDansOuvrier } from '../../taskpane/lire-distancier'
import { modelesDuClasseur } from '../../taskpane/modeles-du-classeur'
import { Pane, type PaneProps, type Theme } from '../../taskpane/pane'
import { portActualisation } from '../../taskpane/port-actualisation'
import { ecrireDistancier, preparerDistancier } from '../../usecases/charger-distancier'
import { decrireClasseur } from '../../usecases/decrire'
import { classeurWorker } from './classeur-worker'
import { distancierWorker } from './distancier-worker'
import { excelWorkbook as workbook } from './excel-workbook'
import { frozenCopy } from './frozen-copy'
import { goTo, onSelection } from './go-to'
import { onWorkbookChanged } from './workbook-events'

/** Monte le volet sur le classeur ouvert dans Excel. */
export function mountPane(container: HTMLElement): void {
  const theme = officeTheme()
  const figer = frozenCopy()
  const props: PaneProps = {
    decrire: () => decrireClasseur(workbook),
    modeles: modelesDuClasseur(workbook, {
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      dessineLesGraphiques: true,
    }),
    allerA: goTo,
    surSelection: onSelection,
    actualisation: portActualisation(workbook, { ouvrir: ouvrirDansOuvrier(classeurWorker) }),
    distancier: {
      lire: lireDansOuvrier(distancierWorker),
      preparer: (lu) => preparerDistancier(workbook, lu),
      ecrire: (preparation, progression) => ecrireDistancier(workbook, preparation, progression),
    },
    surChangement: onWorkbookChanged,
    surTermine: () => void workbook.forgetUndo().catch(() => {}),
    ...(figer && { figer }),
    ...(theme && { themeInitial: theme }),
  }
  createRoot(container).render(<Pane {...props} />)
}

/** Le thème d'Office, quand il le dit : Excel pour le web ne le dit pas, et le système décide alors. */
function officeTheme(): Theme | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor
  if (!background || !/^#[0-9a-f]{6}$/i.test(background)) return undefined
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((k) => parseInt(background.slice(k, k + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'sombre' : 'clair'
}
