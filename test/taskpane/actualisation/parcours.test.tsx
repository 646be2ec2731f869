import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pane } from '../../../src/taskpane/pane'
import { portActualisation } from '../../../src/taskpane/port-actualisation'
import { classeurEnMemoire } from '../../usecases/classeur-en-memoire'
import { fauxHote } from '../faux-hote'

const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const lignes = (infirmiers: number, dentistes: number) =>
  [
    ['Infirmiers', infirmiers],
    ['Dentistes', dentistes],
  ].map(([profession, effectif]) => [profession!, 'Haute-Loire', 45839, effectif!, 10, 2, 1])

function monter() {
  const classeur = classeurEnMemoire({ Demo: [[...ENTETES, 'Avis'], ...lignes(187, 50).map((l) => [...l, null])] }, [
    'Demo!T_Demographie',
  ])
  const effectif = () =>
    classeur.contenu
      .get('Demo')!
      .valeurs.slice(1)
      .map((l) => l[3])
  const source = { infirmiers: 187, dentistes: 50 }
  const port = portActualisation(classeur, {
    ouvrir: async ({ name }) => ({
      nature: 'csv',
      nom: name,
      tableau: { colonnes: ENTETES, lignes: lignes(source.infirmiers, source.dentistes) },
    }),
  })
  render(
    <Pane
      {...fauxHote({
        actualisation: port,
        surSelection: (rappel) => (rappel({ feuille: 'Demo', cellule: 'D2' }), () => {}),
      })}
    />,
  )
  const clavier = userEvent.setup()
  const bouton = (nom: string | RegExp) => screen.findByRole('button', { name: nom })
  return {
    classeur,
    effectif,
    source,
    clavier,
    bouton,
    /** Choisit le fichier source ; l'aperçu paraît. */
    comparer: async () => {
      await clavier.click(await bouton('Actualiser…'))
      await clavier.upload(await screen.findByLabelText('Fichier source'), new File(['x'], 'effectifs.csv'))
      await screen.findByRole('heading', { level: 2, name: 'Aperçu : T_Demographie' })
    },
    finir: async () => clavier.click(await bouton('Terminer')),
  }
}

describe('Actualiser depuis le volet', () => {
  it('retient un premier état, puis montre ce qui change, l’écrit, et annule d’un geste', async () => {
    const { effectif, source, clavier, bouton, comparer, finir } = monter()
    await comparer()
    expect(screen.getByText(/ne se souvient pas/)).toBeVisible()
    await clavier.click(await bouton('Retenir cet état'))
    await finir()

    source.infirmiers = 190
    await comparer()
    expect(screen.getByRole('checkbox', { name: /Effectif\s: 187 → 190/ })).toBeChecked()
    expect(effectif()).toEqual([187, 50])
    await clavier.click(await bouton('Écrire (1 changement)'))
    expect(await screen.findByText(/est à jour\s: 1 cellule écrite/)).toBeVisible()
    expect(effectif()).toEqual([190, 50])
    await clavier.click(await bouton('Annuler'))
    expect(await screen.findByText('Le classeur est redevenu comme avant.')).toBeVisible()
    expect(effectif()).toEqual([187, 50])
  }, 30_000)

  it('dit d’où vient un chiffre, et revient à la version précédente', async () => {
    const { effectif, source, clavier, bouton, comparer, finir } = monter()
    await comparer()
    await clavier.click(await bouton('Retenir cet état'))
    await finir()
    source.infirmiers = 190
    await comparer()
    await clavier.click(await bouton(/^Écrire/))
    await finir()

    await clavier.click(await bouton('D’où vient ce chiffre ?'))
    const dite = within(screen.getByRole('region', { name: 'Origine d’une cellule' }))
    expect(await dite.findByText(/Source\s: effectifs\.csv/)).toBeVisible()
    expect(dite.getByText(/Avant elle\s: 187/)).toBeVisible()

    await clavier.click(await bouton('Actualiser…'))
    await clavier.click(screen.getByText('Journal de ce tableau (2 écritures)'))
    const faites = screen.getAllByText(/depuis effectifs\.csv \(millésime/)
    expect(faites).toHaveLength(2)
    expect(faites[0]).toBeVisible()
    expect(faites[0]).toHaveTextContent(/^\d\d\/\d\d\/\d{4} \d\d:\d\d, .* : 0 nouvelle, 1 modifiée/)
    await clavier.click(await bouton(/Revenir à une version/))
    await clavier.click((await screen.findAllByRole('button', { name: 'Voir ce qui changerait' }))[0]!)
    await clavier.click(await bouton(/^Écrire/))
    await finir()
    expect(effectif()).toEqual([187, 50])
  }, 30_000)

  it('après une liste, propose le tableau qu’elle nourrit', async () => {
    const { classeur, source, clavier, bouton, comparer, finir } = monter()
    classeur.contenu.set('Suivi', {
      valeurs: [ENTETES, ...lignes(187, 50)],
      formules: [],
      visible: true,
    })
    classeur.tableaux.push({ name: 'Suivi', sheet: 'Suivi', area: { row: 0, column: 0, rows: 3, columns: 7 } })
    await comparer()
    await clavier.click(await bouton('Retenir cet état'))
    await finir()
    await clavier.click(await bouton('Actualiser…'))
    await clavier.selectOptions(await screen.findByLabelText('Tableau à actualiser'), 'Suivi (Suivi, 2 lignes)')
    await clavier.click(await bouton('Comparer avec ce tableau'))
    await clavier.click(await bouton('Retenir cet état'))
    await finir()

    source.infirmiers = 190
    await comparer()
    await clavier.click(await bouton(/^Écrire/))
    await clavier.click(await bouton('Actualiser Suivi'))
    expect(await screen.findByRole('checkbox', { name: /Effectif\s: 187 → 190/ })).toBeChecked()
    await clavier.click(await bouton(/^Écrire/))
    expect(await screen.findByText(/« Suivi » est à jour/)).toBeVisible()
    expect(classeur.contenu.get('Suivi')!.valeurs[1]![3]).toBe(190)
  }, 30_000)

  it('refuse un tableau collé illisible en disant ce qui était attendu, et relève une inversion avant d’écrire', async () => {
    const { clavier, bouton } = monter()
    await clavier.click(await bouton('Actualiser…'))
    await clavier.click(await screen.findByText('Coller un tableau Cnam'))
    const champ = screen.getByRole('textbox', { name: 'Tableau copié' })
    await clavier.click(champ)
    await clavier.paste('bonjour')
    expect(screen.getByText(/Attendu\s: un tableau de la Cnam/)).toBeVisible()
    await clavier.clear(champ)
    await clavier.click(champ)
    await clavier.paste(
      [
        'Chirurgiens-dentistes',
        '\tHaute-Loire\tAuvergne-Rhône-Alpes',
        'Effectifs présents au 31/12/2022\t91\t4200',
        'Effectifs présents au 31/12/2021\t90\t4150',
        'Solde\t1\t50',
        'dont installations\t4\t300',
        'dont cessations\t5\t250',
        'Évolution\t+ 1.1%\t+ 1.2%',
      ].join('\n'),
    )
    expect(screen.getByText(/2 lignes lues/)).toBeVisible()
    expect(screen.getByText(/interver/i)).toBeVisible()
  }, 30_000)
})
