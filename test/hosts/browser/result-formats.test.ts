import { resultFormat } from '../../../src/hosts/browser/result-formats'

describe('Format d’une cellule où l’on tape une fonction', () => {
  it.each([
    ['=SANTE.DENSITE(194,227489)', '0.00'],
    ['=sante.apl(A1:B2,C1:D2,E1:G2)', '0.00'],
    ['=SANTE.AIDE.ASSISTANT("a)b",IF(1,2,3))', '#,##0 "€"'],
    ['=SANTE.DENSITE(1,2)/10', undefined],
    ['=SUM(SANTE.DENSITE(1,2))', undefined],
    ['=SANTE.ZONAGE(2.5)', undefined],
  ])('%s → %s', (formule, format) => {
    expect(resultFormat(formule)).toBe(format)
  })
})
