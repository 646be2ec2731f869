/** Le contrat du classeur, joué dans la page de l'atelier : `empaqueter.mjs` en fait un script. */
import { expect } from 'expect'
import type { Workbook } from '../../../src/ports/workbook'
import type { Automation } from '../../../src/hosts/browser/automation'
import { parseArea } from '../../../src/hosts/browser/cell-address'
import { openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { contratOperations } from '../../hosts/contrat-operations'
import { contratWorkbook, type Depart, type FeuillePhoto, type HoteOuvert } from '../../hosts/contrat-workbook'
import { construire, noms, photographier } from '../../hosts/xlsx/photographier'

const cas: { readonly nom: string; readonly jouer: () => unknown }[] = []
const groupes: string[] = []

Object.assign(globalThis, {
  expect,
  describe(nom: string, remplir: () => void) {
    groupes.push(nom)
    remplir()
    groupes.pop()
  },
  it: (nom: string, jouer: () => unknown) => cas.push({ nom: [...groupes, nom].join(' : '), jouer }),
})

const atelier: Automation = window.atelier

/** La grille montre ce que dit le fichier qu'elle enregistre. */
async function comparerALaGrille(classeur: Workbook, photos: readonly FeuillePhoto[]) {
  const feuilles = await classeur.sheets()
  expect(feuilles.map(({ name, visible }) => [name, visible])).toEqual(photos.map(({ nom, visible }) => [nom, visible]))
  const zones = feuilles.map(({ name, rows, columns }) => ({ sheet: name, area: { row: 0, column: 0, rows, columns } }))
  const [valeurs, formules] = [await classeur.read(zones), await classeur.formulas(zones)]
  const dispositions = await classeur.layouts(feuilles.map(({ name }) => name))
  photos.forEach(({ nom, cellules, fusions }, rang) => {
    const vues = Object.entries(cellules).map(([adresse, { valeur, formule }]) => {
      const { row, column } = parseArea(adresse)!
      return [[nom, adresse, valeur, formule], [nom, adresse, valeurs[rang]?.[row]?.[column] ?? null, formules[rang]?.[row]?.[column] ?? undefined]] // prettier-ignore
    })
    expect(vues.map(([, vue]) => vue)).toEqual(vues.map(([ecrite]) => ecrite))
    expect(dispositions[rang]?.merges.length).toBe(fusions?.length)
  })
}

async function ouvrir(depart: Depart): Promise<HoteOuvert> {
  await atelier.ouvrir(saveXlsx(await construire(depart)), depart.fichier)
  const classeur = await atelier.classeur()
  const enregistrer = async () => openXlsx(await atelier.enregistrer(), depart.fichier)
  return {
    classeur,
    async photographier() {
      const photos = photographier(await enregistrer())
      await comparerALaGrille(classeur, photos)
      return photos
    },
    noms: async () => noms(await enregistrer()),
  }
}

contratWorkbook('atelier', ouvrir)
contratOperations('atelier', ouvrir, 8)

Object.assign(window, { contrat: { noms: cas.map(({ nom }) => nom), jouer: (rang: number) => cas[rang]?.jouer() } })
