import type { CibleActualisable } from '../usecases/actualiser/cibles'
import type { Retouche } from '../usecases/actualiser/retouches'
import type { Version } from '../usecases/actualiser/revenir'
import type { EntreeJournal } from '../usecases/memoire/journal'
import { choisir, type Geste } from './choisir'
import { aLaSuite, ecrirePrevu } from './ecrire-prevu'
import type { Etape } from './ecrans-actualisation'
import { gestesDeComparaison } from './gestes-de-comparaison'
import { panneDe, type Panne } from './panne'
import type { PortActualisation } from './port-actualisation'
import { compte, enumeration } from './textes'
import { useEtapes } from './use-etapes'

export type ParcoursActualisation = ReturnType<typeof useActualisation>

/** Le chemin d'une actualisation : choix, aperçu, écriture, bilan. Toute panne ramène à un écran utilisable. */
export function useActualisation(
  port: PortActualisation | undefined,
  retourAccueil: (note?: string, echec?: Panne) => void,
) {
  const etapes = useEtapes(retourAccueil)
  const { ecran, panne, aller, quitter, attendre, faire, changerEcran } = etapes
  const comparaison = gestesDeComparaison(port, etapes)

  const montrerVersions = (depart: Etape<'choix'>, cible: CibleActualisable) =>
    port &&
    faire('Lecture des versions gardées…', depart, async () => ({
      nom: 'versions',
      cible,
      versions: await port.versions(cible.nom),
    }))

  const preparerRetour = (depart: Etape<'versions'>, version: Version) =>
    port &&
    faire('Comparaison avec la version gardée…', depart, async () => {
      const preparation = await port.preparerRetour(depart.cible.nom, version.rang)
      return { nom: 'apercu', prevu: { pour: 'revenir', preparation, version }, choix: {}, suite: { reste: [] } }
    })

  const reprendre = (interrompue: EntreeJournal) =>
    port &&
    faire('Comparaison avec la version d’avant…', undefined, async () => {
      const { preparation, choix } = await port.preparerReprise(interrompue)
      const { instant, resume } = preparation.point
      return {
        nom: 'apercu',
        prevu: { pour: 'revenir', preparation, version: { rang: 0, instant, resume } },
        choix,
        suite: { reste: [] },
      }
    })

  const garder = (interrompue: EntreeJournal) =>
    port &&
    attendre({ nom: 'attente', texte: 'Enregistrement…' }, undefined, async () => {
      await port.garderTelQuel(interrompue)
      return () => quitter(`« ${interrompue.nom} » reste tel quel ; la version d’avant reste gardée.`)
    })

  const montrerRetouches = (retouches: readonly Retouche[]) => aller({ nom: 'retouches', retouches })

  const reporter = (depart: Etape<'retouches'>, choisies: readonly Retouche[]) =>
    port &&
    attendre({ nom: 'attente', texte: 'Report dans les tableaux…' }, depart, async () => {
      const annuler = await port.reporter(choisies)
      const tableaux = [...new Set(choisies.map((r) => r.tableau))]
      const phrase = `${compte(choisies.length, 'retouche reportée', 'retouches reportées')} dans ${enumeration(tableaux)}.`
      const dependants = (await Promise.all(tableaux.map(port.dependants))).flat()
      return () => aller({ nom: 'bilan', phrases: [phrase], annuler, annulation: false, dependants, reste: [] })
    })

  const changer = (geste: Geste) =>
    changerEcran((e) => (e?.nom === 'apercu' ? { ...e, choix: choisir(e.choix, geste) } : e))

  const ecrire = async (apercu: Etape<'apercu'>) => {
    if (!port) return
    const { prevu, choix } = apercu
    aller({ nom: 'ecriture', fait: 0, total: 0 })
    try {
      const bilan = await ecrirePrevu(port, prevu, choix, (fait, total) =>
        changerEcran((e) => (e?.nom === 'ecriture' ? { ...e, fait, total } : e)),
      )
      const { avant, reste } = apercu.suite
      aller({ nom: 'bilan', ...(avant ? aLaSuite(avant, bilan) : bilan), annulation: false, reste })
    } catch (erreur) {
      aller(apercu, panneDe(erreur instanceof AggregateError ? 'annulation' : 'actualisation', erreur))
    }
  }

  const annuler = async (bilan: Etape<'bilan'>) => {
    aller({ ...bilan, annulation: true })
    try {
      await bilan.annuler()
      quitter('Le classeur est redevenu comme avant.')
    } catch (erreur) {
      aller({ ...bilan, annulation: false }, panneDe('annulation', erreur))
    }
  }

  /** Quitte une comparaison sans rien écrire ; les copies déjà prises restent à annuler. */
  const renoncer = ({ suite: { avant } }: Etape<'apercu'> | Etape<'fautes'>) => (avant ? aller(avant) : quitter())

  return {
    ...comparaison,
    ...{ ecran, panne, montrerVersions, preparerRetour },
    ...{ reprendre, garder, montrerRetouches, reporter, changer, ecrire, annuler, renoncer, quitter },
  }
}
