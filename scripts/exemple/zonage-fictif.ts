import { appeler } from './formule'
import type { Commune } from './territoire'

export interface Zonage {
  readonly code: string
  readonly nom: string
  readonly zone: string
  readonly libelle: string
}

/** Parts de la population d'Auvergne-Rhône-Alpes en ZIP et en ZAC en 2022. */
const PART_ZIP = 0.203
const PART_ZAC = 0.517

/**
 * Un zonage inventé : chaque EPCI reçoit une zone d'après son APL moyenne, aux parts de la région. Les communes sans
 * trajet ne comptent pas dans la moyenne.
 */
export function zonageFictif(communes: readonly Commune[], apl: ReadonlyMap<string, number>): readonly Zonage[] {
  const groupes = [...new Set(communes.map(({ epci }) => epci))].map((epci) => {
    const membres = communes.filter((c) => c.epci === epci)
    const population = membres.reduce((somme, c) => somme + c.population, 0)
    return { epci, population, apl: moyenne(membres, apl) }
  })
  const zones = appeler(
    'ZONAGE.QUOTA',
    groupes.map((g) => [g.apl]),
    groupes.map((g) => [g.population]),
    [[PART_ZIP]],
    [[PART_ZAC]],
  )
  const zoneDe = new Map(groupes.map(({ epci }, k) => [epci, String(zones[k]?.[0])]))
  return communes.map(({ code, nom, epci }) => ({ code, nom, zone: zoneDe.get(epci) ?? '', libelle: epci }))
}

function moyenne(communes: readonly Commune[], apl: ReadonlyMap<string, number>) {
  const connues = communes.flatMap(({ code, population }) => {
    const valeur = apl.get(code)
    return valeur === undefined ? [] : [{ valeur, population }]
  })
  return appeler(
    'APL.MOYENNE',
    connues.map((c) => [c.valeur]),
    connues.map((c) => [c.population]),
  )[0]?.[0]
}
