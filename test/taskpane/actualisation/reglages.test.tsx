import '@testing-library/jest-dom'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Tableau } from '../../../src/domain/actualisation/valeur'
import { Pane } from '../../../src/taskpane/pane'
import { portActualisation } from '../../../src/taskpane/port-actualisation'
import type { DemandeSource } from '../../../src/usecases/actualiser/source'
import { classeurEnMemoire } from '../../usecases/classeur-en-memoire'
import { attendue, fauxHote, PREPARATION } from '../faux-hote'

const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const ligne = (profession: string, effectif: number) => [profession, 'L’Hôpital', 45839, effectif, 10, 2, 1]

/** Le volet, où chaque fichier choisi contient ce que dit son nom. */
async function choisir(
  feuille: (string | number | null)[][],
  nom: string,
  fichiers: Readonly<Record<string, Tableau>>,
) {
  const classeur = classeurEnMemoire({ Demo: feuille }, [`Demo!${nom}`])
  const lire = async ({ name }: File): Promise<DemandeSource> => ({
    nature: 'csv',
    nom: name,
    tableau: fichiers[name]!,
  })
  const ouvrir = jest.fn(lire)
  const port = portActualisation(classeur, { ouvrir })
  render(<Pane {...fauxHote({ actualisation: port })} />)
  const clavier = userEvent.setup()
  const cliquer = async (bouton: string | RegExp) => clavier.click(await screen.findByRole('button', { name: bouton }))
  await cliquer('Actualiser…')
  const champ = await screen.findByLabelText('Fichier source')
  await clavier.upload(champ, Object.keys(fichiers).map((f) => new File(['x'], f))) // prettier-ignore
  return { classeur, clavier, cliquer, ouvrir, valeurs: () => classeur.contenu.get('Demo')!.valeurs }
}

const statut = (texte: RegExp) => screen.findByText(texte)

describe('Dans l’aperçu', () => {
  it('une ligne dont la clé est écrite autrement est rapprochée d’un clic, et séparée d’un autre', async () => {
    const depart = [ENTETES, ligne('Infirmiers', 187)]
    const neuf = { colonnes: ENTETES, lignes: [['Infirmiers', 'Hopital (L’)', 45839, 190, 10, 2, 1]] }
    const { clavier } = await choisir(depart, 'T_Demographie', { 'x.csv': neuf })
    const meme = () => screen.findByRole('checkbox', { name: /L.Hôpital.*→.*Hopital \(L.\)/ })
    expect(await statut(/1 nouvelle/)).toBeVisible()
    await clavier.click(await meme())
    expect(await statut(/^0 nouvelle, 0 modifiée, 0 absente, 1 conflit/)).toBeVisible()
    expect(await meme()).toBeChecked()
    await clavier.click(await meme())
    expect(await statut(/^1 nouvelle/)).toBeVisible()
  })

  it('une ligne dont le code a changé sans se ressembler se dit avec deux listes', async () => {
    const depart = [['Code', 'Population'], ['43060', 100]] // prettier-ignore
    const neuf = { colonnes: ['Code', 'Population'], lignes: [['43245', 120]] }
    const { clavier } = await choisir(depart, 'T_Communes', { 'x.csv': neuf })
    expect(await statut(/^1 nouvelle, 0 modifiée, 1 absente/)).toBeVisible()
    await clavier.click(screen.getByText('Une ligne a changé de code ou de nom'))
    await clavier.selectOptions(screen.getByRole('combobox', { name: 'La ligne absente' }), '43060')
    await clavier.selectOptions(screen.getByRole('combobox', { name: 'est maintenant' }), '43245')
    expect(await statut(/^0 nouvelle, 0 modifiée, 0 absente, 1 conflit/)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: /43060.*→.*43245/ })).toBeChecked()
  })

  it('une colonne neuve de la source s’ajoute au tableau, ou se lit comme une autre', async () => {
    const depart = [
      [...ENTETES, 'Dames'],
      [...ligne('Infirmiers', 187), null],
    ]
    const neuf = { colonnes: [...ENTETES, 'Femmes'], lignes: [[...ligne('Infirmiers', 187), 150]] }
    const { clavier, cliquer, valeurs } = await choisir(depart, 'T_Demographie', { 'x.csv': neuf })
    const colonne = () => screen.findByRole('combobox', { name: /Colonne.*Femmes.*de la source/ })
    await clavier.selectOptions(await colonne(), screen.getByRole('option', { name: /C’est.*Dames/ }))
    expect(await screen.findByRole('checkbox', { name: /^Dames.*→ 150/ })).toBeChecked()
    await clavier.selectOptions(await colonne(), 'L’ajouter au tableau')
    expect(await screen.findByRole('checkbox', { name: /^Femmes.*→ 150/ })).toBeChecked()
    await cliquer(/^Écrire/)
    expect(await statut(/est à jour/)).toBeVisible()
    expect(valeurs().map((l) => l.slice(-2))).toEqual([
      ['Dames', 'Femmes'],
      [null, 150],
    ])
  })

  it('une colonne que l’analyste dit à lui n’est plus proposée', async () => {
    const depart = [ENTETES, ligne('Infirmiers', 187)]
    const neuf = { colonnes: ENTETES, lignes: [ligne('Infirmiers', 190)] }
    const { clavier } = await choisir(depart, 'T_Demographie', { 'x.csv': neuf })
    expect(await statut(/^0 nouvelle.*1 conflit/)).toBeVisible()
    await clavier.click(screen.getByText('Clé et colonnes'))
    await clavier.selectOptions(
      screen.getByRole('combobox', { name: 'À qui est « Effectif »' }),
      'À vous : jamais modifiée',
    )
    expect(await statut(/0 conflit, 1 inchangée/)).toBeVisible()
  })
})

