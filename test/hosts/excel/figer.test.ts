import { frozenCopy } from '../../../src/hosts/excel/frozen-copy'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { installFakeExcel } from './fake-excel'
import { newModel } from './fake-model'

/** Le classeur qu'Excel a en main : une formule et sa valeur. */
async function ouvert() {
  const pkg = createXlsx()
  await xlsxWorkbook(pkg, 'x.xlsx').apply([
    { kind: 'addSheet', sheet: 'Demo' },
    { kind: 'write', sheet: 'Demo', row: 0, column: 0, values: [['Total', { formula: 'SUM(1,2)', value: 3 }]] },
  ])
  return saveXlsx(pkg)
}

/** L'ouvrier, dans le processus des essais : il entend et répond comme dans la page. */
function ouvrier(): Worker {
  const faux = {
    terminate: () => {},
    postMessage: (question: unknown) => void parler(question),
  } as Worker
  const parler = (data: unknown) =>
    jest.isolateModulesAsync(async () => {
      Object.assign(globalThis, {
        addEventListener: (_: string, entendre: (message: unknown) => void) => entendre({ data }),
        postMessage: (reponse: unknown) => faux.onmessage?.({ data: reponse } as MessageEvent),
      })
      await import('../../../src/hosts/worker/figer.worker')
    })
  return faux
}

interface Office {
  readonly octets: Uint8Array
  readonly parTranche?: number
  readonly connus?: readonly string[]
}

/** Excel, tel qu'il donne son classeur par tranches et ouvre une copie. */
function excel({ octets, parTranche = 100, connus = ['CompressedFile', 'ExcelApi'] }: Office) {
  installFakeExcel(newModel({ Demo: [['Total', 3]] }))
  const reussi = <T>(value: T) => ({ status: 'succeeded', value })
  const fermer = jest.fn()
  const fichier = {
    size: octets.length,
    sliceCount: Math.ceil(octets.length / parTranche),
    getSliceAsync: (k: number, fini: (r: unknown) => void) =>
      fini(reussi({ data: Array.from(octets.subarray(k * parTranche, (k + 1) * parTranche)) })),
    closeAsync: fermer,
  }
  const office = (globalThis as any).Office
  office.context.requirements = { isSetSupported: (jeu: string) => connus.includes(jeu) }
  office.context.document.getFileAsync = (_: unknown, __: unknown, fini: (r: unknown) => void) => fini(reussi(fichier))
  office.FileType = { Compressed: 'compressed' }
  office.AsyncResultStatus = { Succeeded: 'succeeded' }
  const ouvrir = jest.fn(async (_: string) => {})
  ;(globalThis as any).Excel.createWorkbook = ouvrir
  return { office, ouvrir, fermer }
}

describe('Figer dans Excel', () => {
  it('lit le classeur par tranches, et ouvre sa copie en valeurs dans un autre classeur', async () => {
    const { ouvrir, fermer } = excel({ octets: await ouvert() })
    const prepare = await frozenCopy(ouvrier)!(false)
    expect([prepare.formules, fermer.mock.calls.length, ouvrir.mock.calls.length]).toEqual([1, 1, 0])
    expect(await prepare.enregistrer()).toMatch(/ouverte dans un nouveau classeur/)
    const copie = xlsxWorkbook(openXlsx(Buffer.from(ouvrir.mock.calls[0]![0], 'base64'), 'copie.xlsx'), 'copie.xlsx')
    const ici = [{ sheet: 'Demo', area: { row: 0, column: 0, rows: 1, columns: 2 } }]
    expect([await copie.read(ici), await copie.formulas(ici)]).toEqual([[[['Total', 3]]], [[[null, null]]]])
  })

  it('dit quoi faire quand Excel refuse d’ouvrir la copie', async () => {
    const { ouvrir } = excel({ octets: await ouvert() })
    ouvrir.mockRejectedValue(new Error('InvalidArgument'))
    const prepare = await frozenCopy(ouvrier)!(false)
    await expect(prepare.enregistrer()).rejects.toThrow(/InvalidArgument.*dans l’atelier ou par « sante figer »/)
  })

  it('dit que le classeur n’a pas pu être lu, sans rien ouvrir', async () => {
    const { office } = excel({ octets: await ouvert() })
    office.context.document.getFileAsync = (_: unknown, __: unknown, fini: (r: unknown) => void) =>
      fini({ status: 'failed', error: { message: 'occupé' } })
    await expect(frozenCopy(ouvrier)!(false)).rejects.toThrow(/occupé.*Enregistrez-le, puis réessayez/)
  })

  it.each([['CompressedFile'], ['ExcelApi']])('n’est pas proposé par un Excel qui n’a que %s', async (jeu) => {
    excel({ octets: await ouvert(), connus: [jeu] })
    expect(frozenCopy(ouvrier)).toBeUndefined()
  })
})
