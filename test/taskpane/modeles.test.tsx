import '@testing-library/jest-dom'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pane } from '../../src/taskpane/pane'
import type { TableVue } from '../../src/usecases/decrire'
import type { CelluleActive, PreparationVue, RemplissageVu } from '../../src/taskpane/port-modeles'
import {
  attendue,
  CLASSEUR,
  fauxHote,
  MODELE,
  MODELE_DU_CLASSEUR,
  PREPARATION,
  PREPARATION_FAUTIVE,
  remplissage,
  type FauxHote,
} from './faux-hote'

/** Une machine d'intégration occupée met plusieurs secondes à dérouler une liste. */
jest.setTimeout(30_000)

const monter = (autre: FauxHote = {}) => {
  const rendu = render(<Pane {...fauxHote(autre)} />)
  return { clavier: userEvent.setup(), ...rendu }
}
const bouton = (nom: string | RegExp) => screen.findByRole('button', { name: nom })
const titre = (nom: string | RegExp) => screen.findByRole('heading', { level: 2, name: nom })
const carte = (nom: string) => screen.findByRole('region', { name: nom })

describe('Choisir un modèle', () => {
  it('dit ce qui le nourrit, et montre son allure sans la faire lire', async () => {
    const { container } = monter()
    const plan = within(await carte('Modèle Plan Santé'))
    expect(await plan.findByText('Nourri par T_Actions (50 lignes).')).toBeVisible()
    expect(container.querySelector('section svg')).toHaveAttribute('aria-hidden', 'true')
  })

  it('dit la table ou les colonnes qui lui manquent', async () => {
    const fiches = { ...MODELE, id: 'fiche-action', nom: 'Fiche action', necessaires: ['T_Fiches', 'T_Axes'] }
    monter({ modeles: { lister: async () => [MODELE, fiches, MODELE_DU_CLASSEUR] } })
    const fiche = within(await carte('Modèle Fiche action'))
    expect(await fiche.findByText('Il manque les tableaux T_Fiches et T_Axes.')).toBeVisible()
    const bilan = within(await carte('Modèle bilan'))
    expect(bilan.getByText(/Il manque les colonnes.*Population.*et.*Code/)).toBeVisible()
  })

  it('propose d’abord les modèles que l’analyste a écrits dans son classeur', async () => {
    monter({ modeles: { lister: async () => [MODELE, MODELE_DU_CLASSEUR] } })
    await carte('Modèle bilan')
    const noms = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))
    expect(noms.indexOf('Modèle bilan')).toBeLessThan(noms.indexOf('Modèle Plan Santé'))
  })

  it('dit que les modèles n’ont pas pu être lus, sans cacher le classeur', async () => {
    monter({ modeles: { lister: () => Promise.reject(new Error('GeneralException')) } })
    expect(await screen.findByRole('alert')).toHaveTextContent('Détail : GeneralException')
    expect(await screen.findByText('plan-79.xlsx')).toBeVisible()
  })
})

it('plie une longue liste de tableaux, sauf ceux à qui il manque une colonne', async () => {
  const [actions, communes] = CLASSEUR.tables as [TableVue, TableVue]
  const tables = [
    communes,
    ...(['T_Actions', 'T_Axes', 'T_Fiches', 'T_Offre'] as const).map((id) => ({ ...actions, id })),
  ]
  const { clavier } = monter({ decrire: async () => ({ ...CLASSEUR, tables }) })
  expect(await screen.findByText('T_Communes')).toBeVisible()
  expect(screen.queryByText('T_Fiches')).not.toBeInTheDocument()
  await clavier.click(await bouton('Les autres tableaux reconnus'))
  expect(await screen.findByText('T_Fiches')).toBeVisible()
})

