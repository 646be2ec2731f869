import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/file'
import { ajouterLisezMoi } from './feuille-lisez-moi'
import { ajouterApl, ajouterCommunes, ajouterOffre, ajouterTrajets } from './feuilles-apl'
import { ajouterAssistants, ajouterDemographie } from './feuilles-chiffres'
import { ajouterActions, ajouterAxes, ajouterParametres, ajouterThematiques } from './feuilles-plan'
import { communesDuDepartement, offreFictive, trajetsDuDepartement } from './territoire'

/** Les octets du classeur d'exemple. */
export async function classeurExemple(): Promise<Uint8Array> {
  const communes = await communesDuDepartement()
  const offre = offreFictive(communes)
  const trajets = trajetsDuDepartement(communes)

  const book = createXlsx()
  book.title = 'Santé Territoires : classeur d’exemple'
  ajouterLisezMoi(book)
  ajouterCommunes(book, communes)
  ajouterOffre(book, offre)
  ajouterTrajets(book, trajets)
  ajouterApl(book, communes, offre, trajets)
  ajouterDemographie(book)
  ajouterAssistants(book)
  ajouterActions(book)
  ajouterAxes(book)
  ajouterThematiques(book)
  ajouterParametres(book)
  return saveXlsx(book)
}
