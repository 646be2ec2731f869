import { appel, cellule, jour } from './outils'

const caim = (...args: unknown[]) => cellule('AIDE.CAIM', ...args)
const EN_2024 = jour('01/01/2024')

describe('AIDE.CAIM', () => {
  it.each([
    [34, [4, EN_2024], 50_000],
    [34, [3.5, EN_2024], 43_750],
    [34, ['3', '01/01/2024'], 37_500],
    [35, [4, EN_2024, 0.2], 60_000],
    [35, [3.5, EN_2024, '20 %'], 52_500],
  ])('cas %d : %j → %d €', (_, args, attendu) => expect(caim(...args)).toBeCloseTo(attendu, 9))

  it.each([
    ['deux jours et demi, borne comprise', [2.5, EN_2024], 31_250],
    ['entre deux paliers, au prorata', [2.75, EN_2024], 34_375],
    ['au-delà de quatre jours', [5, EN_2024], 50_000],
    ['premier jour du contrat', [4, jour('01/05/2017')], 50_000],
    ['dernier jour du contrat', [4, jour('31/12/2025')], 50_000],
    ['sans majoration', [4, EN_2024, 0], 50_000],
  ])('%s', (_, args, attendu) => expect(caim(...args)).toBeCloseTo(attendu, 9))

  it.each([
    ['sans date', [4], /^#N\/A : .*est fermé depuis le 31\/12\/2025 : indiquez une date/],
    ['au premier jour fermé', [4, jour('01/01/2026')], /^#N\/A : .*est fermé depuis le 31\/12\/2025/],
    ['la veille du contrat', [4, jour('30/04/2017')], /^#N\/A : .*pas de valeur au 30\/04\/2017/],
    ['sous deux jours et demi', [2.49, EN_2024], /^#N\/A : .*non éligible.*2,5 jours.*2,49/],
    ['zéro jour', [0, EN_2024], /^#N\/A : .*non éligible/],
    ['jours négatifs', [-1, EN_2024], /^#VALUE! : .*positif ou nul/],
    ['huit jours', [8, EN_2024], /^#VALUE! : .*de 0 à 7/],
    ['vide', [null, EN_2024], /^#VALUE! : .*cellule vide/],
    ['un pourcentage sans signe', [4, EN_2024, 20], /^#VALUE! : .*une part de 0 à 1/],
    ['une majoration trop forte', [4, EN_2024, 0.21], /^#VALUE! : .*0,2 au plus/],
    ['une date impossible', [4, 'bientôt'], /^#VALUE! : .*la date du contrat/],
  ])('%s : une raison', (_, args, message) => expect(caim(...args)).toMatch(message))

  it('s’applique cellule par cellule', () => {
    expect(appel('AIDE.CAIM', [[4], [null], [3]], EN_2024)).toEqual([[50_000], [''], [37_500]])
  })
})
