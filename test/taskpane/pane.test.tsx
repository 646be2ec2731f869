import '@testing-library/jest-dom'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pane, type Explication } from '../../src/taskpane/pane'
import type { PortModeles, PreparationVue, RemplissageVu } from '../../src/taskpane/port-modeles'
import { attendue, CLASSEUR, fauxHote, PREPARATION, PREPARATION_FAUTIVE, remplissage, type FauxHote } from './faux-hote'

const monter = (autre: FauxHote = {}) => {
  const props = fauxHote(autre)
  return { clavier: userEvent.setup(), ...render(<Pane {...props} />) }
}
const bouton = (nom: string | RegExp) => screen.findByRole('button', { name: nom })
const titre = (nom: string) => screen.findByRole('heading', { level: 2, name: nom })

describe('Accueil du volet', () => {
  it('dit quel classeur il voit, ses tableaux, leurs feuilles et leurs lignes', async () => {
    monter()
    expect(await screen.findByText('plan-79.xlsx')).toBeVisible()
    expect(screen.getByText(/3 feuilles, 2 tableaux reconnus/)).toBeVisible()
    const tables = within(screen.getByRole('list', { name: 'Tableaux reconnus' }))
    expect(tables.getByText('T_Actions')).toBeVisible()
    expect(tables.getByText('50 lignes')).toBeVisible()
    expect(tables.getByText('Actions, A1:E51')).toBeVisible()
  })

  it("dit les colonnes qui manquent et celle qu'on a peut-être voulu écrire", async () => {
    monter()
    expect(await screen.findByText('Colonne « Populasion » : vouliez-vous dire « Population » ?')).toBeVisible()
    expect(screen.getByText('Il manque la colonne « Code ».')).toBeVisible()
  })

  it('annonce la lecture, et dit pourquoi elle tarde', async () => {
    jest.useFakeTimers()
    render(<Pane {...fauxHote({ decrire: () => new Promise(() => {}) })} />)
    expect(screen.getByRole('status')).toHaveTextContent('Lecture du classeur…')
    await act(() => jest.advanceTimersByTimeAsync(9000))
    expect(screen.getByRole('status')).toHaveTextContent('Une saisie est peut-être en cours')
    jest.useRealTimers()
  })

  it('reste utilisable quand le classeur ne répond pas, et le relit à la demande', async () => {
    const decrire = jest.fn().mockRejectedValueOnce(new Error('GeneralException')).mockResolvedValue(CLASSEUR)
    const { clavier } = monter({ decrire })
    expect(await screen.findByRole('alert')).toHaveTextContent("Le classeur n'a pas pu être lu")
    expect(screen.getByRole('alert')).toHaveTextContent('Détail : GeneralException')
    await clavier.click(await bouton('Réessayer'))
    expect(await screen.findByText('plan-79.xlsx')).toBeVisible()
  })

  it('dit ce que le Plan Santé demande quand aucun tableau ne convient', async () => {
    monter({ decrire: async () => ({ ...CLASSEUR, tables: [] }) })
    expect(await screen.findByText(/Aucun tableau reconnu/)).toBeVisible()
  })

  it('relit le classeur quand il change, une fois calmé', async () => {
    jest.useFakeTimers()
    const decrire = jest.fn(async () => CLASSEUR)
    let changer = () => {}
    const arreter = jest.fn()
    const surChangement = (rappel: () => void) => {
      changer = rappel
      return arreter
    }
    const { unmount } = render(<Pane {...fauxHote({ decrire, surChangement })} />)
    await act(() => jest.advanceTimersByTimeAsync(10))
    for (let saisie = 0; saisie < 5; saisie += 1) changer()
    await act(() => jest.advanceTimersByTimeAsync(1000))
    expect(decrire).toHaveBeenCalledTimes(2)
    unmount()
    expect(arreter).toHaveBeenCalled()
    jest.useRealTimers()
  })

  it('ne prend pas le focus de la grille à son ouverture', async () => {
    monter()
    await screen.findByText('plan-79.xlsx')
    expect(document.body).toHaveFocus()
  })

  it('propose des formules à essayer', async () => {
    const { clavier } = monter({ exemples: [{ formule: '=SANTE.DENSITE(194;227489)', texte: 'donne 8,53' }] })
    await clavier.click(await bouton('Fonctions à essayer'))
    expect(await screen.findByText('=SANTE.DENSITE(194;227489)')).toBeVisible()
  })

  it("explique l'erreur de la cellule choisie, puis se tait", async () => {
    let expliquer: (explication: Explication | undefined) => void = () => {}
    const surExplication = (rappel: typeof expliquer) => {
      expliquer = rappel
      return () => {}
    }
    monter({ surExplication })
    await screen.findByText('plan-79.xlsx')
    act(() => expliquer({ cellule: 'C4', message: 'Attendu : un nombre. Reçu : « douze ».' }))
    expect(screen.getByText('C4')).toBeVisible()
    expect(screen.getByText('Attendu : un nombre. Reçu : « douze ».')).toBeVisible()
    act(() => expliquer(undefined))
    expect(screen.queryByText('C4')).not.toBeInTheDocument()
  })
})

