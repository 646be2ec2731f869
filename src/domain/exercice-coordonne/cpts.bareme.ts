import type { Bareme } from '../commun/bareme'
import { LU_LE, PANORAMA_43 } from '../commun/sources'

export type TailleCpts = 1 | 2 | 3 | 4

/** Habitants jusqu'auxquels une CPTS est de taille 1, 2, 3 ; au-delà, taille 4. Une borne va à la plus petite taille. */
export const TAILLES_CPTS: Bareme<readonly [number, number, number]> = {
  id: 'exercice-coordonne.cpts-tailles',
  libelle: 'Tailles des CPTS selon la population du territoire',
  unite: 'habitants, borne comprise, des tailles 1, 2 et 3',
  periodes: [
    {
      debut: null,
      valeur: [40_000, 80_000, 175_000],
      sources: [
        {
          titre: 'PAPS Hauts-de-France, Le financement de la CPTS par l’accord interprofessionnel (30 novembre 2023)',
          url: 'https://www.hauts-de-france.paps.sante.fr/le-financement-de-la-cpts-laccord-conventionnel-interprofessionnel-aci?parent=11940&rubrique=11937',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
      ],
    },
  ],
}

/**
 * Les montants d'après l'avenant 2 (20 décembre 2021) ne sont connus que par le document de départ, pour la plus petite et
 * la plus grande taille ; `null` : non publié.
 */
export const PLAFONDS_CPTS: Bareme<Readonly<Record<TailleCpts, number | null>>> = {
  id: 'exercice-coordonne.cpts-plafonds',
  libelle: 'Plafond du financement d’une CPTS par l’Assurance Maladie',
  unite: 'euros par année civile',
  periodes: [
    {
      debut: '2019-01-01',
      fin: '2021-12-31',
      valeur: { 1: 220_000, 2: 287_000, 3: 370_000, 4: 450_000 },
      sources: [
        {
          titre: 'Le Quotidien du Médecin, CPTS : missions, financement, montants (21 novembre 2019)',
          url: 'https://medecine-generale.lequotidiendumedecin.fr/actus-medicales/politique-de-sante/missions-financement-montants-le-ba-ba',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
    {
      debut: '2022-01-01',
      valeur: { 1: 287_000, 2: null, 3: null, 4: 580_000 },
      sources: [PANORAMA_43],
    },
  ],
}
