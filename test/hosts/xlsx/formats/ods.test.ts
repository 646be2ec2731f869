import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { serieDeDate } from '../../../../src/domain/commun/date'
import { createXlsx, saveXlsx } from '../../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../../src/hosts/xlsx/xlsx-workbook'
import { octets, ouvrir } from './lire'

const ESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'

/** Un classeur .ods fait à la main de ce contenu. */
const ods = (tables: string, autres: Record<string, Uint8Array> = {}, prologue = '') =>
  zipSync({
    mimetype: octets('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': octets(
      `<?xml version="1.0" encoding="UTF-8"?>${prologue}<office:document-content ${ESPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...autres,
  })
const feuille = (lignes: string, nom = 'Suivi') => `<table:table table:name="${nom}">${lignes}</table:table>`
const ligne = (cellules: string, attributs = '') => `<table:table-row${attributs}>${cellules}</table:table-row>`
const cellule = (attributs: string, contenu = '') => `<table:table-cell ${attributs}>${contenu}</table:table-cell>`
const texte = (t: string) => cellule('office:value-type="string"', `<text:p>${t}</text:p>`)
const nombre = (n: number, attributs = '') => cellule(`office:value-type="float" office:value="${n}" ${attributs}`)

describe('Ouvrir un .ods', () => {
  it('lit les types, les dates et leurs formats, et la valeur des formules', async () => {
    const lu = await ouvrir(
      ods(
        feuille(
          ligne(
            [
              texte('01004'),
              nombre(12.5),
              cellule('office:value-type="percentage" office:value="0.045"', '<text:p>4,5 %</text:p>'),
              cellule('office:value-type="currency" office:currency="EUR" office:value="50000"', '<text:p>50 000 €</text:p>'), // prettier-ignore
              cellule('office:value-type="date" office:date-value="2022-09-30"'),
              cellule('office:value-type="date" office:date-value="2022-09-30T06:00:00"'),
              cellule('office:value-type="time" office:time-value="PT36H30M00S"'),
              cellule('office:value-type="boolean" office:boolean-value="true"'),
              cellule('table:formula="of:=[.B1]*2" office:value-type="float" office:value="25"', '<text:p>25</text:p>'),
              cellule('office:value-type="date" office:date-value="1850-01-01"', '<text:p>01/01/1850</text:p>'),
            ].join(''),
          ),
        ),
      ),
      'suivi.ods',
    )
    const jour = serieDeDate('2022-09-30')
    expect(lu.valeurs[0]).toEqual([
      ['01004', 12.5, 0.045, 50_000, jour, jour + 0.25, 36.5 / 24, true, 25, '01/01/1850'],
    ])
    expect(lu.formats[0]?.[0]).toEqual(
      ['General', 'General', '0.0%', '#,##0 "€"', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '[h]:mm:ss', ...new Array<string>(3).fill('General')], // prettier-ignore
    )
    expect([lu.nom, lu.feuilles]).toEqual(['suivi.xlsx', ['Suivi']])
    expect(lu.remarques.join(' ')).toMatch(/1 formules? /)
  })

  it('répète cellules et lignes, et ne bâtit pas le vide qui suit', async () => {
    const lu = await ouvrir(
      ods(
        feuille(
          ligne(nombre(1, 'table:number-columns-repeated="3"'), ' table:number-rows-repeated="2"') +
            ligne(cellule('table:number-columns-repeated="16384"'), ' table:number-rows-repeated="2"') +
            ligne(cellule('table:number-columns-repeated="2"') + texte('fin')) +
            ligne(cellule('table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048571"'),
        ),
      ),
      'r.ods',
    )
    expect(lu.valeurs[0]).toEqual([[1, 1, 1], [1, 1, 1], [null, null, null], [null, null, null], [null, null, 'fin']]) // prettier-ignore
  })

  it('garde fusions, paragraphes, espaces et tabulations, mais ni notes, ni dessins, ni modifications suivies', async () => {
    const note = '<office:annotation><text:p>une note</text:p></office:annotation>'
    const lu = await ouvrir(
      ods(
        `<table:tracked-changes><table:table><table:table-row>${texte('effacé')}</table:table-row></table:table></table:tracked-changes>` +
          feuille(
            ligne(
              cellule(
                'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"',
                `${note}<text:p>un<text:s text:c="2"/>deux<text:tab/><text:span>trois</text:span></text:p><text:p>quatre &amp; &#233;</text:p>`,
              ) + '<table:covered-table-cell/>',
            ) + ligne('<table:covered-table-cell/><table:covered-table-cell/>' + texte('x')),
          ),
      ),
      'f.ods',
    )
    expect(lu.valeurs[0]?.[0]?.[0]).toBe('un  deux\ttrois\nquatre & é')
    expect(lu.fusions?.[0]).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }])
    expect(lu.feuilles).toEqual(['Suivi'])
  })

  it.each([
    ['une archive coupée', ods(feuille(ligne(texte('a')))).slice(0, 200), /abîmé/],
    ['un XML faux', ods('<table:table><'), /abîmé/],
    ['des entités', ods(feuille(''), {}, '<!DOCTYPE a [<!ENTITY b "c">]>'), /DOCTYPE/],
    ['aucune feuille', ods(''), /aucune feuille/],
    ['un mot de passe', ods(feuille(''), { 'META-INF/manifest.xml': octets('<m:encryption-data/>') }), /mot de passe/],
    ['trop de cellules', ods(feuille(ligne(nombre(1, 'table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"'))), /plus de 5000000 cellules/], // prettier-ignore
    ['trop de lignes', ods(feuille(ligne('', ' table:number-rows-repeated="2147483647"') + ligne(texte('a')))), /plus de 1048576 lignes/], // prettier-ignore
    ['trop de colonnes', ods(feuille(ligne(cellule('table:number-columns-repeated="99999999"') + texte('a')))), /100000000 colonnes/], // prettier-ignore
  ])('refuse %s', async (_, fichier, message) => await expect(ouvrir(fichier, 'f.ods')).rejects.toThrow(message))
})

