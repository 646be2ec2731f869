import type { Workbook } from '../ports/workbook'
import { champsDeLaFeuille, insererChamp, type ChampProposable } from '../usecases/champs-proposables'
import { MODELES_INTEGRES } from '../usecases/modeles/catalogue'
import type { ModeleIntegre } from '../usecases/modeles/modele-integre'
import { vignette } from '../usecases/modeles/vignette'
import { modelesDuClasseur as lireModeles, type ModeleDuClasseur } from '../usecases/modeles-du-classeur'
import { partirDuModele } from '../usecases/partir-du-modele'
import { preparerRemplissage, remplir, type FeuillePrevue, type Preparation } from '../usecases/remplir'
import type { ChampPropose, ModelePropose, PortModeles, PreparationVue } from './port-modeles'

type Pause = () => Promise<unknown>

interface Hote {
  /** Laisse vivre la page pendant un long travail. */
  readonly pause: Pause
  /** Faux pour une grille qui garde les graphiques dans le fichier sans les dessiner. */
  readonly dessineLesGraphiques: boolean
}

/** Ce que le volet sait faire des modèles d'un classeur, quel que soit l'hôte. */
export function modelesDuClasseur(classeur: Workbook, hote: Hote): PortModeles {
  return {
    lister: async () => proposes(await lireModeles(classeur)),
    preparer: async (id, correspondances) =>
      vue(classeur, await preparerRemplissage(classeur, id, { correspondances, pause: hote.pause }), hote),
    async partir(id) {
      const { feuilles, annuler } = await partirDuModele(classeur, id)
      return { feuilles, lignes: 0, constats: [], annuler }
    },
    champs: async (feuille) => (await champsDeLaFeuille(classeur, feuille)).map(champ),
    inserer: ({ feuille, cellule }, texte) => insererChamp(classeur, feuille, cellule, texte),
  }
}

/** Les modèles du classeur, puis les modèles livrés qu'il n'a pas déjà. */
function proposes(duClasseur: readonly ModeleDuClasseur[]): readonly ModelePropose[] {
  const livres = MODELES_INTEGRES.filter(({ id }) => !duClasseur.some((m) => m.nom === id))
  return [...duClasseur.map(ecrit), ...livres.map(integre)]
}

function ecrit({ nom, feuilles }: ModeleDuClasseur): ModelePropose {
  const livre = MODELES_INTEGRES.find(({ id }) => id === nom)
  return {
    ...{ id: nom, nom: livre?.nom ?? nom, origine: 'classeur', feuilles },
    texte: `Écrit dans ${feuilles.length > 1 ? 'les feuilles' : 'la feuille'} ${feuilles.join(', ')}.`,
    necessaires: livre?.necessaires ?? [],
    utiles: livre?.utiles ?? [],
  }
}

function integre({ id, nom, texte, necessaires, utiles, feuilles }: ModeleIntegre): ModelePropose {
  const [premiere] = feuilles
  return {
    ...{ id, nom, texte, necessaires, utiles },
    origine: 'integre',
    feuilles: [],
    ...(premiere && { vignette: vignette(premiere) }),
  }
}

const champ = ({ champ: texte, origine }: ChampProposable): ChampPropose => ({
  groupe: origine === 'mot réservé' ? 'Mots réservés' : origine,
  nom: texte.replace(/^\{\{|\}\}$/g, ''),
  texte,
})

/** Une grande ligne vide doit dire pourquoi elle l'est. */
function nonDessines({ operations }: Preparation, { dessineLesGraphiques }: Hote): readonly string[] {
  const feuilles = operations.flatMap((o) => (o.kind === 'addChart' ? [o.sheet] : []))
  if (dessineLesGraphiques || feuilles.length === 0) return []
  const [combien, place] =
    feuilles.length === 1 ? ['Un graphique est', 'sa place'] : [`${feuilles.length} graphiques sont`, 'leur place']
  const ou = [...new Set(feuilles)].map((nom) => `« ${nom} »`).join(', ')
  return [
    `${combien} dans le fichier (${ou}) : cette grille ne dessine pas les graphiques et laisse ${place} vide ; enregistrez, puis ouvrez dans Excel ou LibreOffice.`,
  ]
}

const vue = (classeur: Workbook, preparation: Preparation, hote: Hote): PreparationVue => ({
  modele: preparation.modele,
  feuilles: preparation.feuilles.map(prevue),
  // Ce qui a une cellule est montré à part, avec de quoi y aller.
  constats: preparation.constats.filter((c) => !preparation.avertissements.some((a) => c === `${a.ou} : ${a.message}`)),
  fautes: [...preparation.fautes, ...preparation.avertissements],
  operations: preparation.operations.length,
  aActualiser: preparation.aActualiser,
  async remplir(progression) {
    const total = preparation.operations.length
    // Le calcul est refait d'abord : on peut aussi l'arrêter.
    const souffler = () => hote.pause().then(() => progression(0, total))
    const { bilan, annuler } = await remplir(classeur, preparation, progression, { pause: souffler })
    const constats = [...bilan.constats, ...nonDessines(preparation, hote)]
    return { feuilles: bilan.feuilles, lignes: bilan.lignes, constats, annuler }
  },
})

/** Un bloc vide ne se montre pas. */
const prevue = (feuille: FeuillePrevue): FeuillePrevue => ({
  ...feuille,
  blocs: feuille.blocs.filter(({ lignes }) => lignes > 0),
})
