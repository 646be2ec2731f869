import type { Dependant } from '../usecases/actualiser/dependants'
import type { DemandeActualisation } from '../usecases/actualiser/preparer'
import { demandeDe } from './ecrire-prevu'
import {
  ecranPrepare,
  type EcranActualisation,
  type Etape,
  type SourceChoisie,
  type Suite,
} from './ecrans-actualisation'
import { panneDe } from './panne'
import type { PortActualisation } from './port-actualisation'
import type { Etapes } from './use-etapes'

/** Ce qui mène à l'aperçu : choisir un tableau et sa source, et changer ce que l'on demande. */
export function gestesDeComparaison(
  port: PortActualisation | undefined,
  { aller, faire, changerEcran, direLaPanne }: Etapes,
) {
  const commencer = (cible?: string) =>
    port &&
    faire('Lecture des tableaux du classeur…', undefined, async () => {
      const cibles = await port.cibles()
      return { nom: 'choix', cibles, cible: cible ?? cibles[0]?.nom ?? '' }
    })

  const comparer = (
    depart: EcranActualisation | undefined,
    demander: () => Promise<DemandeActualisation>,
    suite: Suite,
  ) =>
    port &&
    faire('Comparaison avec la source…', depart, async () => {
      const demande = await demander()
      return ecranPrepare(await port.preparer(demande), demande, suite)
    })

  const preparer = ({ cible, ...depart }: Etape<'choix'>, source: SourceChoisie) =>
    port &&
    comparer({ ...depart, cible }, async () => ({ cible, source: await demandeDe(port, cible, source) }), {
      reste: source.nature === 'fichiers' ? source.fichiers.slice(1) : [],
    })

  /** Refait l'aperçu quand l'analyste change ce qu'il demande ; une panne laisse l'aperçu d'avant. */
  const ajuster = async (apercu: Etape<'apercu'>, demande: DemandeActualisation) => {
    if (!port || apercu.prevu.pour !== 'actualiser') return
    const { prevu } = apercu
    const siEncoreLa = (puis: (e: Etape<'apercu'>) => EcranActualisation) =>
      changerEcran((e) =>
        e?.nom === 'apercu' && e.prevu.pour === 'actualiser' && e.prevu.demande === demande ? puis(e) : e,
      )
    aller({ ...apercu, prevu: { ...prevu, demande } })
    try {
      const preparation = await port.preparer(demande)
      siEncoreLa(({ choix, suite }) => ecranPrepare(preparation, demande, suite, choix))
    } catch (erreur) {
      direLaPanne(panneDe('preparation', erreur))
      siEncoreLa((e) => ({ ...e, prevu }))
    }
  }

  const recommencer = (depart: Etape<'fautes'>, demande: Partial<DemandeActualisation>) =>
    comparer(
      depart,
      async () => ({
        ...depart.demande,
        ...demande,
        correspondances: { ...depart.demande.correspondances, ...demande.correspondances },
      }),
      depart.suite,
    )

  /** Compare un tableau à ce que son modèle ferait aujourd'hui. */
  const refaire = (cible: string) =>
    port && comparer(undefined, async () => ({ cible, source: await port.recomposer(cible) }), { reste: [] })

  /** Après un tableau, celui qu'il nourrit. */
  const suivre = (bilan: Etape<'bilan'>, { cible, source }: Dependant) =>
    comparer(bilan, async () => ({ cible, source: await source() }), { reste: [] })

  /** Après une copie, la suivante. */
  const prendreLaSuivante = (avant: Etape<'bilan'>) => {
    const { cible, reste } = avant
    return (
      port &&
      cible !== undefined &&
      comparer(
        avant,
        async () => ({ cible, source: await demandeDe(port, cible, { nature: 'fichiers', fichiers: reste }) }),
        { reste: reste.slice(1), avant },
      )
    )
  }

  return { commencer, preparer, refaire, ajuster, recommencer, suivre, prendreLaSuivante }
}
