import { appelAsynchrone, celluleAsynchrone } from './outils'
import { communesEnMemoire, PAQUET } from './communes-en-memoire'

let demandes: string[]
beforeEach(() => ({ demandes } = communesEnMemoire()))

describe('COMMUNE.CODE', () => {
  it.each([
    ['Le Puy-en-Velay', undefined, '43157'],
    ['le puy en velay', '43', '43157'],
    ['PUY EN VELAY', 43, '43157'],
    ['Puy-en-Velay (Le)', 'Haute-Loire', '43157'],
    ['Le Puy-en-Velay CEDEX 2', '43000', '43157'],
    ['Ambérieu en Bugey', 1, '01004'],
    ['Ambérieu-en-Bugey', 1500, '01004'],
    ['St-Denis', 'Seine-Saint-Denis', '93066'],
    ['Saint Denis', '974', '97411'],
    ['Saint-Denis', 'Réunion', '97411'],
    ['Ste Sigolène', 'haute loire', '43224'],
    ['L’Isle d’Abeau', '38', '38193'],
    ['Ajaccio', '2a', '2A004'],
    ['Ajaccio', 20, '2A004'],
    ['Bastia', '20200', '2B033'],
    ['Gustavia', '97133', undefined],
    ['Saint-Barthélemy', '97133', '97701'],
    ['Saint-Martin', '97150', '97801'],
    ['Paris', undefined, '75056'],
    ['Lyon', '69003', '69123'],
    ['Lyon 3e', undefined, '69383'],
    ['Paris 1er arrondissement', '75', '75101'],
    ['Marseille 01', '13001', '13201'],
    ['Béon', '01', '01138'],
    ['Oeuilly', '51', '51410'],
  ])('%j dans %j : %j', async (nom, ou, attendu) => {
    const recu = await celluleAsynchrone('COMMUNE.CODE', nom, ou)
    if (attendu === undefined) expect(recu).toMatch(/^#N\/A/)
    else expect(recu).toBe(attendu)
  })

  it('nomme les candidats, avec leur département', async () => {
    expect(await celluleAsynchrone('COMMUNE.CODE', 'Saint-Denis')).toMatch(
      /^#N\/A : Plusieurs communes s’appellent « Saint-Denis » : .*Saint-Denis \(93066, Seine-Saint-Denis\).*Saint-Denis \(97411, La Réunion\)/,
    )
  })

  it('préfère une commune d’aujourd’hui à une ancienne du même nom', async () => {
    const recu = await celluleAsynchrone('COMMUNE.CODE', 'Saint-Sigismond', '49')
    expect(recu).toMatch(/^49\d{3}$|^#N\/A/)
  })

  it.each([
    [
      'Le Puy-en-Velai',
      '43',
      /^#N\/A : « Le Puy-en-Velai » n’est pas une commune \(« 43 »\)\. Vouliez-vous dire « Le Puy-en-Velay »/,
    ],
    ['Niortt', undefined, /^#N\/A : .*Vouliez-vous dire « Niort »/],
    ['Niort', '43', /^#N\/A : « Niort » n’est pas une commune/],
    ['Niort', 'Deux-Sevre', /^#VALUE! : .*un département.*« Deux-Sevre ».*« Deux-Sèvres »/],
    ['Le Puy-en-Velay', '43009', /^#N\/A : .*n’a pas le code postal 43009, peut-être un CEDEX.*43157.*43000/],
    ['Monaco', '98000', /^#N\/A/],
    [43157, undefined, /^#VALUE! : Attendu : un nom de commune/],
    ['43157', undefined, /^#VALUE! : Attendu : un nom de commune/],
    [null, '43', /^#VALUE! : .*cellule vide/],
    ['Niort', true, /^#VALUE! : .*VRAI/],
    ['Niort', '999', /^#VALUE!/],
  ])('%j dans %j est refusé en français', async (nom, ou, message) => {
    expect(await celluleAsynchrone('COMMUNE.CODE', nom, ou)).toMatch(message)
  })

  it('n’ouvre l’index national que sans département', async () => {
    await appelAsynchrone('COMMUNE.CODE', [['Niort'], ['Le Puy-en-Velay']], [['79'], [43]])
    expect(demandes.sort()).toEqual(['43', '79', 'departements'])
    await celluleAsynchrone('COMMUNE.CODE', 'Niort')
    expect(demandes).toContain('noms-n')
  })

  it('retrouve chaque commune par son nom et son département, ou la nomme parmi les candidats', async () => {
    const communes = PAQUET.communes.filter((c) => c.type === 'commune-actuelle')
    const recus = await appelAsynchrone(
      'COMMUNE.CODE',
      communes.map((c) => [c.nom]),
      communes.map((c) => [c.departement]),
    )
    const manques = communes.filter((c, k) => !String(recus[k]![0]).includes(c.code))
    expect(manques).toEqual([])
    expect(recus.filter(([r]) => String(r).startsWith('#')).length).toBeLessThan(20)
  })

  it('retrouve chaque commune par son nom et un de ses codes postaux', async () => {
    const communes = PAQUET.communes.filter((c) => c.type === 'commune-actuelle' && c.codesPostaux?.[0])
    const recus = await appelAsynchrone(
      'COMMUNE.CODE',
      communes.map((c) => [c.nom]),
      communes.map((c) => [c.codesPostaux!.at(-1)]),
    )
    expect(communes.filter((c, k) => !String(recus[k]![0]).includes(c.code))).toEqual([])
  })

  it('retrouve chaque commune par son nom seul, ou la nomme parmi les candidats', async () => {
    const communes = PAQUET.communes.filter((c) => c.type === 'commune-actuelle')
    const recus = await appelAsynchrone('COMMUNE.CODE', communes.map((c) => [c.nom])) // prettier-ignore
    expect(communes.filter((c, k) => !String(recus[k]![0]).includes(c.code))).toEqual([])
  })
})
