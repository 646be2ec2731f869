import { configurerCommunes } from '../../functions/charger-communes'
import { fetchCommunes } from './fetch-communes'
import { registerFunctions } from './register-functions'

configurerCommunes(fetchCommunes())
/** Hors d'Excel, rien n'attend les fonctions : la page dit alors où les trouver. */
if (typeof CustomFunctions !== 'undefined') registerFunctions()