it('Un tableau inconnu : l’analyste dit sa clé dans le volet, puis écrit', async () => {
  const depart = [['Service', 'Lits'], ['A', null]] // prettier-ignore
  const { clavier, cliquer, valeurs } = await choisir(depart, 'Lits', {
    'x.csv': { colonnes: ['Service', 'Lits'], lignes: [['A', 4]] },
  })
  const cle = within(await screen.findByRole('group', { name: 'Ce qui désigne une ligne' }))
  expect(screen.getByText(/dites quelles colonnes désignent une ligne/)).toBeVisible()
  await clavier.click(cle.getByRole('checkbox', { name: 'Service' }))
  await cliquer('Comparer avec cette clé')
  await cliquer(/^Écrire/)
  expect(await statut(/1 cellule écrite/)).toBeVisible()
  expect(valeurs()[1]).toEqual(['A', 4])
})

it('Une clé que la source nomme autrement se dit dans le volet, puis l’aperçu vient', async () => {
  const depart = [['Code', 'Population'], ['43060', null]] // prettier-ignore
  const { clavier, cliquer, valeurs } = await choisir(depart, 'T_Communes', {
    'x.csv': { colonnes: ['Lieu', 'Population'], lignes: [['43060', 100]] },
  })
  expect(await statut(/est introuvable dans la source/)).toBeVisible()
  const bouton = () => screen.getByRole('button', { name: 'Comparer avec ces noms' })
  expect(bouton()).toHaveAttribute('aria-disabled', 'true')
  await clavier.selectOptions(screen.getByRole('combobox', { name: /Code.*dans la source/ }), 'Lieu')
  await cliquer('Comparer avec ces noms')
  await cliquer(/^Écrire/)
  expect(await statut(/est à jour/)).toBeVisible()
  expect(valeurs()[1]).toEqual(['43060', 100])
})

