import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { addPart } from '../../../src/hosts/xlsx/package-parts'
import { contentType, setContentType } from '../../../src/hosts/xlsx/content-types'
import { openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { construire } from '../xlsx/photographier'
import { atelierCli } from './lancer'

jest.setTimeout(60_000)

const CLASSEUR = 'xl/workbook.xml'
const AVEC_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const MODELE_EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'
/** Un projet VBA est un fichier OLE, que rien chez nous ne doit ouvrir : en voici l'entête, et des octets quelconques. */
const MACROS = Uint8Array.from({ length: 2048 }, (_, i) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][i] ?? (i * 37) % 256) // prettier-ignore

const classeur = async (type: string, macros: boolean) => {
  const paquet = await construire({
    fichier: 'suivi.xlsm',
    feuilles: [
      {
        nom: 'Actions',
        table: 'T_Actions',
        valeurs: [
          ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
          ['Attirer', 'Accueil', 'Logement', 'Louer un studio', 'CD / ARS'],
        ],
      },
    ],
  })
  if (macros) {
    const morceau = { path: 'xl/vbaProject.bin', type: 'application/vnd.ms-office.vbaProject', content: MACROS }
    addPart(paquet, morceau, CLASSEUR, 'http://schemas.microsoft.com/office/2006/relationships/vbaProject')
  }
  setContentType(paquet, CLASSEUR, type)
  return saveXlsx(paquet)
}

let cli: ReturnType<typeof atelierCli>
beforeEach(() => (cli = atelierCli()))
afterEach(() => cli.fermer())

describe('Un classeur .xlsm', () => {
  it.each([
    ['remplir', ['--modele', 'plan-sante'], 'suivi (Plan Santé).xlsm'],
    ['calculer', [], 'suivi (calculé).xlsm'],
    ['figer', [], 'suivi (figé).xlsm'],
  ])('reste un .xlsm par « sante %s », et garde ses macros à l’octet', async (commande, mots, fini) => {
    cli.poser('suivi.xlsm', await classeur(AVEC_MACROS, true))
    expect((await cli.sante(commande, 'suivi.xlsm', ...mots)).erreurs).toBe('')
    const paquet = openXlsx(readFileSync(cli.chemin(fini)), fini)
    expect(Buffer.from(paquet.bytes('xl/vbaProject.bin') ?? [])).toEqual(Buffer.from(MACROS))
    expect(contentType(paquet, CLASSEUR)).toBe(AVEC_MACROS)
    expect(contentType(paquet, 'xl/vbaProject.bin')).toBe('application/vnd.ms-office.vbaProject')
  })

  it('refuse de devenir un .xlsx, et dit pourquoi', async () => {
    cli.poser('suivi.xlsm', await classeur(AVEC_MACROS, true))
    const { statut, erreurs } = await cli.sante('remplir', 'suivi.xlsm', '--modele', 'plan-sante', '--sortie', 'plan.xlsx') // prettier-ignore
    expect([statut, erreurs]).toEqual([2, expect.stringContaining('un fichier .xlsm : ce classeur porte des macros')])
    expect(existsSync(cli.chemin('plan.xlsx'))).toBe(false)
  })

  it('un classeur sans macros ne devient pas un .xlsm, même s’il en porte le nom', async () => {
    cli.poser('suivi.xlsm', saveXlsx(await construire({ fichier: 'f.xlsx', feuilles: [{ nom: 'F', valeurs: [[1]] }] })))
    await cli.sante('calculer', 'suivi.xlsm')
    expect(readdirSync(cli.dossier).sort()).toEqual(['suivi (calculé).xlsx', 'suivi.xlsm'])
  })
})

it('un modèle d’Excel (.xltx) reste un modèle d’Excel', async () => {
  cli.poser('suivi.xltx', await classeur(MODELE_EXCEL, false))
  await cli.sante('calculer', 'suivi.xltx')
  expect(existsSync(cli.chemin('suivi (calculé).xltx'))).toBe(true)
})
