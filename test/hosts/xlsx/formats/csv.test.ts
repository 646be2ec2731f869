import fc from 'fast-check'
import { serieDeDate } from '../../../../src/domain/commun/date'
import { csvBytes } from '../../../../src/hosts/xlsx/formats/write-csv'
import { octets, ouvrir } from './lire'

const lire = async (texte: string | Uint8Array) =>
  (await ouvrir(typeof texte === 'string' ? octets(texte) : texte, 'données.csv')).valeurs[0]

describe('Ouvrir un CSV', () => {
  it.each([
    ['point-virgule et virgule décimale', 'Nom;Valeur\r\nA;1 234,5\r\nB;-2\r\n'],
    ['virgule et point décimal', 'Nom,Valeur\nA,1234.5\nB,-2'],
    ['tabulations', 'Nom\tValeur\nA\t1234,5\nB\t-2\n\n'],
    ['marque UTF-8', '\ufeffNom;Valeur\nA;1234,5\nB;-2'],
    ['ligne sep= d’Excel', 'sep=,\nNom,Valeur\nA,1234.5\nB,-2'],
    ['retours de vieux Mac', 'Nom;Valeur\rA;1234,5\rB;-2'],
  ])('%s', async (_, texte) => {
    expect(await lire(texte)).toEqual([
      ['Nom', 'Valeur'],
      ['A', 1234.5],
      ['B', -2],
    ])
  })

  it('lit l’UTF-8, le Windows-1252 et le texte Unicode d’Excel', async () => {
    const attendu = [['Évolution', 'œuvre']]
    expect(await lire('Évolution;œuvre')).toEqual(attendu)
    expect(await lire(Uint8Array.from([0xc9, 0x76, 0x6f, 0x6c, 0x75, 0x74, 0x69, 0x6f, 0x6e, 0x3b, 0x9c, 0x75, 0x76, 0x72, 0x65]))).toEqual(attendu) // prettier-ignore
    const utf16 = new Uint8Array(Uint16Array.from('\ufeffÉvolution\tœuvre', (c) => c.charCodeAt(0)).buffer)
    expect(await lire(utf16)).toEqual(attendu)
  })

  it('garde les codes en texte : zéro de tête, nom de colonne, 2A, nombres trop longs pour être exacts', async () => {
    const texte = 'Code commune;CP;Valeur;Long\n43001;01000;12;12345678901234567\n43002;43000;007;1\n2A004;20000;1e3;2'
    expect(await lire(texte)).toEqual([
      ['Code commune', 'CP', 'Valeur', 'Long'],
      ['43001', '01000', '12', '12345678901234567'],
      ['43002', '43000', '007', 1],
      ['2A004', '20000', '1e3', 2],
    ])
  })

  it('garde guillemets, retours à la ligne, formules en texte, NS et n.d. ; une virgule n’est pas décimale entre virgules', async () => {
    expect(await lire('a,b,c,d\n"dit ""oui"", puis\nnon",=1+1,NS,"1,5"')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['dit "oui", puis\nnon', '=1+1', 'NS', '1,5'],
    ])
  })

  it('lit les dates et leur donne un format', async () => {
    const { valeurs, formats } = await ouvrir(octets('Jour\n30/09/2022\n2022-09-30\n31/02/2022'), 'j.csv')
    expect(valeurs[0]).toEqual([['Jour'], [serieDeDate('2022-09-30')], [serieDeDate('2022-09-30')], ['31/02/2022']])
    expect(formats[0]?.map(([f]) => f)).toEqual(['General', 'dd/mm/yyyy', 'dd/mm/yyyy', 'General'])
  })

  it('nomme le classeur et la feuille d’après le fichier', async () => {
    const lu = await ouvrir(octets('a;b'), 'export [mg]: 2024.CSV')
    expect([lu.nom, lu.feuilles]).toEqual(['export [mg]: 2024.xlsx', ['export  mg   2024']])
  })

  it.each([
    ['vide.csv', '', /vide\.csv.*est vide/],
    ['blanc.csv', ' ;\n;\n', /est vide/],
    ['ouvert.csv', 'a;"b\nc;d', /ligne 1 : un guillemet n’est pas fermé/],
    ['image.csv', 'PNG\0\0', /n’est pas un fichier de texte/],
    ['suivi.doc', 'a;b', /n’est pas un classeur Excel/],
  ])('refuse %s en disant quoi faire', async (nom, texte, message) => {
    await expect(ouvrir(octets(texte), nom)).rejects.toThrow(message)
  })

  it('refuse plus de colonnes qu’une feuille n’en tient', async () => {
    await expect(ouvrir(octets(';'.repeat(16_384) + 'a'), 'large.csv')).rejects.toThrow(/16384 colonnes. Reçu : 16385/)
  })

  it('reconnaît un ancien .xls et un classeur chiffré, même sous un autre nom', async () => {
    const utf16 = (texte: string) => [...texte].flatMap((c) => [c.charCodeAt(0), 0])
    const ole = (flux: string) =>
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...new Array<number>(600).fill(0),
        ...utf16(flux),
      ])
    await expect(ouvrir(ole('Workbook'), 'vieux.xls')).rejects.toThrow(/ancien format d’Excel.*\.xlsx/)
    await expect(ouvrir(ole('Book'), 'vieux.csv')).rejects.toThrow(/ancien format d’Excel/)
    await expect(ouvrir(ole('EncryptedPackage'), 'clos.xlsx')).rejects.toThrow(/mot de passe/)
    await expect(ouvrir(ole('WordDocument'), 'lettre.xls')).rejects.toThrow(/n’est pas un classeur Excel/)
  })
})

describe('Écrire un CSV', () => {
  const texte = (...args: Parameters<typeof csvBytes>) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(...args)) // prettier-ignore

  it('écrit pour un Excel français', () => {
    const lignes = [['Évolution', 1234.5, -0.5, null, true, 'a;b', 'dit "oui"', serieDeDate('2022-09-30'), 44834]]
    expect(texte(lignes, [[...new Array<string>(7).fill('General'), 'dd/mm/yyyy', '#,##0 "jours"']])).toBe(
      '\ufeffÉvolution;1234,5;-0,5;;VRAI;"a;b";"dit ""oui""";30/09/2022;44834\r\n',
    )
  })

  it.each(['=1+1', '+33 4', '-x', '@SUM(A1)', '\t=1', '\r=1'])(
    'protège %j, qu’Excel prendrait pour une formule',
    (t) => {
      expect(texte([[t]])).toMatch(/^\ufeff"?'/)
    },
  )

  it('se relit : les nombres et les textes reviennent', async () => {
    const nombre = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((x) => Number(x.toPrecision(9)))
    const cellule = fc.oneof(nombre, fc.constantFrom('NS', 'Le Puy-en-Velay', 'a;b', 'deux\nlignes', '"', 'été'))
    const tableau = fc.array(fc.tuple(fc.constant('x'), cellule, cellule), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(tableau, async (lignes) => {
        fc.pre(lignes.every((l) => l.every((v) => typeof v !== 'number' || !/e/.test(String(v)))))
        expect(await lire(csvBytes(lignes))).toEqual(lignes.map((l) => l.map((v) => (Object.is(v, -0) ? 0 : v))))
      }),
      { numRuns: 60 },
    )
  })
})
