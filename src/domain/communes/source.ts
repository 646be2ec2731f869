/** D'où viennent les communes : cité par l'aide et les messages. */
export const SOURCE_COMMUNES = {
  titre: 'Code officiel géographique au 1er janvier 2026 (Insee), EPCI 2026 (DGCL), codes postaux (La Poste)',
  nomCourt: 'Code officiel géographique 2026',
  url: 'https://github.com/datagouv/decoupage-administratif',
} as const

export const SOURCE_POPULATIONS = {
  titre: 'Insee, populations municipales 2023, en vigueur au 1er janvier 2026 (Mayotte : 2017)',
  url: 'https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011',
} as const
