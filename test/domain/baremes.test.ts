import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { AIDE_ASSISTANT } from '../../src/domain/aides/assistant-medical.bareme'
import { BAREMES } from '../../src/domain/baremes'
import { periodeAu, periodeCourante, periodeOuRien, type Bareme } from '../../src/domain/commun/bareme'
import { SEUILS_ZONAGE_MEDECIN } from '../../src/domain/zonage/methode-2017.bareme'

const SRC = resolve(__dirname, '../../src')
const fichiers = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.bareme.ts'))
const estBareme = (valeur: unknown): valeur is Bareme<unknown> =>
  typeof valeur === 'object' && valeur !== null && 'periodes' in valeur

it.each(fichiers)('%s : chacun de ses barèmes est dans la liste du projet', async (fichier) => {
  const module = (await import(resolve(SRC, fichier))) as Record<string, unknown>
  const exportes = Object.values(module).filter(estBareme)
  expect(exportes.length).toBeGreaterThan(0)
  for (const bareme of exportes) expect(BAREMES).toContain(bareme)
})

it('donne à chaque barème un identifiant et un libellé à lui', () => {
  expect(new Set(BAREMES.map(({ id }) => id)).size).toBe(BAREMES.length)
  expect(new Set(BAREMES.map(({ libelle }) => libelle)).size).toBe(BAREMES.length)
})

describe.each(BAREMES)('$libelle', ({ id, unite, periodes }) => {
  it('dit son unité et cite une source pour chaque période', () => {
    expect(id).toMatch(/^[a-z0-9.-]+$/)
    expect(unite.length).toBeGreaterThan(3)
    for (const { sources } of periodes) {
      expect(sources.length).toBeGreaterThan(0)
      for (const source of sources) {
        if (source.nature === 'document') expect(source.url).toBeUndefined()
        else expect(source.url).toMatch(/^https?:\/\//)
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
  it('dit depuis quand une règle est fermée', () => {
    expect(() => periodeAu(SEUILS_ZONAGE_MEDECIN, '2021-10-01')).toThrow('est fermé depuis le 30/09/2021')
    expect(periodeOuRien(SEUILS_ZONAGE_MEDECIN)).toBeUndefined()
    expect(periodeOuRien(SEUILS_ZONAGE_MEDECIN, '2021-09-30')).toBeDefined()
    expect(periodeOuRien(AIDE_ASSISTANT)?.debut).toBe('2024-06-22')
  })
  it('ne répond pas sans date quand la règle est fermée', () => {
    expect(() => periodeCourante(SEUILS_ZONAGE_MEDECIN)).toThrow('est fermé depuis le 30/09/2021 : indiquez une date')
  })
})
