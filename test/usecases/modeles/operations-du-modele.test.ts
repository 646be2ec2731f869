import { MODELES_INTEGRES, modeleIntegre } from '../../../src/usecases/modeles/catalogue'
import { operationsDuModele } from '../../../src/usecases/modeles/operations-du-modele'
import { nomPermis } from '../../../src/domain/classeur/noms-feuilles'

const NOMS = [
  ...['plan-sante', 'fiche-action', 'suivi-copil', 'demographie', 'zonage', 'aides', 'assistants-medicaux'],
  ...['exercice-coordonne', 'indicateurs'],
]

it('livre les neuf modèles, chacun trouvé par son nom', () => {
  expect(MODELES_INTEGRES.map(({ id }) => id)).toEqual(NOMS)
  for (const modele of MODELES_INTEGRES) expect(modeleIntegre(modele.id)).toBe(modele)
  expect(modeleIntegre('inconnu')).toBeUndefined()
})

describe.each(MODELES_INTEGRES)('Le modèle « $nom »', (modele) => {
  const noms = modele.feuilles.map(({ nom }) => nom)
  const operations = operationsDuModele(modele, noms)
  const valeurs = (sheet: string) =>
    operations.flatMap((o) => (o.kind === 'write' && o.sheet === sheet ? o.values : []))

  it('donne à ses feuilles des noms permis et différents', () => {
    expect(noms.map(nomPermis)).toEqual(noms)
    expect(new Set(noms).size).toBe(noms.length)
  })

  it('n’écrit que dans ses feuilles, et commence chacune par MODÈLE', () => {
    for (const operation of operations) expect(noms).toContain(operation.sheet)
    for (const nom of noms) expect(valeurs(nom)[0]?.[0]).toBe(`MODÈLE ${modele.id}`)
  })

  it('tient dans sa largeur : ni cellule, ni style, ni fusion au-delà', () => {
    for (const { largeurs, lignes } of modele.feuilles) {
      for (const ligne of lignes) {
        expect(ligne.cellules.length).toBeLessThanOrEqual(largeurs.length)
        if (Array.isArray(ligne.style)) expect(ligne.style).toHaveLength(largeurs.length)
        for (const [de, a] of ligne.fusions ?? []) expect([de >= 0, a < largeurs.length]).toEqual([true, true])
      }
    }
  })

  it('s’imprime en A4 sur une page de large, source ou date et numéro de page au pied', () => {
    const pages = operations.flatMap((o) => (o.kind === 'page' ? [o.page] : []))
    expect(pages).toHaveLength(noms.length)
    for (const page of pages) {
      expect(page).toMatchObject({ orientation: 'landscape', fitToWidth: true })
      expect(page.footer).toMatch(/date d’édition.*&RPage|date d’édition.*&R&8Page/)
    }
  })

  it('ne met que du texte, des nombres et des formules sans accolades dans ses cellules', () => {
    for (const cellule of noms.flatMap(valeurs).flat()) {
      if (typeof cellule === 'object' && cellule !== null) expect(cellule.formula).not.toMatch(/\{\{|^=/)
    }
  })

  it('peut prendre d’autres noms de feuilles', () => {
    const autres = noms.map((_, k) => `Autre ${k + 1}`)
    expect(new Set(operationsDuModele(modele, autres).map((o) => o.sheet))).toEqual(new Set(autres))
  })
})

it('un en-tête de tableau garde ses mots entiers à côté du bouton de filtre ; une colonne déjà large ne change pas', () => {
  const modele = modeleIntegre('demographie')!
  const noms = modele.feuilles.map(({ nom }) => nom)
  const travail = operationsDuModele(modele, noms).find(
    (o) => o.kind === 'columnWidths' && o.sheet === 'Modèle Démographie, travail',
  )
  const largeurs = travail?.kind === 'columnWidths' ? travail.widths : []
  const [profession, , , , precedent, , installations, cessations, evolution] = largeurs.slice(1)
  expect(profession).toBe(30)
  // Mesuré dans la grille : un mot en gras et le bouton tiennent dans sa longueur plus trois chiffres.
  expect(precedent).toBeGreaterThanOrEqual('précédent'.length + 3)
  expect(installations).toBeGreaterThanOrEqual('Installations'.length + 3)
  expect(cessations).toBeGreaterThanOrEqual('Cessations'.length + 3)
  expect(evolution).toBeGreaterThanOrEqual('Évolution'.length + 3)
})
