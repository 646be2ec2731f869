import type { Source } from './bareme'

/** Les textes que citent plusieurs barèmes. */
export const LU_LE = '2026-11-23'

export const FAQ_ZONAGE_2018: Source = {
  titre: 'Ministère, FAQ sur le zonage médecin (arrêté du 13 novembre 2017), tableau des aides ZIP et ZAC',
  url: 'https://github.com/phileas-condemine/Zonage_ARS/blob/master/www/FAQ_mg.pdf',
  consulteLe: LU_LE,
  nature: 'officielle',
}

export const PANORAMA_43: Source = {
  titre: 'Panorama des questions de santé en Haute-Loire, 9 mars 2023 (document de départ)',
  consulteLe: LU_LE,
  nature: 'document',
}

export const PAPS_AURA: Source = {
  titre: 'PAPS Auvergne-Rhône-Alpes, Les aides au maintien (20 mars 2023)',
  url: 'https://auvergne-rhone-alpes.paps.sante.fr/index.php/les-aides-au-maintien-2?parent=8221',
  consulteLe: LU_LE,
  nature: 'officielle',
}

export const PAPS_OCCITANIE: Source = {
  titre: 'PAPS Occitanie, Les aides à l’installation (14 mars 2024)',
  url: 'https://www.occitanie.paps.sante.fr/les-aides-linstallation-32?parent=10251',
  consulteLe: LU_LE,
  nature: 'officielle',
}

export const OMNIPRAT: Source = {
  titre: 'OmniPrat, Aides à l’installation en zone sous-dense',
  url: 'https://omniprat.org/fiches-pratiques/aides-a-linstallation-en-zone-sous-dense',
  consulteLe: LU_LE,
  nature: 'secondaire',
}

export const URML_PAYS_DE_LA_LOIRE: Source = {
  titre: 'URML Pays de la Loire, Les zonages : quelles aides (février 2026)',
  url: 'https://urml-paysdelaloire.org/2026/02/les-zonages-quelles-aides',
  consulteLe: LU_LE,
  nature: 'secondaire',
}

export const METHODE_APL: Source = {
  titre: 'Drees, L’indicateur d’accessibilité potentielle localisée (APL)',
  url: 'https://drees.solidarites-sante.gouv.fr/sources-outils-et-enquetes/lindicateur-daccessibilite-potentielle-localisee-apl',
  consulteLe: LU_LE,
  nature: 'officielle',
}
