import { entete } from '../../domain/commun/entete'
import { serieDeDate, type DateIso } from '../../domain/commun/date'
import { analyser } from '../../domain/modele/analyser'
import type { Modele } from '../../domain/modele/arbre'
import { avertirInemployees, avertirMasquees } from '../../domain/modele/avertir-tables'
import { composer, type Demande } from '../../domain/modele/composer/composer'
import type { Composition } from '../../domain/modele/composer/composition'
import type { Faute } from '../../domain/modele/faute'
import { lier } from '../../domain/modele/lier'
import type { FeuilleModele, TableDeDonnees } from '../../domain/modele/types'
import type { Liaisons } from '../../domain/modele/verification'
import type { Workbook } from '../../ports/workbook'
import { completer } from '../modeles/completer'
import { verifierArret, type Signal } from './arret'
import { fautesDeColonnes, type FauteDeRemplissage } from './fautes-de-colonnes'
import { lireDonnees, type Correspondances, type DonneesLues } from './lire-donnees'
import type { ModeleChoisi } from './modele-choisi'

/** Un modèle lu et lié aux tables du classeur. */
export interface ModeleLie {
  readonly modele: Modele
  readonly liaisons: Liaisons
  readonly lues: DonneesLues
  readonly fautes: readonly FauteDeRemplissage[]
}

interface Choix {
  readonly correspondances: Correspondances
  readonly date: DateIso
  /** Feuilles qui ne sont pas des sources. */
  readonly exclues: readonly string[]
}

/** Analyse un modèle et cherche ses noms dans le classeur : toutes les fautes d'un coup, rien n'est écrit. */
export async function lierModele(
  classeur: Workbook,
  choisi: ModeleChoisi,
  { correspondances, date, exclues }: Choix,
): Promise<ModeleLie> {
  const analyses = choisi.feuilles.map(analyser)
  const modele: Modele = { nom: choisi.id, feuilles: analyses.map((a) => a.feuille) }
  const lues = await lireDonnees(classeur, {
    ...{ correspondances, date: serieDeDate(date), exclues: new Set(exclues), nommee: estNommee(choisi.feuilles) },
  })
  const donnees = completer(lues.donnees)
  const liaisons = lier(modele, donnees)
  const tables = new Map(lues.donnees.tables.map((t) => [t.id, t.colonnes]))
  // Les colonnes que nous calculons viennent après celles du classeur.
  const duClasseur = ({ id }: TableDeDonnees) => (tables.get(id) ?? []).slice(0, lues.vues.get(id)?.entetes.length)
  const fautes: FauteDeRemplissage[] = [
    ...fautesDeColonnes(lues, liaisons, correspondances),
    ...analyses.flatMap((a) => a.fautes),
    ...liaisons.fautes,
    ...avertirMasquees(liaisons),
    ...avertirInemployees(liaisons, duClasseur),
  ]
  return { modele, liaisons, lues: { ...lues, donnees }, fautes: sansDoublon(fautes) }
}

/** Vrai si une cellule du modèle nomme la table ; un tableau Excel dans le modèle peut en prendre une sans la nommer. */
function estNommee(feuilles: readonly FeuilleModele[]): (id: string) => boolean {
  const textes = entete(feuilles.flatMap((f) => f.valeurs.flat().filter((v) => typeof v === 'string')).join('\n'))
  const implicite = feuilles.some((f) => f.tableaux.length > 0)
  return (id) => implicite || textes.includes(entete(id))
}

function sansDoublon(fautes: readonly FauteDeRemplissage[]): readonly FauteDeRemplissage[] {
  const vues = new Set<string>()
  return fautes.filter(({ ou, code, message }) => {
    const cle = `${ou} ${code} ${message}`
    return !vues.has(cle) && vues.add(cle)
  })
}

/** Compose toutes les feuilles, en rendant la main après chacune. */
export async function composerEntier(
  demande: Demande,
  signal?: Signal,
  pause: () => Promise<unknown> = async () => {},
): Promise<Composition> {
  const etapes = composer(demande)
  for (;;) {
    verifierArret(signal)
    const etape = etapes.next()
    if (etape.done === true) return etape.value
    await pause()
  }
}

export const estFaute = ({ gravite }: Faute): boolean => gravite === 'faute'
