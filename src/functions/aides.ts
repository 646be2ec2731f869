import { aidesEnVigueur, montantEn, type AideEnVigueur } from '../domain/aides/catalogue'
import type { Source } from '../domain/commun/bareme'
import { enFrancais } from '../domain/commun/date'
import { donneeAbsente, valeurInvalide } from '../domain/commun/erreur'
import { classeZone, CODES_ZONE } from '../domain/zonage/classe-zone'
import { montrer } from './arguments'
import { estVide, scalaire, type Matrice, type Resultat } from './cellules'
import { jourOuRien } from './jour'

/** CartoSanté range ses codes : 1_ZIP, 2_ZAC, 6_HZ. */
const RANG_CARTOSANTE = /^\d_/

/**
 * Aides aux médecins ouvertes dans une ou plusieurs zones : une ligne par aide, une colonne par zone demandée. Sans date, les aides encore ouvertes ; avec une date, celles de ce jour-là.
 * @customfunction AIDES
 * @param zones Zone ou zones : ZIP, ZAC, HZ (cellule ou plage)
 * @param [date] Jour dont on veut les aides ; sans date, celles qui n'ont pas de fin connue
 * @returns Tableau Aide, Unité, une colonne par zone, Condition, Source ; vide où l'aide n'existe pas, #N/A où son montant n'est pas publié
 */
export function aides(zones: any[][], date?: any[][]): any[][] {
  const demandees = lireZones(zones)
  const jour = jourOuRien(scalaire(date), 'la date')
  const lignes = aidesEnVigueur(jour)
    .map((aide) => ligne(aide, demandees))
    .filter((cellules) => cellules.some((cellule, k) => k >= 2 && k < 2 + demandees.length && cellule !== ''))
  if (lignes.length === 0) {
    throw donneeAbsente(
      `Aucune aide connue en ${demandees.join(', ')}${jour === undefined ? '' : ` au ${enFrancais(jour)}`}.`,
    )
  }
  return [['Aide', 'Unité', ...demandees, 'Condition', 'Source'], ...lignes]
}

function ligne(aide: AideEnVigueur, zones: readonly string[]): Resultat[] {
  const colonnes = zones.map((zone): Resultat => {
    const montant = montantEn(aide, zone)
    if (montant === null) return donneeAbsente(`${aide.libelle} : montant non publié dans les sources lues.`)
    return montant ?? ''
  })
  const condition = aide.debut === null ? `${aide.condition} Début non publié.` : aide.condition
  return [aide.libelle, aide.unite, ...colonnes, condition, citer(aide.source)]
}

function citer({ titre, url, nature }: Source): string {
  if (url === undefined) return titre
  return nature === 'secondaire' ? `${titre} (source secondaire) — ${url}` : `${titre} — ${url}`
}

function lireZones(plage: Matrice): readonly string[] {
  const cellules = (Array.isArray(plage) ? plage : [[plage]]).flat().filter((cellule) => !estVide(cellule))
  if (cellules.length === 0) throw valeurInvalide('Attendu : une zone (ZIP, ZAC, HZ). Reçu : une cellule vide.')
  const zones = cellules.flatMap((cellule) => String(cellule).split(/[;,/]/)).flatMap((zone) => zone.trim() || [])
  return [...new Set(zones.map(lireZone))]
}

function lireZone(texte: string): string {
  const zone = texte.toUpperCase().replace(RANG_CARTOSANTE, '')
  if (classeZone(zone) !== undefined) return zone
  if (/VIVIER/.test(zone)) {
    throw valeurInvalide('Le vivier n’est pas une zone : l’ARS y choisit des ZIP et des ZAC ; indiquez ZIP, ZAC ou HZ.')
  }
  throw valeurInvalide(`Attendu : zone, ${CODES_ZONE.join(', ')}. Reçu : ${montrer(texte)}.`)
}