it('De l’aperçu d’un modèle, un tableau de travail complété à la main s’actualise d’un clic', async () => {
  const classeur = classeurEnMemoire({ Demo: [ENTETES, ligne('Infirmiers', 187)] }, ['Demo!T_Demographie'])
  const port = portActualisation(classeur, { ouvrir: async () => Promise.reject(new Error('aucun fichier')) })
  const tableau = { colonnes: ENTETES, lignes: [ligne('Infirmiers', 190)] }
  const recomposer = async () => ({ nature: 'csv', nom: 'refait', tableau }) as const
  const modeles = { preparer: async () => ({ ...PREPARATION, aActualiser: ['T_Demographie'] }) }
  render(<Pane {...fauxHote({ modeles, actualisation: { ...port, recomposer } })} />)
  await userEvent.click(await screen.findByRole('button', { name: /Plan Santé/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Actualiser T_Demographie…' }))
  expect(await statut(/Source : refait/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Retour' }))
  expect(await screen.findByRole('heading', { name: 'Votre classeur' })).toBeVisible()
})

describe('Plusieurs fichiers choisis d’un coup', () => {
  const copie = (...effectifs: number[]) => ({
    colonnes: ENTETES,
    lignes: effectifs.map((n, k) => ligne(['Infirmiers', 'Dentistes'][k]!, n)),
  })
  const depart = () => [ENTETES, ...copie(187, 50).lignes]
  const fichiers = { 'lea.csv': copie(188, 50), 'max.csv': copie(190, 51) }

  it('sont pris l’un après l’autre, chacun avec son aperçu, et un seul « Annuler » les défait tous', async () => {
    const { classeur, clavier, cliquer, valeurs } = await choisir(depart(), 'T_Demographie', fichiers)
    expect(await statut(/Source : lea.csv/)).toBeVisible()
    await clavier.click(await screen.findByRole('radio', { name: /188/ }))
    await cliquer(/^Écrire/)
    expect(await statut(/1 copie reste à prendre/)).toBeVisible()
    await cliquer(/Comparer avec.*max.csv/)
    expect(await statut(/Source : max.csv/)).toBeVisible()
    await cliquer(/^Écrire/)
    expect(await statut(/2 copies sont prises : Annuler les défait toutes/)).toBeVisible()
    expect(screen.queryByText(/à prendre/)).toBeNull()
    expect(valeurs().map((l) => l[3])).toEqual(['Effectif', 190, 51])
    await cliquer('Annuler')
    expect(await statut(/redevenu comme avant/)).toBeVisible()
    expect(valeurs()).toEqual(depart())
    expect([...classeur.contenu.keys()]).toEqual(['Demo'])
  })

  it('dont la comparaison du second tarde : « Retour » y renonce, et elle ne revient pas après coup', async () => {
    const { clavier, cliquer, ouvrir } = await choisir(depart(), 'T_Demographie', fichiers)
    await clavier.click(await screen.findByRole('radio', { name: /188/ }))
    await cliquer(/^Écrire/)
    const lente = attendue<DemandeSource>()
    ouvrir.mockReturnValueOnce(lente.promesse)
    await cliquer(/Comparer avec.*max.csv/)
    await cliquer('Retour')
    lente.tenir({ nature: 'csv', nom: 'max.csv', tableau: fichiers['max.csv'] })
    await act(async () => await lente.promesse)
    expect(await statut(/1 copie reste à prendre/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Annuler' })).toBeVisible()
  })

  it('dont on renonce au second laissent le bilan du premier, et de quoi l’annuler', async () => {
    const { clavier, cliquer, valeurs } = await choisir(depart(), 'T_Demographie', fichiers)
    await clavier.click(await screen.findByRole('radio', { name: /188/ }))
    await cliquer(/^Écrire/)
    await cliquer(/Comparer avec.*max.csv/)
    await cliquer('Retour')
    expect(await statut(/1 copie reste à prendre/)).toBeVisible()
    await cliquer('Annuler')
    expect(await statut(/redevenu comme avant/)).toBeVisible()
    expect(valeurs()).toEqual(depart())
  })
})
