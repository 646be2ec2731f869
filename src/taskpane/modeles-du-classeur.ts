import type { Workbook } from '../ports/workbook'
import { PLAN_SANTE } from '../usecases/modeles/plan-sante'
import type { ModeleIntegre } from '../usecases/modeles/modele-integre'
import { vignette } from '../usecases/modeles/vignette'
import { preparerRemplissage, remplir, type Correspondances, type Preparation } from '../usecases/remplir'
import type { ModelePropose, PortModeles, PreparationVue } from './port-modeles'

/** Ce que le volet sait faire des modèles d'un classeur, quel que soit l'hôte. */
export function modelesDuClasseur(classeur: Workbook): PortModeles {
  return {
    lister: async () => [integre(PLAN_SANTE)],
    preparer: async (_, correspondances) => vue(classeur, await preparerPlan(classeur, correspondances)),
  }
}

const preparerPlan = (classeur: Workbook, correspondances: Correspondances) =>
  preparerRemplissage(classeur, 'plan-sante', correspondances)

function integre({ id, nom, texte, necessaires, utiles, feuilles }: ModeleIntegre): ModelePropose {
  const [premiere] = feuilles
  return {
    ...{ id, nom, texte, necessaires, utiles },
    origine: 'integre',
    feuilles: [],
    ...(premiere && { vignette: vignette(premiere) }),
  }
}

const vue = (classeur: Workbook, preparation: Preparation): PreparationVue => ({
  modele: preparation.modele,
  feuilles: preparation.feuilles.map(({ nom, titre, effet, actions, apercu }) => ({
    ...{ nom, titre, effet },
    lignes: actions,
    pages: 1,
    blocs: actions === 0 ? [] : [{ titre: 'T_Actions', lignes: actions, apercu }],
  })),
  constats: preparation.constats,
  fautes: preparation.fautes.map((faute) => ({ ...faute, gravite: 'faute' })),
  operations: preparation.operations.length,
  async remplir(progression) {
    const { bilan, annuler } = await remplir(classeur, preparation, progression)
    return { feuilles: bilan.feuilles, lignes: bilan.actions, constats: bilan.constats, annuler }
  },
})
