import '@testing-library/jest-dom'
import { configure, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pane } from '../../../src/taskpane/pane'
import { portActualisation, type PortActualisation } from '../../../src/taskpane/port-actualisation'
import type { Retouche } from '../../../src/usecases/actualiser/retouches'
import type { EntreeJournal } from '../../../src/usecases/memoire/journal'
import { classeurEnMemoire } from '../../usecases/classeur-en-memoire'
import { fauxHote } from '../faux-hote'

/** Une machine chargée affiche lentement : on attend ce que l'on cherche, pas un temps. */
configure({ asyncUtilTimeout: 20_000 })
jest.setTimeout(60_000)

const INTERROMPUE: EntreeJournal = {
  ...{ instant: '2026-11-25T10:00:00.000Z', etat: 'commence', action: 'actualiser', tableau: 't1' },
  ...{ nom: 'T_Demographie', source: 'effectifs.csv', empreinte: '', resume: '1 modifiée' },
}
const retouche = (row: number, reportable: boolean): Retouche => ({
  edition: { feuille: 'Axe 1', row, column: 2 },
  ...{ tableau: 'T_Actions', libelle: `A${row}`, colonne: 'Pilotes', ancien: 'CD', nouveau: 'CD / ARS' },
  ...(reportable ? { cible: { feuille: 'Actions', row, column: 2 } } : {}),
})

function monter(port: Partial<PortActualisation>) {
  const ouvrir = () => Promise.reject(new Error('aucun fichier'))
  const actualisation = { ...portActualisation(classeurEnMemoire({}), { ouvrir }), ...port }
  render(<Pane {...fauxHote({ actualisation })} />)
  const clavier = userEvent.setup()
  return async (nom: string | RegExp) => clavier.click(await screen.findByRole('button', { name: nom }))
}

describe('À l’ouverture, le volet', () => {
  it('propose de garder tel quel un tableau dont l’actualisation a été interrompue', async () => {
    const gardees: EntreeJournal[] = []
    const cliquer = monter({
      interrompue: async () => (gardees.length === 0 ? INTERROMPUE : undefined),
      garderTelQuel: async (entree) => {
        gardees.push(entree)
        return async () => undefined
      },
    })
    expect(await screen.findByText(/« T_Demographie » du .* s’est arrêtée au milieu/)).toBeVisible()
    await cliquer('Garder tel quel')
    expect(gardees).toEqual([INTERROMPUE])
    expect(await screen.findByText(/reste tel quel/)).toBeVisible()
    await waitFor(() => expect(screen.queryByText(/s’est arrêtée au milieu/)).toBeNull())
  })

  it('dit pourquoi la version d’avant ne peut pas être restaurée, et la propose encore', async () => {
    const cliquer = monter({
      interrompue: async () => INTERROMPUE,
      preparerReprise: () => Promise.reject(new Error('Le tableau est introuvable.')),
    })
    await cliquer('Restaurer la version d’avant…')
    expect(await screen.findByText(/Le tableau est introuvable/)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Restaurer la version d’avant…' })).toBeVisible()
  })

  it('montre les éditions retouchées, et reporte ce que l’analyste choisit', async () => {
    const reportees: (readonly Retouche[])[] = []
    const cliquer = monter({
      retouches: async () => [retouche(4, true), retouche(5, true), retouche(6, false)],
      reporter: async (choisies) => {
        reportees.push(choisies)
        return async () => undefined
      },
    })
    expect(await screen.findByText(/3 cellules retouchées dans « Axe 1 »/)).toBeVisible()
    await cliquer('Voir les retouches…')
    expect(screen.getByRole('region', { name: 'Retouches à reporter vous-même' })).toHaveTextContent('A6')
    await userEvent.click(screen.getByRole('checkbox', { name: /A5, Pilotes/ }))
    await cliquer('Reporter (1 retouche)')
    expect(await screen.findByText('1 retouche reportée dans T_Actions.')).toBeVisible()
    expect(reportees).toEqual([[retouche(4, true)]])
  })
})
