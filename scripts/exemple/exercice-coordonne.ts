/** Les CPTS de la Haute-Loire imprimées dans le Panorama (09/03/2023), et quelques structures inventées pour l'exemple. */
export interface Structure {
  readonly nom: string
  readonly mode: 'ESP' | 'MSP' | 'CDS' | 'CPTS'
  readonly population: number | null
  readonly etape: string
  readonly source: string
}

const PANORAMA = 'Panorama santé Haute-Loire 2023'
const FICTIF = 'Exemple fictif'

const cpts = (nom: string, population: number | null, etape: string): Structure => ({
  nom,
  mode: 'CPTS',
  population,
  etape,
  source: PANORAMA,
})

const fictive = (nom: string, mode: Structure['mode'], etape: string): Structure => ({
  nom: `${nom} (exemple fictif)`,
  mode,
  population: null,
  etape,
  source: FICTIF,
})

export const STRUCTURES: readonly Structure[] = [
  fictive('ESP du Mézenc', 'ESP', 'Projet de santé en préparation'),
  fictive('ESP des Gorges', 'ESP', 'Reconnue, en activité'),
  fictive('MSP du Haut-Velay', 'MSP', 'Reconnue, en activité'),
  fictive('MSP de la Vallée', 'MSP', 'Société (SISA) créée'),
  fictive('MSP des Trois Monts', 'MSP', 'Projet de santé en préparation'),
  fictive('Centre de santé des Sources', 'CDS', 'Reconnu, en activité'),
  cpts('Nord-Velay-Forez', 36_000, 'Labellisée'),
  cpts('Velay Sud', 64_000, 'Labellisée'),
  cpts('Brivadois', 22_500, 'En projet'),
  cpts('Rives du Haut-Allier', 16_000, 'En projet'),
  cpts('Ondaine', 21_000, 'En projet'),
  cpts('Secteur est, territoire à définir', null, 'En projet'),
]
