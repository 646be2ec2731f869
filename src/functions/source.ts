import { motProche } from '../domain/commun/entete'
import { valeurInvalide } from '../domain/commun/erreur'
import { sourcesDuSujet } from '../domain/sources-du-sujet'
import { ecrituresConnues, sujetDe } from '../domain/sujets'
import { montrer } from './arguments'
import { estVide, scalaire } from './cellules'
import { jourOuRien } from './jour'

/**
 * Titre et lien des textes derrière une fonction, une aide ou un barème : AIDE.ASSISTANT, CAIM, primo-installation, zonage… Une ligne par texte.
 * @customfunction SOURCE
 * @param sujet Nom d'une fonction (avec ou sans SANTE.), d'une aide ou d'un barème
 * @param [date] Jour dont on veut le texte ; sans date, celui qui est en vigueur
 * @returns Deux colonnes : titre, lien (vide pour un document sans adresse publique) ; #N/A si la règle est fermée ou n'a pas de source
 */
export function source(sujet: any[][], date?: any[][]): any[][] {
  const nom = lireNom(sujet)
  const connu = sujetDe(nom)
  if (connu === undefined) throw sujetInconnu(nom)
  return sourcesDuSujet(nom, connu, jourOuRien(scalaire(date), 'la date')).map(({ titre, url, nature }) => [
    nature === 'secondaire' ? `${titre} (source secondaire)` : titre,
    url ?? '',
  ])
}

/** « =SANTE.AIDES() » et « AIDES » nomment la même fonction. */
function lireNom(sujet: unknown): string {
  const cellules = (Array.isArray(sujet) ? sujet : [sujet]).flat().filter((cellule) => !estVide(cellule))
  if (cellules.length > 1) throw valeurInvalide(`Attendu : un seul sujet. Reçu : ${cellules.length} cellules remplies.`)
  const [cellule] = cellules
  if (typeof cellule === 'string') return cellule.trim().replace(/^=?(SANTE\.)?/i, '').replace(/\(\)$/, '') // prettier-ignore
  throw valeurInvalide(
    `Attendu : un sujet, le nom d’une fonction, d’une aide ou d’un barème (AIDE.ASSISTANT, CAIM). Reçu : ${montrer(cellule)}.`,
  )
}

function sujetInconnu(nom: string) {
  const proche = motProche(nom, ecrituresConnues())
  return valeurInvalide(
    'Attendu : le nom d’une fonction, d’une aide ou d’un barème (AIDE.ASSISTANT, CAIM, primo-installation). ' +
      `Reçu : ${montrer(nom)}.` +
      (proche === undefined ? '' : ` Voulez-vous dire « ${proche} » ?`),
  )
}
