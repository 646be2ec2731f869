import '@testing-library/jest-dom'
import { FluentProvider } from '@fluentui/react-components'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { Choix } from '../../../src/domain/actualisation/choix'
import { comparer, type Comparaison } from '../../../src/domain/actualisation/comparer'
import { contenuNeuf, ecrituresDe } from '../../../src/domain/actualisation/ecritures'
import type { Cellule } from '../../../src/domain/actualisation/valeur'
import { choisir } from '../../../src/taskpane/choisir'
import { ChoixDensemble } from '../../../src/taskpane/components/actualisation/choix-densemble'
import { LignesDifferentes } from '../../../src/taskpane/components/actualisation/lignes-differentes'
import { ResumeDifference } from '../../../src/taskpane/components/actualisation/resume-difference'

const COLONNES = ['Organisme', 'Effectif', 'Commentaire']
const lignes = (...l: Cellule[][]) => ({ colonnes: COLONNES, lignes: l })

/** Une ligne de chaque sorte : inchangée, modifiée, en conflit, nouvelle, absente. */
function comparaison(): Comparaison {
  const base = lignes(
    ['Médecins', 187, null],
    ['Infirmiers', 300, null],
    ['Dentistes', 90, null],
    ['Podologues', 12, null],
  )
  const resultat = comparer({
    cle: [{ nom: 'Organisme', facultative: false }],
    base: { tableau: base, tombes: [] },
    feuille: lignes(
      ['Médecins', 187, 'à suivre'],
      ['Infirmiers', 305, null],
      ['Dentistes', 90, null],
      ['Podologues', 12, null],
    ),
    neuf: lignes(
      ['Médecins', 189, null],
      ['Infirmiers', 310, null],
      ['Dentistes', 90, null],
      ['Sages-femmes', 40, null],
    ),
  })
  if ('fautes' in resultat) throw new Error(JSON.stringify(resultat.fautes))
  return resultat
}

let dernier: Choix = {}
function Apercu({ c }: { c: Comparaison }) {
  const [choix, setChoix] = useState<Choix>({})
  dernier = choix
  const faire = (geste: Parameters<typeof choisir>[1]) => setChoix((avant) => choisir(avant, geste))
  return (
    <FluentProvider>
      <ResumeDifference difference={c.difference} />
      <ChoixDensemble difference={c.difference} choix={choix} faire={faire} />
      <LignesDifferentes
        difference={c.difference}
        contenu={(ligne) => (ligne.etat === 'nouvelle' ? contenuNeuf(c, ligne) : [])}
        choix={choix}
        faire={faire}
      />
    </FluentProvider>
  )
}
const carte = (nom: string) => {
  const trouvee = screen.getAllByRole('listitem').find((li) => li.textContent.startsWith(nom))
  if (!trouvee) throw new Error(`pas de ligne ${nom}`)
  return within(trouvee)
}
const ecrits = (c: Comparaison) => ecrituresDe(c, dernier).flatMap((e) => (e.nature === 'cellule' ? [e.valeur] : []))

describe('Aperçu d’une actualisation', () => {
  it('dit le compte en une phrase et montre les conflits d’abord', () => {
    render(<Apercu c={comparaison()} />)
    expect(screen.getByRole('status')).toHaveTextContent('1 nouvelle, 1 modifiée, 1 absente, 1 conflit, 1 inchangée')
    const noms = screen.getAllByRole('listitem').map((li) => li.textContent)
    expect(noms[0]).toContain('Infirmiers')
    expect(noms[0]).toContain('conflit')
  })

  it('montre l’ancienne et la neuve, et n’écrit pas la cellule décochée', async () => {
    const c = comparaison()
    render(<Apercu c={c} />)
    const case_ = carte('Médecins').getByRole('checkbox', { name: /Effectif\s: 187 → 189/ })
    expect(case_).toBeChecked()
    expect(ecrits(c)).toContain(189)
    await userEvent.click(case_)
    expect(ecrits(c)).not.toContain(189)
  })

  it('met les deux valeurs d’un conflit côte à côte, la source proposée, et suit le choix', async () => {
    const c = comparaison()
    render(<Apercu c={c} />)
    const infirmiers = carte('Infirmiers')
    expect(infirmiers.getByRole('radio', { name: 'Prendre 310' })).toBeChecked()
    await userEvent.click(infirmiers.getByRole('radio', { name: 'Garder 305' }))
    expect(ecrits(c)).not.toContain(310)
  })

  it('refuse une ligne nouvelle et retire une absente d’un clic', async () => {
    const c = comparaison()
    render(<Apercu c={c} />)
    expect(carte('Sages-femmes').getByText(/Effectif\s: 40/)).toBeVisible()
    await userEvent.click(carte('Sages-femmes').getByRole('checkbox', { name: 'Ajouter cette ligne' }))
    expect(ecrituresDe(c, dernier).filter((e) => e.nature === 'inserer')).toEqual([])
    expect(carte('Podologues').getByRole('checkbox', { name: /Retirer cette ligne/ })).toBeChecked()
  })

  it('un choix d’ensemble l’emporte sur les choix faits avant', async () => {
    const c = comparaison()
    render(<Apercu c={c} />)
    await userEvent.click(carte('Infirmiers').getByRole('radio', { name: 'Garder 305' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Conflits' }), 'Prendre la source')
    expect(ecrits(c)).toContain(310)
  })
})
