import { classeurExemple } from '../../scripts/exemple/classeur'
import { DEMOGRAPHIE } from '../../scripts/exemple/demographie-43'
import { INDICATEURS } from '../../scripts/exemple/indicateurs-43'
import { PLAN_SANTE_79 } from '../../scripts/exemple/plan-sante-79'
import { functions } from '../../src/functions'
import type { XlsxPackage } from '../../src/hosts/xlsx/package'
import { openXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { CellValue, Workbook } from '../../src/ports/workbook'
import { decrireClasseur } from '../../src/usecases/decrire'
import { preparerRemplissage } from '../../src/usecases/remplir'

let paquet: XlsxPackage
let classeur: Workbook
beforeAll(async () => {
  paquet = openXlsx(await classeurExemple(), 'exemple.xlsx')
  classeur = xlsxWorkbook(paquet, 'exemple.xlsx')
})

/** Les lignes d'un tableau, en-tête compris. */
async function table(nom: string): Promise<readonly (readonly CellValue[])[]> {
  const trouvee = (await classeur.tables()).find(({ name }) => name === nom)
  const [lignes] = await classeur.read([{ sheet: trouvee!.sheet, area: trouvee!.area }])
  return lignes!
}

describe('Plan Santé 79, transcrit', () => {
  const thematiques = PLAN_SANTE_79.flatMap((axe) => axe.thematiques)
  const leviers = thematiques.flatMap((thematique) => thematique.leviers)
  const actions = leviers.flatMap((levier) => levier.actions)

  it('a 4 axes, 11 thématiques, 26 leviers et 50 actions, toutes avec un pilote', () => {
    expect([PLAN_SANTE_79.length, thematiques.length, leviers.length, actions.length]).toEqual([4, 11, 26, 50])
    expect(actions.every(({ texte, pilotes }) => texte !== '' && pilotes !== '')).toBe(true)
  })

  it('n’est sûr du pilote que de 9 actions', () => {
    expect(leviers.filter(({ sur }) => sur).flatMap((levier) => levier.actions)).toHaveLength(9)
  })
})

describe('Démographie de la Haute-Loire', () => {
  it('a les soldes du document, hormis les chirurgiens-dentistes dont les colonnes sont interverties', () => {
    for (const { profession, effectif, precedent, installations, cessations, remarque } of DEMOGRAPHIE) {
      const solde = installations - cessations
      const attendu = profession === 'Chirurgiens-dentistes' ? -solde : solde
      expect([profession, effectif - precedent]).toEqual([profession, attendu])
      expect(remarque !== undefined).toBe(profession === 'Chirurgiens-dentistes')
    }
  })
})

describe('Indicateurs de la Haute-Loire', () => {
  it('comptent 2 660 décès en 2017, comme le document', () => {
    const deces = INDICATEURS.filter(({ theme }) => theme === 'Causes de décès')
    expect(deces).toHaveLength(17)
    expect(deces.reduce((somme, { valeur }) => somme + valeur, 0)).toBe(2660)
  })

  it('n’ont chacun qu’une ligne par identifiant, thème, indicateur et territoire', () => {
    const cles = INDICATEURS.map((i) => [i.id, i.theme, i.indicateur, i.territoire].join('|'))
    expect(new Set(cles).size).toBe(cles.length)
  })
})

describe('Le classeur d’exemple', () => {
  it('a des tableaux reconnus, chacun avec toutes ses colonnes', async () => {
    const { tables } = await decrireClasseur(classeur)
    const lignes = Object.fromEntries(tables.map(({ id, lignes: n, manquantes }) => [id, [n, manquantes.length]]))

    expect(lignes).toMatchObject({
      T_Communes: [257, 0],
      T_Demographie: [10, 0],
      T_Actions: [50, 0],
      T_Axes: [4, 0],
      T_Thematiques: [11, 0],
      T_Parametres: [8, 0],
      T_Indicateurs: [INDICATEURS.length, 0],
      T_Fiches: [3, 0],
      T_Zonage: [257, 0],
      T_Contrats: [8, 0],
      T_Structures: [12, 0],
      T_Abreviations: [19, 0],
      T_Offre: [expect.any(Number), 0],
      T_Trajets: [expect.any(Number), 0],
    })
  })

  it('commence par un Lisez-moi dont chaque lien mène à une feuille', async () => {
    const feuilles = (await classeur.sheets()).map(({ name }) => name)
    const accueil = paquet.text('xl/worksheets/sheet1.xml') ?? ''
    const cibles = [...accueil.matchAll(/<hyperlink [^>]*location="([^"]+)"/g)].map((m) => m[1])

    expect(feuilles[0]).toBe('Lisez-moi')
    expect(cibles).toHaveLength(feuilles.length - 1)
    expect(cibles.map((c) => c!.replace(/^'?(.*?)'?!A1$/, '$1')).sort()).toEqual(feuilles.slice(1).sort())
  })

  it('n’a aucun tableau du nom d’une feuille, que l’atelier refuserait', async () => {
    const feuilles = new Set((await classeur.sheets()).map(({ name }) => name))
    expect((await classeur.tables()).filter(({ name }) => feuilles.has(name))).toEqual([])
  })

  it('situe 85 communes, les codes restant du texte', async () => {
    const [entete, ...communes] = await table('T_Communes')

    expect(entete!.slice(0, 3)).toEqual(['Code', 'Nom', 'EPCI'])
    expect(communes.every(([code]) => typeof code === 'string' && /^43\d{3}$/.test(code))).toBe(true)
    expect(communes.filter((ligne) => ligne[5] !== null)).toHaveLength(85)
  })

  it('montre dans APL ce que la fonction rend sur ses tableaux, et « sans trajet » ailleurs', async () => {
    const [lignes] = await classeur.read([{ sheet: 'APL', area: { row: 3, column: 0, rows: 258, columns: 4 } }])
    const offre = await table('T_Offre')
    const trajets = await table('T_Trajets')
    const situees = lignes!.slice(0, 86)
    const attendu = functions.APL(
      situees.map((l) => l.slice(0, 3)),
      offre as never,
      trajets as never,
    )

    expect(situees.map((l) => l[3])).toEqual(attendu.map((l) => l[0]))
    expect(new Set(lignes!.slice(86).map((l) => l[3]))).toEqual(new Set(['sans trajet']))
    const [[d4]] = (
      await classeur.formulas([{ sheet: 'APL', area: { row: 3, column: 3, rows: 1, columns: 1 } }])
    )[0] as [[string]]
    expect(d4).toBe('SANTE.APL(A4:C89,T_Offre[#All],T_Trajets[#All])')
    const feuille = paquet.text('xl/worksheets/sheet5.xml') ?? ''
    expect(feuille).toMatch(/<c r="D4"[^>]* cm="1"[^>]*><f t="array" ref="D4:D89">/)
  })

  it('donne à chaque commune la zone de son EPCI, les trois zones y étant', async () => {
    const [, ...zonage] = await table('T_Zonage')
    const [, ...communes] = await table('T_Communes')
    const couples = new Set(zonage.map((l) => `${String(l[3])} ${String(l[2])}`))

    expect(new Set(zonage.map((l) => l[2]))).toEqual(new Set(['ZIP', 'ZAC', 'HZ']))
    expect(couples.size).toBe(new Set(zonage.map((l) => l[3])).size)
    expect(communes.map((l) => [l[0], l[8]])).toEqual(zonage.map((l) => [l[0], l[2]]))
  })

  it('relie chaque indicateur de suivi à une action ou à une fiche qui existe', async () => {
    const ids = async (nom: string) => (await table(nom)).slice(1).map((l) => l[0])
    const connus = new Set([...(await ids('T_Actions')), ...(await ids('T_Fiches'))])
    const [, ...indicateurs] = await table('T_Indicateurs')
    const lies = indicateurs.map((l) => l[7]).filter((id) => id !== null)

    expect(lies.length).toBeGreaterThan(10)
    expect(lies.filter((id) => !connus.has(id))).toEqual([])
  })

  it('a des trajets dans les deux sens, estimés jusqu’à 20 minutes', async () => {
    const [, ...trajets] = await table('T_Trajets')
    const couples = new Map(trajets.map(([a, b, minutes]) => [`${String(a)} ${String(b)}`, minutes]))

    expect(couples.size).toBe(trajets.length)
    for (const [a, b, minutes] of trajets) {
      expect(minutes).toBeLessThanOrEqual(20)
      expect(couples.get(`${String(b)} ${String(a)}`)).toBe(minutes)
    }
  })

  it('écrit chaque formule avec sa valeur, sans erreur', async () => {
    const plages = (await classeur.sheets()).map(({ name: sheet, rows, columns }) => ({
      sheet,
      area: { row: 0, column: 0, rows, columns },
    }))
    const formules = (await classeur.formulas(plages)).flat(2)
    const valeurs = (await classeur.read(plages)).flat(2)
    const calculees = valeurs.filter((_, k) => formules[k] !== null)

    expect(calculees.length).toBeGreaterThan(50)
    expect(calculees.filter((v) => v === null || String(v).startsWith('#'))).toEqual([])
    const [[i5]] = (
      await classeur.read([{ sheet: 'Démographie', area: { row: 4, column: 8, rows: 1, columns: 1 } }])
    )[0] as [[number]]
    expect(i5).toBeCloseTo(8.5279, 4)
  })

  it('se prête au Plan Santé sans faute, 50 actions sur quatre axes', async () => {
    const { fautes, feuilles } = await preparerRemplissage(classeur, 'plan-sante', { date: '2026-01-01' })

    expect(fautes).toEqual([])
    expect(feuilles.map(({ nom, lignes }) => [nom, lignes])).toEqual([
      ['Sommaire', 23],
      ['Axe 1', 15],
      ['Axe 2', 18],
      ['Axe 3', 12],
      ['Axe 4', 5],
    ])
  })
})
