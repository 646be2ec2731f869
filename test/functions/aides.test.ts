import { appel, cellule, jour } from './outils'

const FEVRIER_2026 = jour('01/02/2026')
const colonne = (table: unknown[][], nom: string) => table[0]!.indexOf(nom)
const trouver = (table: unknown[][], motif: RegExp) => table.find((ligne) => motif.test(String(ligne[0])))

describe('AIDES', () => {
  it('cas 40 : la primo-installation vaut 5 000 € en ZAC', () => {
    const table = appel('AIDES', 'ZAC', FEVRIER_2026)
    expect(table[0]).toEqual(['Aide', 'Unité', 'ZAC', 'Condition', 'Source'])
    expect(trouver(table, /primo-installation/)![2]).toBe(5_000)
  })

  it('cas 41 : en 2026, plus de CAIM en ZIP et une primo-installation à 10 000 €', () => {
    const table = appel('AIDES', 'ZIP', FEVRIER_2026)
    expect(trouver(table, /CAIM|COSCOM|COTRAM|CSTM/)).toBeUndefined()
    expect(trouver(table, /primo-installation/)![2]).toBe(10_000)
  })

  it('rend une colonne par zone demandée, en plage comme en liste', () => {
    const table = appel('AIDES', [['ZIP', 'zac', null, 'HZ']], FEVRIER_2026)
    expect(table[0]).toEqual(['Aide', 'Unité', 'ZIP', 'ZAC', 'HZ', 'Condition', 'Source'])
    expect(trouver(table, /primo-installation/)!.slice(2, 5)).toEqual([10_000, 5_000, ''])
    expect(trouver(table, /Majoration du forfait/)!.slice(2, 5)).toEqual([10, '', ''])
    expect(appel('AIDES', 'ZIP ; ZAC/HZ ; ZIP', FEVRIER_2026)).toEqual(table)
    expect(table.every((ligne) => ligne.length === 7)).toBe(true)
  })

  it.each([undefined, FEVRIER_2026, jour('01/01/2020')])(
    'hors zone (%p) : certificat de décès et assistant',
    (date) => {
      const table = appel('AIDES', 'HZ', date)
      expect(table.slice(1).map((ligne) => String(ligne[0]))).toEqual([
        expect.stringMatching(/assistant médical/),
        expect.stringMatching(/Certificat de décès/),
      ])
      expect(table[2]!.slice(1, 4)).toEqual(['euros par certificat', 100, expect.stringMatching(/20 h à 8 h/)])
    },
  )

  it('choisit la version de chaque aide à la date', () => {
    const en2024 = appel('AIDES', 'ZIP', jour('01/01/2024'))
    expect(trouver(en2024, /CAIM/)![2]).toBe(50_000)
    expect(trouver(en2024, /primo-installation/)).toBeUndefined()
    expect(trouver(en2024, /assistant/)![2]).toBe(18_000)
    expect(trouver(appel('AIDES', 'ZIP', jour('22/06/2024')), /assistant/)![2]).toBe(19_000)
    expect(trouver(appel('AIDES', 'ZIP', jour('31/03/2021')), /PTMG/)![2]).toBe(6_900)
    expect(trouver(appel('AIDES', 'ZIP', jour('01/04/2021')), /PTMG/)).toBeUndefined()
    expect(trouver(appel('AIDES', 'ZAC', jour('31/12/2023')), /CDE\), médecin installé/)![2]).toBe(4_250)
    expect(trouver(appel('AIDES', 'ZAC', jour('01/01/2024')), /CDE\), médecin installé/)).toBeUndefined()
    expect(trouver(appel('AIDES', 'ZAC', jour('31/12/2023')), /3e cycle/)![2]).toBe(200)
    expect(trouver(appel('AIDES', 'ZAC', jour('14/03/2024')), /3e cycle/)![2]).toBe(300)
    expect(trouver(appel('AIDES', 'ZIP', jour('31/12/2025')), /cumul/)![2]).toBe(70_000)
    expect(trouver(appel('AIDES', 'ZIP', jour('01/11/2026')), /juniors/)![2]).toBe(1_000)
    expect(trouver(appel('AIDES', 'ZIP', jour('31/10/2026')), /juniors/)).toBeUndefined()
  })

  it('sans date, rend les aides encore ouvertes', () => {
    const table = appel('AIDES', 'ZIP')
    expect(trouver(table, /CAIM|PTMG|cumul/)).toBeUndefined()
    expect(trouver(table, /primo-installation/)![2]).toBe(10_000)
    expect(trouver(table, /assistant/)![2]).toBe(19_000)
  })

  it('un montant non publié est #N/A, jamais zéro', () => {
    const table = appel('AIDES', 'ZIP')
    expect(trouver(table, /Consultations avancées/)![2]).toMatch(/^#N\/A : .*non publié/)
    for (const ligne of table.slice(1)) expect(ligne[2]).not.toBe(0)
  })

  it('dit l’unité, la condition et la source de chaque aide, et un début inconnu', () => {
    const table = appel('AIDES', [['ZIP'], ['ZAC'], ['HZ']], jour('01/01/2024'))
    const [unite, condition, source] = ['Unité', 'Condition', 'Source'].map((nom) => colonne(table, nom))
    for (const ligne of table.slice(1)) {
      expect(String(ligne[unite!]).length).toBeGreaterThan(3)
      expect(String(ligne[condition!]).length).toBeGreaterThan(5)
      expect(ligne[source!]).toMatch(/ — https?:|document de départ/)
    }
    expect(trouver(table, /CESP/)![condition!]).toMatch(/Début non publié/)
    expect(trouver(table, /CAIM/)![condition!]).not.toMatch(/Début non publié/)
    expect(trouver(table, /cumul|TBO|collectivités/)![source!]).toMatch(/source secondaire/)
  })

  it('range un quartier prioritaire avec sa zone, et lit les codes de CartoSanté', () => {
    const table = appel('AIDES', [['QPV_ZAC', '1_ZIP', 'ZV']], FEVRIER_2026)
    expect(table[0]!.slice(2, 5)).toEqual(['QPV_ZAC', 'ZIP', 'ZV'])
    expect(trouver(table, /primo-installation/)!.slice(2, 5)).toEqual([5_000, 10_000, ''])
    expect(trouver(table, /Majoration du forfait/)!.slice(2, 5)).toEqual([10, 10, ''])
  })

  it.each([
    ['vivier', /^#VALUE! : Le vivier n’est pas une zone/],
    ['Hors vivier', /^#VALUE! : Le vivier n’est pas une zone/],
    ['ZUP', /^#VALUE! : .*ZIP, ZAC, HZ.*« ZUP »/],
    ['constructor', /^#VALUE!/],
    [null, /^#VALUE! : .*cellule vide/],
    [3, /^#VALUE!/],
  ])('%p est refusé en français', (zone, message) => expect(cellule('AIDES', zone)).toMatch(message))

  it('refuse une date illisible, et dit quand il n’y avait encore rien', () => {
    expect(cellule('AIDES', 'ZIP', 'demain')).toMatch(/^#VALUE! : .*la date/)
    expect(cellule('AIDES', 'HZ', jour('01/01/2010'))).toMatch(/^#N\/A : Aucune aide connue en HZ au 01\/01\/2010/)
  })
})
