import { createXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../../src/ports/operations'
import type { Workbook } from '../../../src/ports/workbook'
import { actualiser } from '../../../src/usecases/actualiser/actualiser'
import { preparerActualisation } from '../../../src/usecases/actualiser/preparer'
import { versions } from '../../../src/usecases/actualiser/revenir'
import { toutDefaire } from '../../../src/usecases/tout-defaire'

const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const lignes = (effectifs: Readonly<Record<string, number>>) =>
  Object.entries(effectifs).map(([cle, n]) => [...cle.split(' / '), 45839, n, 10, 2, 1])
const DEPART = { 'Infirmiers / Ici': 187, 'Dentistes / Ici': 50, 'Infirmiers / Région': 9, 'Dentistes / Région': 20 }
const SUIVANT = { 'Infirmiers / Ici': 190, 'Dentistes / Ici': 50, 'Dentistes / Région': 20, 'Sages-femmes / Ici': 30 }

async function actualise(classeur: Workbook, effectifs: Readonly<Record<string, number>>) {
  const preparation = await preparerActualisation(classeur, {
    cible: 'T_Demographie',
    source: { nature: 'csv', nom: 'effectifs.csv', tableau: { colonnes: ENTETES, lignes: lignes(effectifs) } },
    instant: '2026-11-25T10:00:00.000Z',
  })
  if ('fautes' in preparation) throw new Error(preparation.fautes.map((f) => f.message).join('\n'))
  return actualiser(classeur, preparation)
}

/** Un fichier déjà actualisé une fois, un commentaire tapé depuis. */
async function connu() {
  const paquet = createXlsx('essai.xlsx')
  const classeur = xlsxWorkbook(paquet, 'essai.xlsx')
  const values = [[...ENTETES, 'Avis'], ...lignes(DEPART).map((l) => [...l, null])]
  const area = { row: 0, column: 0, rows: 5, columns: 8 }
  await classeur.apply([
    { kind: 'addSheet', sheet: 'Demo' },
    { kind: 'write', sheet: 'Demo', row: 0, column: 0, values },
    { kind: 'addTable', sheet: 'Demo', name: 'T_Demographie', area },
  ])
  await actualise(classeur, DEPART)
  await classeur.apply([{ kind: 'write', sheet: 'Demo', row: 1, column: 7, values: [['à moi']] }])
  return { paquet, classeur }
}

/** Le même classeur, dont l'opération de ce rang est refusée par le fichier. */
function quiEchoueA(classeur: Workbook, rang: number): Workbook {
  const IMPOSSIBLE: Operation = { kind: 'activate', sheet: 'Absente' }
  let faites = 0
  return {
    ...classeur,
    apply: (operations, progression) => {
      const place = rang - faites
      faites += operations.length
      const ici = place >= 0 && place < operations.length
      return classeur.apply(ici ? operations.toSpliced(place, 0, IMPOSSIBLE) : operations, progression)
    },
  }
}

describe('Actualiser un fichier', () => {
  it('dont une opération est refusée, quel que soit son rang, le laisse octet pour octet', async () => {
    const essai = await connu()
    let nombre = 0
    const compte: Workbook = {
      ...essai.classeur,
      apply: (operations, progression) => {
        nombre += operations.length
        return essai.classeur.apply(operations, progression)
      },
    }
    await actualise(compte, SUIVANT)
    expect(nombre).toBe(7)
    for (let rang = 0; rang < nombre; rang++) {
      const { paquet, classeur } = await connu()
      const avant = Buffer.from(saveXlsx(paquet))
      await expect(actualise(quiEchoueA(classeur, rang), SUIVANT)).rejects.toThrow('Absente')
      expect(avant.equals(saveXlsx(paquet))).toBe(true)
    }
  })

  it('s’annule octet pour octet', async () => {
    const { paquet, classeur } = await connu()
    const avant = Buffer.from(saveXlsx(paquet))
    const { annuler } = await actualise(classeur, SUIVANT)
    expect(avant.equals(saveXlsx(paquet))).toBe(false)
    await annuler()
    expect(avant.equals(saveXlsx(paquet))).toBe(true)
  })

  it('deux fois de suite se défait d’un geste, octet pour octet, journal compris', async () => {
    const { paquet, classeur } = await connu()
    const avant = Buffer.from(saveXlsx(paquet))
    const premiere = await actualise(classeur, SUIVANT)
    const seconde = await actualise(classeur, { ...SUIVANT, 'Dentistes / Ici': 51 })
    expect(await versions(classeur, 'T_Demographie')).toHaveLength(2)
    await toutDefaire(premiere.annuler, seconde.annuler)()
    expect(avant.equals(saveXlsx(paquet))).toBe(true)
  })
})
