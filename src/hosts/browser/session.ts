import { ecrireDistancier, preparerDistancier } from '../../usecases/charger-distancier'
import { decrireClasseur } from '../../usecases/decrire'
import { ouvrirDansOuvrier } from '../../taskpane/lire-classeur'
import { lireDansOuvrier } from '../../taskpane/lire-distancier'
import { modelesDuClasseur } from '../../taskpane/modeles-du-classeur'
import type { PaneProps, Theme } from '../../taskpane/pane'
import { portActualisation } from '../../taskpane/port-actualisation'
import type { Automation } from './automation'
import { createBooks, type Books } from './books'
import { breathing } from './breathing'
import { watchCalculation } from './calculation'
import { watchChanges } from './changes'
import { classeurWorker } from './classeur-worker'
import { distancierWorker } from './distancier-worker'
import { EXEMPLES } from './exemples'
import { watchExplanations } from './explanations'
import { inTurn } from './in-turn'
import { initFileCommands } from './file-commands'
import { initCsvCommand } from './csv-command'
import { displayInFrench } from './french-display'
import { editInFrench } from './french-editing'
import { nameFunctionsInFrench } from './french-names'
import { keepFormulaBarFocus } from './formula-bar'
import { frozenCopy } from './frozen-copy'
import { goTo, onSelection } from './go-to'
import { createGrid, ready, setGridTheme } from './grid'
import { gridAutomation } from './grid-automation'
import { ask, element, showMessage, showTheme } from './page'
import { createReasons } from './reasons'
import { registerFunctions } from './register-functions'
import { refuseStaleSuggestions } from './stale-suggestions'
import { growTables } from './table-growth'
import { followRows } from './table-rows'
import { univerWorkbook } from './univer-workbook'
import { validateWhatIsOpen } from './validate-open'

const SAMPLE = 'exemple.xlsx'

/** Ouvre l'atelier : la grille, le classeur d'exemple, puis le volet. */
export async function startSession(theme: Theme, step: (rank: number, text: string) => void): Promise<Automation> {
  step(1, 'Préparation de la grille…')
  const pane = import('./mount-pane')
  const sample = fetchSample()
  await painted()
  const grid = createGrid(element('grille'), theme === 'sombre')
  const books = inTurn(createBooks(grid, (cells) => ask('saisies', listed(cells))))

  step(2, 'Lecture du classeur d’exemple…')
  await openSample(books, await sample)
  const reasons = createReasons()
  const calculation = watchCalculation(grid)
  registerFunctions(grid, reasons, calculation)
  validateWhatIsOpen(grid)
  followRows(grid)
  growTables(grid)
  editInFrench(grid)
  refuseStaleSuggestions(grid)
  keepFormulaBarFocus(grid)
  nameFunctionsInFrench(grid)
  displayInFrench(grid)

  const changes = watchChanges(grid)
  const workbook = univerWorkbook(grid, calculation, books)
  const opened = new Set<() => void>()
  const files = initFileCommands(books, changes, () => opened.forEach((callback) => callback()))
  initCsvCommand(workbook)

  step(3, 'Ouverture du volet…')
  const props: PaneProps = {
    decrire: () => decrireClasseur(workbook),
    modeles: modelesDuClasseur(workbook, { pause: breathing(), dessineLesGraphiques: false }),
    allerA: (sheet, cell) => goTo(grid, sheet, cell),
    surSelection: (callback) => onSelection(grid, callback),
    actualisation: portActualisation(workbook, { ouvrir: ouvrirDansOuvrier(classeurWorker) }),
    figer: frozenCopy(books),
    distancier: {
      lire: lireDansOuvrier(distancierWorker),
      preparer: (lu) => preparerDistancier(workbook, lu),
      ecrire: (preparation, progression) => ecrireDistancier(workbook, preparation, progression),
    },
    surChangement: (callback) => {
      opened.add(callback)
      const stop = changes.onChange(callback)
      return () => {
        opened.delete(callback)
        stop()
      }
    },
    surExplication: (callback) => watchExplanations(grid, reasons, callback),
    themeInitial: theme,
    surTheme: (chosen) => {
      showTheme(chosen)
      setGridTheme(grid, chosen === 'sombre')
    },
    exemples: EXEMPLES,
  }
  ;(await pane).mountPane(element('volet'), props)
  await ready(grid)
  step(4, 'Prêt.')
  return gridAutomation(grid, { books, calculation, workbook }, () => {
    files.refresh()
    opened.forEach((callback) => callback())
  })
}

async function fetchSample(): Promise<Uint8Array | undefined> {
  const response = await fetch(SAMPLE)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
}

async function openSample(books: Books, bytes: Uint8Array | undefined): Promise<void> {
  if (bytes) return void (await books.open(bytes, SAMPLE))
  await books.openBlank()
  showMessage('Le classeur d’exemple n’est pas là : voici un classeur vide. Ouvrez le vôtre avec « Ouvrir… ».')
}

const LISTED = 5

const listed = (cells: readonly string[]) =>
  [cells.slice(0, LISTED).join(', '), ...(cells.length > LISTED ? [`et ${cells.length - LISTED} autres`] : [])].join(
    ' ',
  )

/** Laisse la page dessiner l'étape en cours. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
