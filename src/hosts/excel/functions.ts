import { registerFunctions } from './register-functions'

/** Hors d'Excel, rien n'attend les fonctions : la page dit alors où les trouver. */
if (typeof CustomFunctions !== 'undefined') registerFunctions()
