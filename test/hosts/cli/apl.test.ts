import { existsSync, readFileSync } from 'node:fs'
import { apl } from '../../../src/functions/apl'
import { atelierCli } from './lancer'

jest.setTimeout(30_000)

const cli = atelierCli()
afterAll(() => cli.fermer())

const FICHIERS = ['--demande', 'd.csv', '--offre', 'o.csv', '--trajets', 't.csv']

beforeEach(() => {
  cli.poser('d.csv', 'code,population\n01004,1000\n2A004,2000\n')
  cli.poser('o.csv', 'code,offre\n01004,5400\n')
  cli.poser('t.csv', 'residence,exercice,minutes\n01004,2A004,12\n')
})

describe('sante apl', () => {
  it('rend code,apl dans l’ordre de la demande, en pleine précision', async () => {
    const { statut, sortie, erreurs } = cli.lancer('apl', ...FICHIERS)

    expect(erreurs).toBe('')
    expect(sortie).toBe('code,apl\n01004,2.3142857142857145\n2A004,1.542857142857143\n')
    expect(statut).toBe(0)
  })

  it('lit les points-virgules, la virgule décimale, la marque UTF-8, les guillemets et les colonnes en plus', async () => {
    cli.poser(
      'd.csv',
      '\ufeff"Nom";"populationStandardisee";Population;"Code"\r\n"A;B";"1 000,0";7;1004\r\n;;;\r\nC;2000;7;2A004\r\n',
    )
    cli.poser('o.csv', 'Offre;Code\r\n5400,0;1004\r\n')

    expect(await cli.sante('apl', ...FICHIERS)).toEqual({
      statut: 0,
      sortie: 'code,apl\n01004,2.3142857142857145\n2A004,1.542857142857143\n',
      erreurs: '',
    })
  })

  it('lit un long fichier de trajets au fil de l’eau, dans le désordre, comme la fonction', () => {
    const codes = Array.from({ length: 600 }, (_, k) => String(10_000 + k * 7))
    const trajets = codes.flatMap((a, i) => codes.map((b, j) => [a, b, (i * 31 + j * 17) % 45] as const))
    trajets.sort((x, y) => ((x[2] * 7 + Number(x[1])) % 13) - ((y[2] * 7 + Number(y[1])) % 13))
    const demande = codes.map((code, k) => [code, 100 + k])
    const offre = codes.filter((_, k) => k % 3 === 0).map((code) => [code, 5400])
    cli.poser('d.csv', `code,population\n${demande.join('\n')}\n`)
    cli.poser('o.csv', `code,offre\n${offre.join('\n')}\n`)
    cli.poser('t.csv', `residence,exercice,minutes\n${trajets.join('\n')}\n`)

    const attendu = (apl(demande, offre, trajets as never) as number[][]).map(([a], k) => `${codes[k]},${a}\n`)
    expect(cli.lancer('apl', ...FICHIERS)).toEqual({ statut: 0, sortie: `code,apl\n${attendu.join('')}`, erreurs: '' })
  })

  it('compte toutes les fautes d’un long fichier et n’en montre que les premières', async () => {
    cli.poser('t.csv', `residence,exercice,minutes\n${'1,2,x\n'.repeat(1000)}`)
    const { statut, erreurs } = await cli.sante('apl', ...FICHIERS)

    expect(statut).toBe(1)
    expect(erreurs).toContain('t.csv, ligne 2, colonne « minutes » : attendu un nombre')
    expect(erreurs).toContain('… et 980 autres fautes.')
  })

  it('écrit dans --sortie, sans jamais écraser un fichier', async () => {
    expect(await cli.sante('apl', ...FICHIERS, '--sortie', 'apl.csv')).toEqual({ statut: 0, sortie: '', erreurs: '' })
    expect(readFileSync(cli.chemin('apl.csv'), 'utf8')).toContain('01004,2.31')

    const encore = await cli.sante('apl', ...FICHIERS, '--sortie', 'apl.csv')
    expect(encore.statut).toBe(2)
    expect(encore.erreurs).toContain('existe déjà')

    const surEntree = await cli.sante('apl', ...FICHIERS, '--sortie', 'd.csv')
    expect(surEntree.statut).toBe(2)
    expect(surEntree.erreurs).toContain('aussi une entrée')
  })

  it('compte en ETP pour 100 000 les autres professions, avec leurs bornes', async () => {
    cli.poser('o.csv', 'code,profession,offre\n01004,infirmier,3\n01004,MG,99\n')
    cli.poser('b.csv', 'minutes,poids\n10,1\n20,0.5\n')
    const { sortie } = await cli.sante('apl', ...FICHIERS, '--profession', 'infirmiers', '--bornes', 'b.csv')

    expect(sortie).toBe('code,apl\n01004,150\n2A004,75\n')
  })

  it.each([
    ['d.csv', 'code,pop\n1,2\n', 'd.csv, ligne 1 : la colonne « population standardisée » est introuvable'],
    ['d.csv', 'code,population\n01004,mille\n', 'd.csv, ligne 2, colonne « population » : attendu un nombre'],
    ['d.csv', 'code,population\n01004,"1,5"\n', 'décimales après un point'],
    [
      'd.csv',
      'code,population\n01004,1\n1004,2\n',
      'd.csv, ligne 3, colonne « code » : la commune 01004 est déjà à la ligne 2',
    ],
    ['d.csv', 'code,population\n', 'aucune commune'],
    ['d.csv', '', 'fichier vide'],
    ['d.csv', 'code,population\n"01004,1000\n', 'guillemet'],
    ['o.csv', 'code,offre\n01004,5400,3\n', 'o.csv, ligne 2 : attendu 2 cellules'],
    ['o.csv', 'code,offre\n01004,-5\n', 'o.csv : Attendu'],
    ['t.csv', 'residence,exercice,minutes\n01004,2A004,douze\n', 't.csv, ligne 2, colonne « minutes »'],
    [
      't.csv',
      'residence,exercise,minutes\n01004,2A004,12\n',
      'L’en-tête porte « exercise » : vouliez-vous dire « exercice » ?',
    ],
    [
      't.csv',
      'residence,exercice,minutes\n01004,2A004,12\n01004,2A004,13\n',
      't.csv : Attendu : un seul temps par trajet',
    ],
  ])('dit la faute de %s (%j) et n’écrit rien', async (fichier, contenu, message) => {
    cli.poser(fichier, contenu)
    const { statut, sortie, erreurs } = await cli.sante('apl', ...FICHIERS, '--sortie', 'rien.csv')

    expect(erreurs).toContain(message)
    expect([statut, sortie, existsSync(cli.chemin('rien.csv'))]).toEqual([1, '', false])
  })

  it('refuse un fichier qui n’est pas en UTF-8', async () => {
    cli.poser('d.csv', Buffer.from('code;population;nom\n43001;10;Sembad\xe9\n', 'latin1'))

    expect((await cli.sante('apl', ...FICHIERS)).erreurs).toContain('CSV UTF-8')
  })

  it.each([
    [['apl', '--demande', 'd.csv'], 'Il manque l’option --offre'],
    [['apl', ...FICHIERS, '--proffession', 'MG'], 'Vouliez-vous dire --profession ?'],
    [['apl', ...FICHIERS, '--profession', 'vétérinaire'], 'n’est pas connue'],
    [['apl', ...FICHIERS, '--profession', 'dentiste'], '--bornes'],
    [['apl', '--demande', '--offre', 'o.csv'], 'attend une valeur'],
    [['apl', ...FICHIERS, '--demande', 'd.csv'], 'deux fois'],
    [['apl', ...FICHIERS, 'x.csv'], 'est de trop'],
    [['apl', '--demande', 'absent.csv', '--offre', 'o.csv', '--trajets', 't.csv'], 'n’existe pas'],
    [['apl', ...FICHIERS, '--sortie', 'nulle/part.csv'], 'Le dossier « nulle » n’existe pas'],
    [['aple'], 'Vouliez-vous dire « sante apl » ?'],
    [[], 'Il manque une commande'],
  ])('rend 2 pour une commande mal écrite : %j', async (mots, message) => {
    const { statut, sortie, erreurs } = await cli.sante(...mots)

    expect(erreurs).toContain(message)
    expect([statut, sortie]).toEqual([2, ''])
  })

  it('rend les statuts 1 et 2 au système, les phrases sur la sortie d’erreur', async () => {
    expect(cli.lancer('apl', '--demande', 'd.csv')).toMatchObject({ statut: 2, sortie: '' })
    cli.poser('d.csv', 'code,pop\n1,2\n')
    expect(cli.lancer('apl', ...FICHIERS)).toMatchObject({
      statut: 1,
      sortie: '',
      erreurs: expect.stringContaining('introuvable') as string,
    })
  })

  it('donne son aide et sa version', async () => {
    expect(cli.lancer('--aide')).toMatchObject({
      statut: 0,
      sortie: expect.stringContaining('sante remplir') as string,
    })
    expect(cli.lancer('--version').sortie).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