describe('Aperçu', () => {
  const ouvrir = async (modeles: Partial<PortModeles> = {}, hote: FauxHote = {}) => {
    const monte = monter({ ...hote, modeles })
    await monte.clavier.click(await bouton(/Plan Santé/))
    return monte
  }

  it('montre les feuilles, leur effet, leurs comptes et les remarques, sans rien écrire', async () => {
    const remplir = jest.fn()
    const { clavier } = await ouvrir({ preparer: async () => ({ ...PREPARATION, remplir }) })
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
    expect(
      screen.getByText(/2 feuilles, 13 lignes, 3 pages\. Rien n'est encore écrit\. 1 feuille sera remplacée/),
    ).toBeVisible()
    expect(screen.getByText('sera créée, 1 ligne')).toBeVisible()
    expect(screen.getByText('sera remplacée, 12 lignes, 2 pages')).toBeVisible()
    expect(screen.getByText('2 actions sans pilote')).toBeVisible()
    await clavier.click(await bouton(/Axe 1/))
    expect(await screen.findByText('Loger les internes')).toBeVisible()
    expect(screen.getByText('… et 11 autres')).toBeVisible()
    expect(remplir).not.toHaveBeenCalled()
  })

  it('mène de bout en bout au clavier', async () => {
    const { clavier } = monter()
    const depart = await bouton(/Plan Santé/)
    act(() => depart.focus())
    await clavier.keyboard('{Enter}')
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
    act(() => screen.getByRole('button', { name: 'Créer les 2 feuilles' }).focus())
    await clavier.keyboard('{Enter}')
    expect(await titre('C’est fait')).toHaveFocus()
    act(() => screen.getByRole('button', { name: 'Terminer' }).focus())
    await clavier.keyboard('{Enter}')
    expect(await titre('Votre classeur')).toHaveFocus()
  })

  it('revient en arrière, même pendant la lecture ; la réponse tardive est ignorée', async () => {
    const lecture = attendue<typeof PREPARATION>()
    const { clavier } = await ouvrir({ preparer: () => lecture.promesse })
    expect(screen.getByText('Lecture des tableaux…')).toBeVisible()
    await clavier.click(await bouton('Retour'))
    await act(async () => lecture.tenir(PREPARATION))
    expect(await titre('Votre classeur')).toBeVisible()
  })

  it('dit chaque faute et où, et ne propose pas de créer', async () => {
    await ouvrir({ preparer: async () => PREPARATION_FAUTIVE })
    expect(await titre("À corriger d'abord")).toHaveFocus()
    expect(screen.getByText('Actions!E1')).toBeVisible()
    expect(screen.getByText('Attendu : la colonne « Pilotes ». Reçu : « Pilotte ».')).toBeVisible()
    expect(screen.getByText('Plan!D7')).toBeVisible()
    expect(screen.getByText('M012')).toBeVisible()
    expect(screen.getByText(/Vouliez-vous dire/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Créer/ })).not.toBeInTheDocument()
  })

  it('prépare de nouveau avec la correspondance choisie', async () => {
    const preparer = jest.fn(async (_: string, { T_Actions }: Record<string, unknown>) =>
      T_Actions ? PREPARATION : PREPARATION_FAUTIVE,
    )
    const { clavier } = await ouvrir({ preparer: preparer as PortModeles['preparer'] })
    await clavier.click(await bouton('Utiliser « Pilotte » comme « Pilotes »'))
    expect(await titre('Aperçu : Plan Santé')).toHaveFocus()
    expect(preparer).toHaveBeenLastCalledWith('plan-sante', { T_Actions: { Pilotes: 'Pilotte' } })
  })

  it("ramène à l'accueil quand la préparation échoue, et copie le message", async () => {
    const { clavier } = await ouvrir({ preparer: () => Promise.reject(new Error('réseau coupé')) })
    expect(await screen.findByRole('alert')).toHaveTextContent("L'aperçu n'a pas pu être préparé")
    await clavier.click(await bouton('Copier le message'))
    expect(await screen.findByText('Message copié.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toContain('réseau coupé')
    expect(await bouton(/Plan Santé/)).toBeEnabled()
  })

  it("refait l'aperçu quand le classeur change, avec les mêmes correspondances", async () => {
    let changer = () => {}
    const surChangement = (rappel: () => void) => {
      changer = rappel
      return () => {}
    }
    const apres = { ...PREPARATION, constats: ['1 action sans pilote'] }
    const preparer = jest.fn().mockResolvedValueOnce(PREPARATION).mockResolvedValue(apres)
    await ouvrir({ preparer }, { surChangement })
    await titre('Aperçu : Plan Santé')
    changer()
    expect(await screen.findByText('1 action sans pilote')).toBeVisible()
    expect(preparer).toHaveBeenLastCalledWith('plan-sante', {})
  })
})

describe('Écriture et bilan', () => {
  const ecrire = async (autre: Partial<PreparationVue>, hote: FauxHote = {}) => {
    const monte = monter({ modeles: { preparer: async () => ({ ...PREPARATION, ...autre }) }, ...hote })
    await monte.clavier.click(await bouton(/Plan Santé/))
    await monte.clavier.click(await bouton('Créer les 2 feuilles'))
    return monte
  }

  it('avance sous les yeux, puis dit ce qui a été fait', async () => {
    const ecriture = attendue<RemplissageVu>()
    let avancer: (fait: number, total: number) => void = () => {}
    const remplir: PreparationVue['remplir'] = (progression) => {
      avancer = progression
      return ecriture.promesse
    }
    await ecrire({ remplir })
    act(() => avancer(12, 80))
    expect(screen.getByText('12 opérations sur 80')).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'Avancement' })).toHaveAttribute('aria-valuenow', '0.15')
    act(() => avancer(60, 80))
    expect(screen.getByRole('status')).toHaveTextContent('Écriture en cours, 75 %')
    await act(async () => ecriture.tenir(remplissage()))
    expect(await titre('C’est fait')).toHaveFocus()
    expect(screen.getByText('2 feuilles faites, 12 lignes.')).toBeVisible()
  })

  it('annule sans rien demander, et le dit', async () => {
    const annuler = jest.fn(async () => {})
    const { clavier } = await ecrire({ remplir: async () => remplissage(annuler) })
    await clavier.click(await bouton('Annuler'))
    expect(await screen.findByText('Le classeur est redevenu comme avant.')).toBeVisible()
    expect(annuler).toHaveBeenCalledTimes(1)
  })

  it("laisse réessayer une annulation qui n'a pas marché", async () => {
    const annuler = jest.fn(async () => {}).mockRejectedValueOnce(new Error('feuille protégée'))
    const { clavier } = await ecrire({ remplir: async () => remplissage(annuler) })
    await clavier.click(await bouton('Annuler'))
    expect(await screen.findByRole('alert')).toHaveTextContent("Le classeur n'a pas pu être remis comme avant")
    await clavier.click(await bouton('Annuler'))
    expect(await screen.findByText('Le classeur est redevenu comme avant.')).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it("n'annule pas deux fois pendant que le classeur redevient comme avant", async () => {
    const annulation = attendue<void>()
    const annuler = jest.fn(() => annulation.promesse)
    const { clavier } = await ecrire({ remplir: async () => remplissage(annuler) })
    await clavier.click(await bouton('Annuler'))
    expect(screen.getByText('Le classeur redevient comme avant…')).toBeVisible()
    await clavier.click(await bouton('Annuler'))
    expect(annuler).toHaveBeenCalledTimes(1)
  })

  it("prévient l'hôte quand l'analyste a terminé, et seulement alors", async () => {
    const surTermine = jest.fn()
    const { clavier } = await ecrire({}, { surTermine })
    await titre('C’est fait')
    expect(surTermine).not.toHaveBeenCalled()
    await clavier.click(await bouton('Terminer'))
    expect(surTermine).toHaveBeenCalledTimes(1)
  })

  it("dit que le classeur n'a pas pu revenir en arrière quand l'écriture et son retour ont échoué", async () => {
    const remplir = () => Promise.reject(new AggregateError([], 'écriture puis retour'))
    await ecrire({ remplir })
    expect(await screen.findByRole('alert')).toHaveTextContent("Le classeur n'a pas pu être remis comme avant")
  })

  it("ramène à l'aperçu quand l'hôte échoue, prêt à réessayer", async () => {
    const remplir = jest.fn().mockRejectedValueOnce(new Error('AccessDenied')).mockResolvedValue(remplissage())
    const preparer = jest.fn(async () => ({ ...PREPARATION, remplir }))
    const { clavier } = await ecrire({}, { modeles: { preparer } })
    expect(await screen.findByRole('alert')).toHaveTextContent("Les feuilles n'ont pas pu être créées")
    expect(preparer).toHaveBeenCalledTimes(2)
    await clavier.click(await bouton('Créer les 2 feuilles'))
    expect(await titre('C’est fait')).toBeVisible()
  })
})

describe('Thème et défaut d’affichage', () => {
  it("prend le thème de l'hôte, et lui dit quand l'analyste en change", async () => {
    const surTheme = jest.fn()
    const { clavier, container } = monter({ themeInitial: 'sombre', surTheme })
    const interrupteur = await screen.findByRole('switch', { name: 'Thème sombre' })
    expect(interrupteur).toBeChecked()
    await clavier.click(interrupteur)
    expect(surTheme).toHaveBeenCalledWith('clair')
    expect(container.querySelector('[data-theme]')).toHaveAttribute('data-theme', 'clair')
  })

  it('remplace un écran défaillant par un message, et se relance', async () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => {})
    const sansTables = { ...CLASSEUR, tables: undefined } as unknown as typeof CLASSEUR
    const decrire = jest.fn().mockResolvedValueOnce(sansTables).mockResolvedValue(CLASSEUR)
    const { clavier } = monter({ decrire })
    expect(await screen.findByRole('alert')).toHaveTextContent("Le volet n'a pas pu s'afficher")
    await clavier.click(await bouton('Relancer le volet'))
    expect(await screen.findByText('plan-79.xlsx')).toBeVisible()
    silence.mockRestore()
  })
})
