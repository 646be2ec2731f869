import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'

/** Un programme qui ouvre un classeur, y insère deux lignes avant la septième, écrit dans la première et enregistre. */
export interface Programme {
  readonly nom: string
  readonly transformer: (entree: string, sortie: string) => Promise<void>
}

const FEUILLE = 'Données'
const TEXTES = ['=neuf', 'Commune neuve'] as const

export const nous: Programme = {
  nom: 'Santé Territoires',
  async transformer(entree, sortie) {
    const paquet = openXlsx(readFileSync(entree), entree)
    await xlsxWorkbook(paquet, entree).apply([
      { kind: 'insertRows', sheet: FEUILLE, row: 6, count: 2, like: 5 },
      { kind: 'write', sheet: FEUILLE, row: 6, column: 0, values: [TEXTES] },
    ])
    writeFileSync(sortie, saveXlsx(paquet))
  },
}

/** Ce qu'exceljs et ses dérivés ont en commun. */
interface Bibliotheque {
  readonly Workbook: new () => {
    readonly xlsx: { load(octets: Buffer): Promise<unknown>; writeBuffer(): Promise<ArrayBuffer> }
    getWorksheet(nom: string): { spliceRows(debut: number, ote: number, ...lignes: unknown[][]): void }
  }
}

/** Une bibliothèque npm de la famille d'exceljs, installée dans ce dossier. */
export const bibliotheque = (nom: string, paquet: string, dossier: string): Programme => ({
  nom,
  async transformer(entree, sortie) {
    const module = createRequire(join(dossier, 'package.json'))(paquet) as Bibliotheque
    const classeur = new module.Workbook()
    await classeur.xlsx.load(readFileSync(entree))
    classeur.getWorksheet(FEUILLE).spliceRows(7, 0, [...TEXTES], [])
    writeFileSync(sortie, Buffer.from(await classeur.xlsx.writeBuffer()))
  },
})

const PYTHON = `
import sys, openpyxl
entree, sortie = sys.argv[1:3]
classeur = openpyxl.load_workbook(entree, keep_vba=entree.endswith('.xlsm'))
feuille = classeur['${FEUILLE}']
feuille.insert_rows(7, 2)
feuille['A7'].value = '${TEXTES[0]}'
feuille['A7'].data_type = 's'
feuille['B7'].value = '${TEXTES[1]}'
classeur.save(sortie)
`

export const openpyxl: Programme = {
  nom: 'openpyxl',
  async transformer(entree, sortie) {
    execFileSync('/usr/bin/python3', ['-c', PYTHON, entree, sortie], { stdio: 'pipe' })
  },
}
