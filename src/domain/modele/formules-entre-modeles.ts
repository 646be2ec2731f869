import { references } from '../formule/references'
import type { Modele } from './arbre'
import { faute, type Faute } from './faute'

/**
 * Les formules qui visent une autre feuille du même modèle : elle se remplit en autant de feuilles qu'il faut, ou disparaît, et
 * la formule ne montrerait qu'un champ.
 */
export const formulesEntreModeles = ({ feuilles }: Modele): readonly Faute[] =>
  feuilles.flatMap((f) =>
    f.cellules.flatMap((cellules, ligne) =>
      cellules.flatMap((contenu, colonne): Faute[] => {
        if (contenu?.genre !== 'formule') return []
        const visees = references(contenu.formule).map((r) => r.feuille?.toLowerCase())
        const autre = feuilles.find((g) => g !== f && visees.includes(g.source.nom.toLowerCase()))
        if (!autre) return []
        const lieu = { feuille: f.source.nom, ligne, colonne }
        const message = `Cette formule vise la feuille modèle « ${autre.source.nom} », qui n’est pas celle que l’on remplira.`
        return [
          faute('M029', lieu, message, 'Écrivez {{somme …}} ou {{nombre}}, ou visez une cellule de RÉPÉTER Feuilles.'),
        ]
      }),
    ),
  )
