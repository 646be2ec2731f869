/** Ce qui n'a pas marché, et ce que l'analyste peut faire. */
export interface Panne {
  readonly titre: string
  readonly message: string
  readonly suite: string
}

type Moment =
  'actualisation' | 'lecture' | 'fichier' | 'preparation' | 'ecriture' | 'annulation' | 'geste' | 'affichage'

/** Ce qu'on faisait, et la suite à donner : une panne ne laisse jamais l'analyste sans issue. */
const MOMENTS: Record<Moment, { readonly titre: string; readonly suite: string }> = {
  actualisation: {
    titre: "Le tableau n'a pas pu être actualisé",
    suite: "Le classeur est comme avant. S'il a changé depuis l'aperçu, refaites l'aperçu.",
  },
  lecture: {
    titre: "Le classeur n'a pas pu être lu",
    suite: 'Terminez la saisie en cours dans la grille (Entrée ou Échap), puis réessayez.',
  },
  fichier: {
    titre: "Le fichier n'a pas pu être lu",
    suite:
      "Rien n'a été écrit. Vérifiez que le fichier est toujours là et qu'aucun programme ne l'occupe, puis réessayez.",
  },
  preparation: {
    titre: "L'aperçu n'a pas pu être préparé",
    suite: "Rien n'a été écrit. Terminez la saisie en cours dans la grille, puis réessayez.",
  },
  ecriture: {
    titre: "Les feuilles n'ont pas pu être créées",
    suite: "Le classeur est comme avant. Vérifiez qu'il n'est pas protégé, puis réessayez.",
  },
  annulation: {
    titre: "Le classeur n'a pas pu être remis comme avant",
    suite: "Réessayez. Sinon, supprimez les feuilles créées ou fermez le classeur sans l'enregistrer.",
  },
  geste: {
    titre: "Le classeur n'a pas suivi",
    suite: 'Terminez la saisie en cours dans la grille (Entrée ou Échap), puis réessayez.',
  },
  affichage: {
    titre: "Le volet n'a pas pu s'afficher",
    suite: 'Relancez le volet ; le classeur, lui, est intact.',
  },
}

/** Le message d'une erreur métier est déjà une phrase ; celui d'une panne de l'hôte est cité comme un détail. */
export function panneDe(moment: Moment, erreur: unknown): Panne {
  const { titre, suite } = MOMENTS[moment]
  const message = erreur instanceof Error ? erreur.message : String(erreur)
  const estMetier = erreur instanceof Error && erreur.name === 'ErreurMetier'
  return { titre, suite, message: estMetier || message === '' ? message : `Détail : ${message}` }
}

/** Ce que « Copier le message » met dans le presse-papiers. */
export const texteDePanne = ({ titre, message, suite }: Panne) =>
  [`Santé Territoires : ${titre}.`, message, suite].filter(Boolean).join('\n')
