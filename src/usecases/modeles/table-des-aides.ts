import { aidesEnVigueur, montantEn } from '../../domain/aides/catalogue'
import { dateDeSerie } from '../../domain/commun/date'
import type { TableDeDonnees, Valeur } from '../../domain/modele/types'

const ZONES = ['ZIP', 'ZAC', 'HZ'] as const
/** Une aide ouverte dont le montant n'est pas publié, une aide qui n'est pas ouverte dans la zone. */
const [OUVERTE, FERMEE] = ['ouverte', '–'] as const

/** La table réservée « Aides » : ce qui est ouvert un jour donné, une ligne par aide. */
export function tableDesAides(date: number): TableDeDonnees {
  const lignes = aidesEnVigueur(dateDeSerie(date)).map((aide): Valeur[] => [
    aide.libelle,
    aide.unite,
    ...ZONES.map((zone) => {
      const montant = montantEn(aide, zone)
      return montant === undefined ? FERMEE : (montant ?? OUVERTE)
    }),
    aide.condition,
    aide.source.titre,
  ])
  return {
    id: 'Aides',
    feuille: '',
    source: 'barèmes de Santé Territoires',
    colonnes: ['Aide', 'Unité', ...ZONES, 'Condition', 'Source'],
    lignes,
    numeros: lignes.map((_, rang) => rang + 1),
    formats: ['', '', '#,##0', '#,##0', '#,##0', '', ''],
    cle: ['Aide'],
    comprises: [],
    masquees: 0,
    absente: false,
  }
}
