import { classeurLu, type ContenuLu } from '../usecases/classeur-lu'
import { demander } from './demander'
import type { PortActualisation } from './port-actualisation'

/** Lit un fichier source dans un ouvrier créé par l'hôte : la page reste vive, et rien ne sort du poste. */
export const ouvrirDansOuvrier =
  (creer: () => Worker): PortActualisation['ouvrir'] =>
  async (fichier) => ({ nature: 'classeur', classeur: classeurLu(await demander<ContenuLu>(creer(), fichier)) })
