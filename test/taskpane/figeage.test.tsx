import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Pane } from '../../src/taskpane/pane'
import type { PortFigeage } from '../../src/taskpane/port-figeage'
import { fauxHote } from './faux-hote'

const bouton = (nom: string | RegExp) => screen.findByRole('button', { name: nom })

describe('Figer une copie', () => {
  it('dit ce que la copie n’aura plus avant de l’enregistrer, commentaires gardés si l’analyste le veut', async () => {
    const enregistrer = jest.fn(async () => 'La copie « suivi (figé).xlsx » est enregistrée.')
    const figer = jest.fn<ReturnType<PortFigeage>, [boolean]>(async (garder) => ({
      formules: 12,
      retires: ['La mémoire du complément.', ...(garder ? [] : ['Les textes de la colonne « Avis ».'])],
      avertissements: [],
      enregistrer,
    }))
    render(<Pane {...fauxHote({ figer })} />)
    await userEvent.click(await bouton('Figer une copie…'))
    expect(await screen.findByText(/« Avis »|«\sAvis\s»/)).toBeVisible()
    expect(screen.getByText(/12 formules deviennent leur valeur/)).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: /Garder les textes/ }))
    expect(figer).toHaveBeenLastCalledWith(true)
    expect(screen.queryByText(/Avis/)).not.toBeInTheDocument()
    expect(enregistrer).not.toHaveBeenCalled()
    await userEvent.click(await bouton('Enregistrer la copie'))
    expect(await screen.findByText(/suivi \(figé\)\.xlsx/)).toBeVisible()
  })

  it('n’est pas proposé par un hôte qui ne sait pas le faire', async () => {
    render(<Pane {...fauxHote()} />)
    await bouton(/Plan Santé/)
    expect(screen.queryByRole('button', { name: 'Figer une copie…' })).not.toBeInTheDocument()
  })
})
