import { AIDE_ASSISTANT } from '../../src/domain/aides/assistant-medical.bareme'
import { SEUILS_ACTIVITE_ASSISTANT } from '../../src/domain/aides/activite.bareme'
import { ACTES_RETENUS } from '../../src/domain/apl/activite.bareme'
import { CLASSES_APL } from '../../src/domain/apl/classes.bareme'
import { POIDS_AGE_MG } from '../../src/domain/apl/poids-age.bareme'
import { DECROISSANCE_MG } from '../../src/domain/apl/decroissance.bareme'
import { periodeAu, periodeCourante, type Bareme } from '../../src/domain/commun/bareme'
import { SEUILS_ZONAGE_MEDECIN } from '../../src/domain/zonage/methode-2017.bareme'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const BAREMES: Bareme<unknown>[] = [
  AIDE_ASSISTANT,
  SEUILS_ACTIVITE_ASSISTANT,
  DECROISSANCE_MG,
  ACTES_RETENUS,
  CLASSES_APL,
  POIDS_AGE_MG,
  SEUILS_ZONAGE_MEDECIN,
]

it('n’oublie aucun fichier .bareme.ts', () => {
  const fichiers = readdirSync(resolve(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
  expect(BAREMES).toHaveLength(fichiers.filter((f) => f.endsWith('.bareme.ts')).length)
})

describe.each(BAREMES)('$libelle', ({ id, unite, periodes }) => {
  it('dit son unité et cite une source pour chaque période', () => {
    expect(id).toMatch(/^[a-z0-9.-]+$/)
    expect(unite.length).toBeGreaterThan(3)
    for (const { sources } of periodes) {
      expect(sources.length).toBeGreaterThan(0)
      for (const source of sources) {
        if (source.nature !== 'document') expect(source.url).toMatch(/^https:\/\//)
        expect(source.titre.length).toBeGreaterThan(10)
        expect(source.consulteLe).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
  })

  it('a des périodes qui se suivent, sans trou ni recouvrement', () => {
    periodes.slice(1).forEach((periode, i) => {
      const fin = new Date(periodes[i]!.fin!)
      fin.setUTCDate(fin.getUTCDate() + 1)
      expect(fin.toISOString().slice(0, 10)).toBe(periode.debut)
    })
  })
})

describe('La lecture d’un barème', () => {
  it('prend la période dont le premier et le dernier jour sont compris', () => {
    expect(periodeAu(AIDE_ASSISTANT, '2023-04-30').debut).toBe('2019-09-01')
    expect(periodeAu(AIDE_ASSISTANT, '2023-05-01').debut).toBe('2023-05-01')
  })
  it('échoue plutôt que de prendre la plus proche', () => {
    expect(() => periodeAu(AIDE_ASSISTANT, '2019-08-31')).toThrow('n’a pas de valeur au 31/08/2019')
  })
  it('ne répond pas sans date quand la règle est fermée', () => {
    expect(() => periodeCourante(SEUILS_ZONAGE_MEDECIN)).toThrow('est fermé depuis le 30/09/2021 : indiquez une date')
  })
})
