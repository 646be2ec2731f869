import { valeurInvalide } from '../domain/commun/erreur'
import type { FeuilleComposee } from '../domain/modele/composer/composition'
import type { Faute } from '../domain/modele/faute'
import type { Operation } from '../ports/operations'
import type { Progress, Workbook } from '../ports/workbook'
import { lireMemoire } from './memoire'
import { modelesDuClasseur } from './modeles-du-classeur'
import { placer } from './placer'
import { verifierArret } from './remplir/arret'
import { aujourdhui } from './remplir/aujourdhui'
import { composerEntier, estFaute, lierModele } from './remplir/composer-modele'
import type { FauteDeRemplissage } from './remplir/fautes-de-colonnes'
import type { Correspondances } from './remplir/lire-donnees'
import { choisirModele } from './remplir/modele-choisi'
import { planDeRemplissage } from './remplir/plan'
import type { FeuillePrevue, Options, Preparation, Remplissage } from './remplir/preparation'

export type { Bilan, BlocPrevu, FeuillePrevue, Options, Preparation, Remplissage } from './remplir/preparation'
export type { Correspondances, FauteDeRemplissage }

/**
 * Calcule ce que le modèle produirait avec les tableaux du classeur ; ne modifie rien.
 * @param demande nom d'un modèle du classeur, d'une de ses feuilles modèles, ou d'un modèle intégré
 */
export async function preparerRemplissage(
  classeur: Workbook,
  demande: string,
  options: Options = {},
): Promise<Preparation> {
  const { correspondances = {}, date = aujourdhui(), signal, pause } = options
  const choisi = await choisirModele(classeur, demande)
  const infos = await classeur.sheets()
  const memoire = await lireMemoire(classeur, infos)
  const modeles = (await modelesDuClasseur(classeur)).flatMap((m) => m.feuilles)
  const exclues = [...modeles, ...memoire.feuilles.map((p) => p.feuille)]
  const { modele, liaisons, lues, fautes } = await lierModele(classeur, choisi, { correspondances, date, exclues })
  const commun = {
    ...{ modele: choisi.id, nom: choisi.nom, correspondances, date, liens: liaisons.liens },
    tables: [...liaisons.employees.keys()].map(({ id, feuille, lignes }) => ({ id, feuille, lignes: lignes.length })),
  }
  const refus = (toutes: readonly FauteDeRemplissage[]): Preparation => {
    const avertissements = toutes.filter((f) => !estFaute(f))
    return { ...commun, ...rien(avertissements), fautes: toutes.filter(estFaute) }
  }
  if (fautes.some(estFaute)) return refus(fautes)

  const place = await placer(classeur, choisi.id, infos, memoire)
  const demandee = {
    ...{ modele, donnees: lues.donnees, liaisons },
    feuillesPrises: [...place.prises, ...choisi.feuilles.map((f) => f.nom)],
    nomsPris: await nomsDeTableaux(classeur, place.remplacees, choisi.creation),
  }
  const composition = await composerEntier(demandee, signal, pause)
  const toutes = [...fautes, ...composition.fautes]
  if (toutes.some(estFaute)) return refus(toutes)

  // Ce qu'un modèle livré ne montre pas n'est pas à corriger : c'est bon à savoir, sans cellule où aller.
  const discrete = ({ code }: Faute) => code === 'M035' && choisi.creation.length > 0
  const avertissements = toutes.filter((f) => !estFaute(f) && !discrete(f))
  const discretes = toutes.filter(discrete).map(({ message }) => message)
  return {
    ...commun,
    feuilles: composition.feuilles.map((f) => prevue(f, place.remplacees)),
    constats: [...place.constats, ...avertissements.map(phraseDe), ...composition.reparations, ...discretes],
    avertissements,
    ...{ fautes: [], aActualiser: place.aActualiser },
    operations: await planDeRemplissage(classeur, infos, memoire, choisi, place, composition.feuilles, date),
  }
}

const rien = (avertissements: readonly Faute[]) => ({
  ...{ feuilles: [], constats: avertissements.map(phraseDe), avertissements, operations: [], aActualiser: [] },
})

/** « Plan!B2 : T_Actions n’a pas de colonne « Priorité » : elle se lit vide. » */
const phraseDe = ({ ou, message }: Faute) => `${ou} : ${message}`

/** Les noms de tableaux que les feuilles produites ne peuvent pas prendre. */
async function nomsDeTableaux(
  classeur: Workbook,
  remplacees: readonly string[],
  creation: readonly Operation[],
): Promise<readonly string[]> {
  const presents = (await classeur.tables()).filter((t) => !remplacees.includes(t.sheet)).map((t) => t.name)
  return [...presents, ...creation.flatMap((o) => (o.kind === 'addTable' ? [o.name] : []))]
}

const prevue = ({ nom, titre, blocs, sauts }: FeuilleComposee, remplacees: readonly string[]): FeuillePrevue => ({
  ...{ nom, titre, effet: remplacees.includes(nom) ? 'remplacer' : 'creer' },
  pages: sauts.length + 1,
  lignes: blocs.reduce((somme, b) => somme + b.lignes.length, 0),
  blocs: blocs.map(({ table, lignes, apercu }) => ({ table, lignes: lignes.length, apercu })),
})

/** Écrit ce qui a été préparé ; refuse si le classeur a changé depuis l'aperçu. Un arrêt en chemin remet tout comme avant. */
export async function remplir(
  classeur: Workbook,
  preparation: Preparation,
  progression?: Progress,
  { signal, pause }: Pick<Options, 'signal' | 'pause'> = {},
): Promise<Remplissage> {
  const { modele, correspondances, date, operations, feuilles } = preparation
  if (operations.length === 0) throw valeurInvalide('Il n’y a rien à écrire : corrigez d’abord les fautes de l’aperçu.')
  const maintenant = await preparerRemplissage(classeur, modele, {
    correspondances,
    date,
    ...(signal ? { signal } : {}),
    ...(pause ? { pause } : {}),
  })
  if (JSON.stringify(maintenant.operations) !== JSON.stringify(operations)) {
    throw valeurInvalide('Le classeur a changé depuis l’aperçu. Rien n’a été écrit : refaites l’aperçu.')
  }
  const annuler = await classeur.apply(operations, (fait, total) => {
    verifierArret(signal)
    progression?.(fait, total)
  })
  return {
    bilan: {
      feuilles: feuilles.map((f) => f.nom),
      lignes: feuilles.reduce((s, f) => s + f.lignes, 0),
      constats: preparation.constats,
    },
    annuler,
  }
}
