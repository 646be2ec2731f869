import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Un programme, un fichier, un processus neuf : ouvre, lit toutes les cellules, en change une, enregistre. Rend la durée et la
 * mémoire la plus haute. Arguments : le programme, le fichier, où enregistrer.
 */
const [, , programme, fichier, sortie] = process.argv
const PAIRS = createRequire(new URL('../build/bench/pairs/package.json', import.meta.url))

/** Notre hôte : lit toute la première feuille, y écrit ce que rend `ecrire`, enregistre. */
const notreHote = (ecrire) => async () => {
  const { openXlsx, saveXlsx, xlsxWorkbook } = await import('../build/bench/hote-xlsx.mjs')
  return async () => {
    const paquet = openXlsx(readFileSync(fichier), 'gros.xlsx')
    const classeur = xlsxWorkbook(paquet, 'gros.xlsx')
    const [{ name: sheet, rows, columns }] = await classeur.sheets()
    const [valeurs] = await classeur.read([{ sheet, area: { row: 0, column: 0, rows, columns } }])
    await classeur.apply([{ kind: 'write', sheet, ...ecrire(valeurs) }])
    writeFileSync(sortie, saveXlsx(paquet))
    return valeurs.reduce((total, ligne) => total + ligne.filter((valeur) => valeur !== null).length, 0)
  }
}

const PROGRAMMES = {
  nous: notreHote(() => ({ row: 1, column: 2, values: [[42]] })),
  /** Le pire cas : chaque cellule est récrite. */
  tout: notreHote((values) => ({ row: 0, column: 0, values })),
  async exceljs() {
    const { Workbook } = PAIRS('exceljs')
    return async () => {
      const classeur = new Workbook()
      await classeur.xlsx.readFile(fichier)
      const [feuille] = classeur.worksheets
      let cellules = 0
      feuille.eachRow((ligne) => ligne.eachCell((cellule) => (cellules += cellule.value === null ? 0 : 1)))
      feuille.getCell('C2').value = 42
      await classeur.xlsx.writeFile(sortie)
      return cellules
    }
  },
  /** Fabrique le fichier d'essai : nombres et textes partagés, 20 colonnes. */
  async fabriquer() {
    const { stream } = PAIRS('exceljs')
    return async () => {
      const classeur = new stream.xlsx.WorkbookWriter({ filename: sortie, useSharedStrings: true })
      const feuille = classeur.addWorksheet('Communes')
      for (let ligne = 0; ligne < Number(fichier); ligne++) {
        const nombres = Array.from({ length: 10 }, (_, k) => ligne * 1.37 + k)
        const textes = Array.from({ length: 10 }, (_, k) => `Commune ${ligne % 5_000} du pays ${k}`)
        feuille.addRow([...textes, ...nombres]).commit()
      }
      await classeur.commit()
      return Number(fichier) * 20
    }
  },
}

const faire = await PROGRAMMES[programme]()
const debut = performance.now()
const cellules = await faire()
const secondes = (performance.now() - debut) / 1000
console.log(JSON.stringify({ cellules, secondes, megaoctets: process.resourceUsage().maxRSS / 1024 }))
