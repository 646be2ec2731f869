import { modelesDuClasseur } from '../../src/taskpane/modeles-du-classeur'
import { classeurXlsx } from '../usecases/classeur-xlsx'

const ACTIONS = [
  ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
  ['Attirer', 'Accueil', 'Logement', 'Louer un studio', 'CD'],
]

const constatsDe = async (dessineLesGraphiques: boolean) => {
  const { classeur } = await classeurXlsx({ Actions: ACTIONS })
  const modeles = modelesDuClasseur(classeur, { pause: async () => {}, dessineLesGraphiques })
  const preparation = await modeles.preparer('plan-sante', {})
  return (await preparation.remplir(() => {})).constats.join('\n')
}

it('dit qu’un graphique est dans le fichier quand la grille ne le dessine pas, et seulement alors', async () => {
  expect(await constatsDe(false)).toMatch(/Un graphique est dans le fichier \(« Sommaire »\) .*ouvrez dans Excel/)
  expect(await constatsDe(true)).not.toContain('graphique')
})
