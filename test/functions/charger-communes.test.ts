import { chargerCommunes, configurerCommunes } from '../../src/functions/charger-communes'
import { communesEnMemoire } from './communes-en-memoire'
import { celluleAsynchrone } from './outils'

afterEach(() => configurerCommunes(undefined))

it('sans chargeur, les cellules disent pourquoi et que faire', async () => {
  configurerCommunes(undefined)
  expect(await celluleAsynchrone('COMMUNE', '43157')).toMatch(/^#N\/A : .*fetch absent.*utilisez Excel/)
  expect(await celluleAsynchrone('COMMUNE.CODE', 'Niort')).toMatch(/^#N\/A : .*fetch absent/)
  expect(await celluleAsynchrone('COMMUNE.CODE', 'Niort', '79')).toMatch(/^#N\/A : .*fetch absent/)
})

it('une lecture qui échoue le dit, et sera refaite', async () => {
  let essais = 0
  const lire = async () => {
    if (++essais === 1) throw new Error('réponse 503')
    return 'contenu'
  }
  configurerCommunes({ lire })
  const rate = await chargerCommunes('43', (contenu) => contenu)
  expect(rate).toMatchObject({
    code: 'donnee-absente',
    message: expect.stringMatching(/43\.json.*réponse 503.*recalculez/),
  })
  expect(await chargerCommunes('43', (contenu) => contenu)).toBe('contenu')
  expect(await chargerCommunes('43', (contenu) => contenu)).toBe('contenu')
  expect(essais).toBe(2)
})

it('un fichier qui n’est pas celui attendu se lit comme un échec', async () => {
  configurerCommunes({ lire: async () => ({ page: 'de connexion' }) })
  expect(await celluleAsynchrone('COMMUNE', '43157')).toMatch(/^#N\/A : Le fichier communes\/43\.json/)
  expect(await celluleAsynchrone('COMMUNE.CODE', 'Niort', '79')).toMatch(/^#N\/A : Le fichier communes\/departements/)
})

it('une lecture sans fin est abandonnée au bout de dix secondes', async () => {
  let delai = 0
  configurerCommunes({
    lire: () => new Promise(() => {}),
    minuterie: (rappel, ms) => {
      delai = ms
      queueMicrotask(rappel)
      return () => {}
    },
  })
  expect(await celluleAsynchrone('COMMUNE', '43157')).toMatch(/^#N\/A : .*pas de réponse en 10 secondes/)
  expect(delai).toBe(10_000)
})

it('une lecture finie arrête sa minuterie', async () => {
  let renoncees = 0
  configurerCommunes({ lire: async () => 1, minuterie: () => () => void renoncees++ })
  await chargerCommunes('43', (contenu) => contenu)
  expect(renoncees).toBe(1)
})

it('un département illisible ne touche que ses communes', async () => {
  const { demandes } = communesEnMemoire()
  const lignes = await import('./outils').then(({ appelAsynchrone }) =>
    appelAsynchrone('COMMUNE', [['43157'], ['96001'], ['79191']]),
  )
  expect(lignes.map(([v]) => String(v).slice(0, 14))).toEqual(['Le Puy-en-Vela', '#N/A : Le code', 'Niort'])
  expect(demandes).not.toContain('96')
})
