import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { BAREMES } from '../../src/domain/baremes'
import { echeances } from '../../src/domain/echeances'

const ids = (liste: readonly { bareme: { id: string } }[]) => liste.map(({ bareme }) => bareme.id)

describe('Les échéances des barèmes', () => {
  it('retient ce qui finit dans l’année, premier et dernier jour compris', () => {
    for (const jour of ['2024-12-31', '2025-06-01', '2025-12-31'] as const) {
      expect(ids(echeances(BAREMES, jour).finissent)).toContain('aides.caim')
    }
    expect(ids(echeances(BAREMES, '2024-12-30').finissent)).not.toContain('aides.caim')
    expect(ids(echeances(BAREMES, '2026-01-01').finissent)).not.toContain('aides.caim')
  })

  it('dit ce qui n’a pas encore de texte officiel, et ce dont le début est inconnu', () => {
    const { sansTexteOfficiel, debutInconnu } = echeances(BAREMES, '2026-11-23')
    expect(ids(sansTexteOfficiel)).toContain('exercice-coordonne.cpts-plafonds')
    expect(ids(sansTexteOfficiel)).not.toContain('aides.caim')
    expect(ids(debutInconnu)).toContain('aides.cesp')
  })
})

describe('npm run echeances', () => {
  const script = resolve(__dirname, '../../scripts/echeances.mjs')

  it('liste en français ce qui finit dans l’année d’une date', () => {
    const sortie = execFileSync(process.execPath, [script, '--date', '2025-06-01'], { encoding: 'utf8' })
    expect(sortie).toMatch(/Barèmes relus au 01\/06\/2025/)
    expect(sortie).toMatch(/Finissent dans l’année : \d+\n(.*\n)*.*\(CAIM\) \(jusqu’au 31\/12\/2025\)/)
    expect(sortie).toMatch(/Sans texte officiel : \d+\n(.*\n)*.*Plafond du financement d’une CPTS/)
  })

  it.each([[['--date', 'demain']], [['--date', '2026-02-30']], [['--dates', '2026-01-01']]])('refuse %j', (args) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/Attendu : --date|Option inconnue/)
  })
})
