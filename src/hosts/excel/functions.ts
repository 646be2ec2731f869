import { registerFunctions } from './register-functions'

registerFunctions()
