import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/file'
import { ajouterLisezMoi } from './feuille-lisez-moi'
import { ajouterContrats, ajouterStructures, ajouterZonage } from './feuilles-acces'
import { ajouterApl, ajouterCommunes, ajouterOffre, ajouterTrajets, aplDesCommunes } from './feuilles-apl'
import { ajouterAssistants, ajouterDemographie } from './feuilles-chiffres'
import { ajouterAbreviations, ajouterListes, ajouterParametres } from './feuilles-listes'
import { ajouterActions, ajouterAxes, ajouterThematiques } from './feuilles-plan'
import { ajouterFiches, ajouterIndicateurs } from './feuilles-suivi'
import { communesDuDepartement, offreFictive, trajetsDuDepartement } from './territoire'
import { zonageFictif } from './zonage-fictif'

/** Les octets du classeur d'exemple. */
export async function classeurExemple(): Promise<Uint8Array> {
  const communes = await communesDuDepartement()
  const offre = offreFictive(communes)
  const trajets = trajetsDuDepartement(communes)
  const apl = aplDesCommunes(communes, offre, trajets)
  const zonage = zonageFictif(communes, apl)

  const book = createXlsx()
  book.title = 'Santé Territoires : classeur d’exemple'
  ajouterLisezMoi(book)
  ajouterCommunes(book, communes, apl, zonage)
  ajouterOffre(book, offre)
  ajouterTrajets(book, trajets)
  ajouterApl(book, communes, apl)
  ajouterZonage(book, zonage)
  ajouterDemographie(book)
  ajouterStructures(book)
  ajouterContrats(book)
  ajouterAssistants(book)
  ajouterActions(book)
  ajouterAxes(book)
  ajouterThematiques(book)
  ajouterFiches(book)
  ajouterIndicateurs(book)
  ajouterAbreviations(book)
  ajouterListes(book)
  ajouterParametres(book)
  return saveXlsx(book)
}
