import './atelier.css'
import { exposeAutomation } from './automation'
import { hideLoading, initTabs, showFailure, showStep, showTheme, themeOfSystem } from './page'

const theme = themeOfSystem()
showTheme(theme)
initTabs()
showStep(0, 'Chargement de la grille…')

/** La page bouge avant que la grille (plusieurs mégaoctets) ne soit là. */
const pret = import('./session').then(({ startSession }) => startSession(theme, showStep))
exposeAutomation(pret)

pret.then(hideLoading, (error: unknown) => {
  showFailure('L’atelier n’a pas pu s’ouvrir. Rechargez la page ; si cela continue, essayez un autre navigateur.')
  throw error
})
