import type { DistancierLu } from '../../src/domain/apl/distancier'
import { ecrireDistancier, preparerDistancier } from '../../src/usecases/charger-distancier'
import { classeurEnMemoire } from './classeur-en-memoire'

const LU: DistancierLu = {
  lignes: [
    { code: '01004', paquet: 'pABC!' },
    { code: '2A004', paquet: 'pABC' },
  ],
  trajets: 3,
  loin: 1,
  sansMinutes: 0,
  repetes: 0,
  oriente: true,
}
const COMMUNES = { Communes: [['Code', 'Population'], ['01004', 100]], Offre: [['Code', 'Offre'], ['01004', 5400]] } // prettier-ignore

describe('Charger un distancier', () => {
  it('écrit une feuille neuve, sa table, et donne la formule avec les tableaux du classeur', async () => {
    const classeur = classeurEnMemoire(COMMUNES, ['Communes!MesCommunes'])
    const preparation = await preparerDistancier(classeur, LU)
    expect(classeur.operations).toEqual([])
    expect(preparation).toMatchObject({ feuille: 'Distancier', table: 'T_Distancier', constats: [] })
    expect(preparation.formule).toBe('=SANTE.APL(MesCommunes[#Tout];T_Offre[#Tout];T_Distancier[#Tout])')

    const { annuler } = await ecrireDistancier(classeur, preparation)
    expect(classeur.contenu.get('Distancier')?.valeurs).toEqual([['Code', 'Paquet'], ['01004', 'pABC!'], ['2A004', 'pABC']]) // prettier-ignore
    expect(classeur.operations).toContainEqual({
      kind: 'addTable',
      sheet: 'Distancier',
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      name: 'T_Distancier',
    })
    await annuler()
    expect([...classeur.contenu.keys()]).toEqual(['Communes', 'Offre'])
  })

  it('laisse telles quelles une feuille et une table du même nom, et le dit', async () => {
    const classeur = classeurEnMemoire({ distancier: [['Code', 'Paquet'], ['01004', 'p']] }, ['distancier!t_distancier']) // prettier-ignore
    const { feuille, table, formule, constats } = await preparerDistancier(classeur, LU)
    expect([feuille, table]).toEqual(['Distancier (2)', 'T_Distancier_2'])
    expect(formule).toContain('T_Distancier_2[#Tout]')
    expect(constats).toEqual([
      expect.stringContaining('Une feuille « Distancier » existe déjà'),
      'Le classeur a déjà une table T_Distancier : la nouvelle s’appelle T_Distancier_2.',
    ])
  })

  it('refuse d’écrire si la feuille est apparue depuis l’aperçu', async () => {
    const classeur = classeurEnMemoire(COMMUNES)
    const preparation = await preparerDistancier(classeur, LU)
    classeur.contenu.set('Distancier', { valeurs: [['x']], visible: true })
    await expect(ecrireDistancier(classeur, preparation)).rejects.toThrow('a été créée depuis l’aperçu')
    expect(classeur.contenu.get('Distancier')?.valeurs).toEqual([['x']])
  })

  it('remarque le sens unique, les trajets sans minutes et les répétitions', async () => {
    const lu = { ...LU, oriente: false, sansMinutes: 2, repetes: 1234 }
    const { constats } = await preparerDistancier(classeurEnMemoire(COMMUNES), lu)
    expect(constats.map((c) => c.replace(/\s/g, ' '))).toEqual([
      'Aucun trajet n’est donné dans les deux sens : chaque temps sert pour l’aller et le retour.',
      'Trajets sans minutes, tenus pour hors d’atteinte : 2.',
      'Lignes qui répètent un trajet avec le même temps, comptées une fois : 1 234.',
    ])
  })

  it('écrit un grand distancier en plusieurs opérations, pour que l’avancement se voie', async () => {
    const lignes = Array.from({ length: 5000 }, (_, k) => ({ code: String(k).padStart(5, '0'), paquet: 'p' }))
    const { operations } = await preparerDistancier(classeurEnMemoire({ A: [] }), { ...LU, lignes })
    const ecritures = operations.filter((o) => o.kind === 'write')
    expect(ecritures.map((o) => o.row)).toEqual([0, 2000, 4000])
    expect(ecritures.flatMap((o) => o.values)).toHaveLength(5001)
  })
})
