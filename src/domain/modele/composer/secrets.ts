import { entete } from '../../commun/entete'
import type { Champ } from '../arbre'
import type { Lieu } from '../faute'
import type { Valeur } from '../types'
import { avertir, type Contexte } from './contexte'
import type { PageEnCours } from './page'

/** Une cellule que le filtre `secret` a montrée ou masquée. */
export interface Secret {
  readonly ligne: number
  readonly champ: string
  readonly masquee: boolean
}

/** Ce qui montre en clair la somme de cellules peut-être masquées. */
export interface Revelation {
  readonly ligne: number
  readonly lieu: Lieu
  readonly champ: string
  readonly par: 'total' | 'graphique'
}

const aLeFiltre = ({ filtres }: Champ, nom: 'secret' | 'somme') => filtres.some((filtre) => filtre.nom === nom)

/** Retient d'un champ ce qu'il masque, et ce qu'il révèle de ce que d'autres masquent. */
export function noterSecrets(champ: Champ, valeur: Valeur, lieu: Lieu, page: PageEnCours): void {
  const ligne = page.lignes.length
  const { quoi } = champ
  if (aLeFiltre(champ, 'secret')) {
    if (quoi.genre === 'colonne') page.secrets.push({ ligne, champ: quoi.ref.colonne, masquee: valeur === 'NS' })
    return
  }
  const par = quoi.genre === 'graphique' ? 'graphique' : 'total'
  for (const nom of colonnesMontrees(champ, page.contexte)) page.revelations.push({ ligne, lieu, champ: nom, par })
}

/** Les colonnes dont un champ montre un total : une somme, une moyenne, les séries d'un graphique. */
function colonnesMontrees(champ: Champ, { liaisons }: Contexte): readonly string[] {
  const { quoi } = champ
  if (quoi.genre === 'graphique') return quoi.series.map(({ colonne }) => colonne)
  if (quoi.genre === 'image') return []
  if (aLeFiltre(champ, 'somme')) return quoi.genre === 'colonne' ? [quoi.ref.colonne] : []
  const liaison = quoi.genre === 'mot' ? quoi : liaisons.refs.get(quoi.ref)
  const total = liaison?.genre === 'mot' && (liaison.mot === 'somme' || liaison.mot === 'moyenne')
  return total && liaison.ref ? [liaison.ref.colonne] : []
}

/** Avertit d'un secret que l'on retrouve : seul masqué parmi ce qu'un total additionne, ou dessiné par un graphique. */
export function avertirSecrets(page: PageEnCours): void {
  for (const { ligne, lieu, champ, par } of page.revelations) {
    const autour = page.lignes[ligne]?.passages ?? []
    const masquees = page.secrets.filter(
      (s) =>
        s.masquee &&
        entete(s.champ) === entete(champ) &&
        autour.every(([bloc, fois], k) => {
          const la = page.lignes[s.ligne]?.passages[k]
          return la?.[0] === bloc && la[1] === fois
        }),
    )
    if (par === 'graphique' && masquees.length > 0) {
      const message = `Ce graphique dessine [${champ}], que ${masquees.length} ligne${masquees.length > 1 ? 's masquent' : ' masque'} (NS).`
      avertir(page.contexte, 'M039', lieu, message, 'Filtrez ces lignes, ou montrez une autre colonne.')
    }
    if (par === 'total' && masquees.length === 1) {
      const message = `Une seule valeur de [${champ}] est masquée (NS) : ce total, moins les autres, la fait retrouver.`
      const suggestion = 'Additionnez les cellules (=SOMME(…), qui ne compte pas les NS), ou masquez une seconde ligne.'
      avertir(page.contexte, 'M039', lieu, message, suggestion)
    }
  }
}
