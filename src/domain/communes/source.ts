/** D'où viennent les communes : cité par l'aide et les messages. */
export const SOURCE_COMMUNES = {
  titre: 'Code officiel géographique au 1er janvier 2026 (Insee), EPCI 2026 (DGCL), codes postaux (La Poste)',
  nomCourt: 'Code officiel géographique 2026',
  population: 'Populations municipales 2023 (Insee), en vigueur au 1er janvier 2026 ; Mayotte : 2017',
  url: 'https://github.com/datagouv/decoupage-administratif',
  licence: 'Licence Ouverte',
} as const