describe('Vérifier un modèle', () => {
  const fautif = async (hote: FauxHote = {}) => {
    const preparer = jest.fn(async (_: string, c: object) =>
      Object.keys(c).length ? PREPARATION : PREPARATION_FAUTIVE,
    )
    const monte = monter({ ...hote, modeles: { preparer, ...hote.modeles } })
    await monte.clavier.click(await bouton(/Plan Santé/))
    await titre("À corriger d'abord")
    return { ...monte, preparer }
  }

  it('montre la cellule de chaque faute qui en a une', async () => {
    const allerA = jest.fn(async () => {})
    const { clavier } = await fautif({ allerA })
    const fautes = within(screen.getByRole('list', { name: 'Fautes à corriger' }))
    expect(fautes.getAllByRole('button', { name: /^Aller à la cellule/ })).toHaveLength(2)
    await clavier.click(fautes.getByRole('button', { name: 'Aller à la cellule Plan!D7' }))
    expect(allerA).toHaveBeenCalledWith('Plan', 'D7')
    const avertissements = within(screen.getByRole('list', { name: 'Avertissements' }))
    expect(avertissements.getByText(/reprise nulle part/)).toBeVisible()
    expect(avertissements.queryByRole('button')).not.toBeInTheDocument()
  })

  it('dit pourquoi la cellule ne se montre pas, et garde la liste', async () => {
    const { clavier } = await fautif({ allerA: () => Promise.reject(new Error('masquée')) })
    await clavier.click(await bouton('Aller à la cellule Plan!D7'))
    expect(await screen.findByText(/Détail : masquée/)).toBeVisible()
    expect(await titre("À corriger d'abord")).toBeVisible()
  })

  it('n’offre pas d’aller à une cellule quand l’hôte ne le sait pas', async () => {
    await fautif()
    expect(screen.queryByRole('button', { name: /Aller à la cellule/ })).not.toBeInTheDocument()
  })

  it('annonce ses fautes, puis qu’il n’y en a plus', async () => {
    const preparer = jest.fn().mockResolvedValueOnce(PREPARATION_FAUTIVE).mockResolvedValueOnce(PREPARATION_FAUTIVE)
    preparer.mockResolvedValue(PREPARATION)
    const { clavier } = monter({ modeles: { preparer } })
    await clavier.click(await bouton(/Plan Santé/))
    await clavier.click(await bouton('Vérifier'))
    expect(await titre('Vérification : Plan Santé')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent(/2 fautes empêchent/)
    await clavier.click(await bouton('Vérifier'))
    expect(await screen.findByText(/2 feuilles, 13 lignes, 3 pages/)).toHaveAttribute('role', 'status')
    await clavier.click(await bouton('Retour'))
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
  })

  it('laisse choisir, parmi les en-têtes, la colonne qui en remplace une autre', async () => {
    const preparer = jest.fn(async () => PREPARATION_FAUTIVE)
    const { clavier } = monter({ modeles: { lister: async () => [MODELE_DU_CLASSEUR], preparer } })
    await clavier.click(await bouton(/bilan/))
    const choix = await screen.findByRole('combobox', { name: /Code.*de T_Communes est la colonne/ })
    expect(
      within(choix)
        .getAllByRole('option')
        .map((o) => o.textContent),
    ).toEqual(['Choisir…', 'Insee', 'Populasion'])
    await clavier.selectOptions(choix, 'Insee')
    expect(preparer).toHaveBeenLastCalledWith('bilan', { T_Communes: { Code: 'Insee' } })
  })
})

describe('Arrêter un long remplissage', () => {
  it('demande l’arrêt, attend que tout soit défait, et le dit', async () => {
    const ecriture = attendue<RemplissageVu>()
    let avancer: (fait: number, total: number) => void = () => {}
    const remplir: PreparationVue['remplir'] = (progression) => {
      avancer = progression
      return ecriture.promesse
    }
    const { clavier } = monter({ modeles: { preparer: async () => ({ ...PREPARATION, remplir }) } })
    await clavier.click(await bouton(/Plan Santé/))
    await clavier.click(await bouton('Créer les 2 feuilles'))
    act(() => avancer(1, 80))
    await clavier.click(await bouton('Arrêter'))
    expect(screen.getByText('Arrêt demandé : le classeur redevient comme avant…')).toBeVisible()
    expect(() => avancer(2, 80)).toThrow()
    await act(async () => ecriture.rompre(new DOMException('arrêté', 'AbortError')))
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
    expect(screen.getByText('Le remplissage a été arrêté ; le classeur est comme avant.')).toHaveTextContent(
      'comme avant',
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('défait ce qui vient d’être écrit quand l’arrêt est venu trop tard', async () => {
    const ecriture = attendue<RemplissageVu>()
    const annuler = jest.fn(async () => {})
    const { clavier } = monter({
      modeles: { preparer: async () => ({ ...PREPARATION, remplir: () => ecriture.promesse }) },
    })
    await clavier.click(await bouton(/Plan Santé/))
    await clavier.click(await bouton('Créer les 2 feuilles'))
    await clavier.click(await bouton('Arrêter'))
    await act(async () => ecriture.tenir(remplissage(annuler)))
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
    expect(annuler).toHaveBeenCalledTimes(1)
  })
})

describe('Partir d’un modèle livré', () => {
  it('le met dans le classeur, puis l’ôte si l’on annule', async () => {
    const annuler = jest.fn(async () => {})
    const partir = jest.fn(async () => ({ ...remplissage(annuler), feuilles: ['MODÈLE Plan'] }))
    const { clavier } = monter({ modeles: { partir } })
    await clavier.click(await bouton(/Plan Santé/))
    await clavier.click(await bouton('Partir de ce modèle'))
    expect(await titre('C’est fait')).toHaveFocus()
    expect(partir).toHaveBeenCalledWith('plan-sante')
    expect(screen.getByText('MODÈLE Plan')).toBeVisible()
    await clavier.click(await bouton('Annuler'))
    expect(annuler).toHaveBeenCalledTimes(1)
  })

  it('ne le propose pas pour un modèle qui est déjà dans le classeur', async () => {
    const { clavier } = monter({
      modeles: { lister: async () => [MODELE_DU_CLASSEUR], partir: async () => remplissage() },
    })
    await clavier.click(await bouton(/bilan/))
    await titre('Aperçu : bilan')
    expect(screen.queryByRole('button', { name: 'Partir de ce modèle' })).not.toBeInTheDocument()
  })
})

describe('Écrire un modèle', () => {
  const champs = [
    { groupe: 'T_Communes', nom: 'Population', texte: '{{Population}}' },
    { groupe: 'Mots réservés', nom: 'rang', texte: '{{rang}}' },
  ]
  const ouvrir = (autre: FauxHote['modeles'] = {}) => {
    let choisir: (cellule: CelluleActive | undefined) => void = () => {}
    const inserer = jest.fn(async () => {})
    const monte = monter({
      surSelection: (rappel) => {
        choisir = rappel
        return () => {}
      },
      modeles: { lister: async () => [MODELE, MODELE_DU_CLASSEUR], champs: async () => champs, inserer, ...autre },
    })
    return { ...monte, inserer, choisir: (cellule: CelluleActive) => act(async () => choisir(cellule)) }
  }

  it('insère un champ dans la cellule choisie d’une feuille modèle, et l’annonce', async () => {
    const { clavier, inserer, choisir } = ouvrir()
    await carte('Modèle bilan')
    await choisir({ feuille: 'Bilan à remplir', cellule: 'C5' })
    const choix = await screen.findByRole('combobox', { name: 'Champ à mettre en C5' })
    expect(within(choix).getByRole('group', { name: 'T_Communes' })).toBeVisible()
    await clavier.click(await bouton('Insérer un champ'))
    expect(inserer).not.toHaveBeenCalled()
    await clavier.selectOptions(choix, 'Population')
    await clavier.click(await bouton('Insérer un champ'))
    expect(inserer).toHaveBeenCalledWith({ feuille: 'Bilan à remplir', cellule: 'C5' }, '{{Population}}')
    expect(await screen.findByText('{{Population}} est en C5.')).toHaveAttribute('role', 'status')
  })

  it('ne dit rien d’une feuille qui n’est pas un modèle', async () => {
    const { choisir } = ouvrir()
    await carte('Modèle bilan')
    await choisir({ feuille: 'Actions', cellule: 'A1' })
    expect(screen.queryByRole('region', { name: /^Feuille modèle/ })).not.toBeInTheDocument()
  })

  it('vérifie la feuille modèle active', async () => {
    const { clavier, choisir } = ouvrir({ preparer: async () => PREPARATION_FAUTIVE })
    await carte('Modèle bilan')
    await choisir({ feuille: 'Bilan à remplir', cellule: 'A1' })
    await clavier.click(await bouton('Vérifier ce modèle'))
    expect(await titre('Vérification : bilan')).toHaveFocus()
  })
})

it('ne demande les tables qu’au classeur', async () => {
  monter({ decrire: async () => ({ ...CLASSEUR, tables: [] }) })
  expect(await screen.findByText('Il manque le tableau T_Actions.')).toBeVisible()
})