const aLibreOffice = spawnSync('soffice', ['--version']).status === 0
if (!aLibreOffice) console.warn('LibreOffice est absent : aucun .ods fait par lui n’est essayé.')
;(aLibreOffice ? it : it.skip)(
  'relit un .ods fait par LibreOffice d’un de nos classeurs',
  async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'ods-'))
    try {
      const jour = serieDeDate('2022-09-30')
      const valeurs = [
        ['Code', 'Jour', 'Part', 'Oui', 'Texte'],
        ['01004', jour, 0.045, true, '=pas une formule'],
        ['2A004', null, -1234.5, false, 'deux\nlignes  et des espaces'],
        ['', null, null, null, ''],
        ['43157', null, { formula: 'SUM(C2:C3)', value: -1234.455 }, null, 'fin'],
      ]
      const book = createXlsx()
      const zone = { row: 1, column: 1, rows: 1, columns: 1 }
      await xlsxWorkbook(book, 'x.xlsx').apply([
        { kind: 'addSheet', sheet: 'Suivi d’été' },
        { kind: 'write', sheet: 'Suivi d’été', row: 0, column: 0, values: valeurs },
        { kind: 'style', sheet: 'Suivi d’été', area: zone, style: { numberFormat: 'dd/mm/yyyy' } },
        { kind: 'merge', sheet: 'Suivi d’été', area: { row: 6, column: 0, rows: 1, columns: 2 } },
        { kind: 'addSheet', sheet: 'Vide' },
      ])
      writeFileSync(join(dossier, 'x.xlsx'), saveXlsx(book))
      const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`
      spawnSync('soffice', [profil, '--headless', '--convert-to', 'ods', '--outdir', dossier, join(dossier, 'x.xlsx')])

      const lu = await ouvrir(readFileSync(join(dossier, 'x.ods')), 'x.ods')
      expect(lu.feuilles).toEqual(['Suivi d’été', 'Vide'])
      expect(lu.valeurs[0]).toEqual([
        // Sans format de booléen, LibreOffice enregistre 1 et 0.
        ['Code', 'Jour', 'Part', 'Oui', 'Texte'],
        ['01004', jour, 0.045, 1, '=pas une formule'],
        ['2A004', null, -1234.5, 0, 'deux\nlignes  et des espaces'],
        [null, null, null, null, null],
        ['43157', null, -1234.455, null, 'fin'],
      ])
      expect(lu.formats[0]?.[1]?.[1]).toBe('dd/mm/yyyy')
    } finally {
      rmSync(dossier, { recursive: true, force: true })
    }
  },
  120_000,
)
