import { useState } from 'react'
import type { Dependant } from '../usecases/actualiser/dependants'
import type { CibleActualisable } from '../usecases/actualiser/cibles'
import type { DemandeActualisation } from '../usecases/actualiser/preparer'
import type { Retouche } from '../usecases/actualiser/retouches'
import type { Version } from '../usecases/actualiser/revenir'
import type { DemandeSource } from '../usecases/actualiser/source'
import type { EntreeJournal } from '../usecases/memoire/journal'
import { choisir, type Geste } from './choisir'
import { demandeDe, ecrirePrevu } from './ecrire-prevu'
import type { EcranActualisation, Etape, SourceChoisie } from './ecrans-actualisation'
import { panneDe, type Panne } from './panne'
import type { PortActualisation } from './port-actualisation'
import { compte, enumeration } from './textes'

export type ParcoursActualisation = ReturnType<typeof useActualisation>

/** Le chemin d'une actualisation : choix, aperçu, écriture, bilan. Toute panne ramène à un écran utilisable. */
export function useActualisation(
  port: PortActualisation | undefined,
  retourAccueil: (note?: string, echec?: Panne) => void,
) {
  const [ecran, setEcran] = useState<EcranActualisation>()
  const [panne, setPanne] = useState<Panne>()

  const aller = (suivant: EcranActualisation | undefined, echec?: Panne) => {
    setPanne(echec)
    setEcran(suivant)
  }
  const quitter = (note?: string, echec?: Panne) => {
    aller(undefined)
    retourAccueil(note, echec)
  }
  /** Fait une chose en le disant ; une panne ramène à `repli`. */
  const faire = async (texte: string, repli: EcranActualisation | undefined, suite: () => Promise<void>) => {
    aller({ nom: 'attente', texte })
    try {
      await suite()
    } catch (erreur) {
      const echec = panneDe('preparation', erreur)
      if (repli) aller(repli, echec)
      else quitter(undefined, echec)
    }
  }

  const commencer = (cible?: string) =>
    port &&
    faire('Lecture des tableaux du classeur…', undefined, async () => {
      const cibles = await port.cibles()
      aller({ nom: 'choix', cibles, cible: cible ?? cibles[0]?.nom ?? '' })
    })

  const comparer = (depart: EcranActualisation, cible: string, source: () => Promise<DemandeSource>) =>
    port &&
    faire('Comparaison avec la source…', depart, async () => {
      const demande: DemandeActualisation = { cible, source: await source() }
      const preparation = await port.preparer(demande)
      if ('fautes' in preparation) aller({ nom: 'fautes', messages: preparation.fautes.map((f) => f.message) })
      else aller({ nom: 'apercu', prevu: { pour: 'actualiser', preparation }, choix: {} })
    })

  const preparer = (depart: Etape<'choix'>, source: SourceChoisie) =>
    port && comparer(depart, depart.cible, () => demandeDe(port, depart.cible, source))

  /** Après un tableau, celui qu'il nourrit. */
  const suivre = (bilan: Etape<'bilan'>, { cible, source }: Dependant) => comparer(bilan, cible, source)

  const montrerVersions = (depart: Etape<'choix'>, cible: CibleActualisable) =>
    port &&
    faire('Lecture des versions gardées…', depart, async () => {
      aller({ nom: 'versions', cible, versions: await port.versions(cible.nom) })
    })

  const preparerRetour = (depart: Etape<'versions'>, version: Version) =>
    port &&
    faire('Comparaison avec la version gardée…', depart, async () => {
      const preparation = await port.preparerRetour(depart.cible.nom, version.rang)
      aller({ nom: 'apercu', prevu: { pour: 'revenir', preparation, version }, choix: {} })
    })

  const reprendre = (interrompue: EntreeJournal) =>
    port &&
    faire('Comparaison avec la version d’avant…', undefined, async () => {
      const { preparation, choix } = await port.preparerReprise(interrompue)
      const { instant, resume } = preparation.point
      aller({ nom: 'apercu', prevu: { pour: 'revenir', preparation, version: { rang: 0, instant, resume } }, choix })
    })

  const garder = (interrompue: EntreeJournal) =>
    port &&
    faire('Enregistrement…', undefined, async () => {
      await port.garderTelQuel(interrompue)
      quitter(`« ${interrompue.nom} » reste tel quel ; la version d’avant reste gardée.`)
    })

  const montrerRetouches = (retouches: readonly Retouche[]) => aller({ nom: 'retouches', retouches })

  const reporter = (depart: Etape<'retouches'>, choisies: readonly Retouche[]) =>
    port &&
    faire('Report dans les tableaux…', depart, async () => {
      const annuler = await port.reporter(choisies)
      const tableaux = [...new Set(choisies.map((r) => r.tableau))]
      const phrase = `${compte(choisies.length, 'retouche reportée', 'retouches reportées')} dans ${enumeration(tableaux)}.`
      const dependants = (await Promise.all(tableaux.map(port.dependants))).flat()
      aller({ nom: 'bilan', phrases: [phrase], annuler, annulation: false, dependants })
    })

  const changer = (geste: Geste) =>
    setEcran((e) => (e?.nom === 'apercu' ? { ...e, choix: choisir(e.choix, geste) } : e))

  const ecrire = async (apercu: Etape<'apercu'>) => {
    if (!port) return
    const { prevu, choix } = apercu
    aller({ nom: 'ecriture', fait: 0, total: 0 })
    try {
      const bilan = await ecrirePrevu(port, prevu, choix, (fait, total) =>
        setEcran((e) => (e?.nom === 'ecriture' ? { ...e, fait, total } : e)),
      )
      aller({ nom: 'bilan', ...bilan, annulation: false })
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

  return {
    ...{ ecran, panne, commencer, preparer, suivre, montrerVersions, preparerRetour },
    ...{ reprendre, garder, montrerRetouches, reporter, changer, ecrire, annuler, quitter },
  }
}
