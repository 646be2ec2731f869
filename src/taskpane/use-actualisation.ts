import { useState } from 'react'
import type { Choix } from '../domain/actualisation/choix'
import type { Comparaison } from '../domain/actualisation/comparer'
import type { Dependant } from '../usecases/actualiser/dependants'
import type { CibleActualisable } from '../usecases/actualiser/cibles'
import type { DemandeActualisation, PreparationActualisation } from '../usecases/actualiser/preparer'
import type { PreparationRetour, Version } from '../usecases/actualiser/revenir'
import type { DemandeSource } from '../usecases/actualiser/source'
import { nommer } from '../usecases/actualiser/tableau-du-classeur'
import { choisir, type Geste } from './choisir'
import { panneDe, type Panne } from './panne'
import type { PortActualisation } from './port-actualisation'

/** Ce que l'aperçu propose d'écrire : des données neuves, ou une version gardée. */
export type Prevu =
  | { readonly pour: 'actualiser'; readonly preparation: PreparationActualisation }
  | { readonly pour: 'revenir'; readonly preparation: PreparationRetour; readonly version: Version }

/** D'où l'analyste fait venir ce qui est neuf. */
export type SourceChoisie =
  | { readonly nature: 'fichier'; readonly fichier: File }
  | { readonly nature: 'tableau'; readonly nom: string }
  | { readonly nature: 'modele' }
  | { readonly nature: 'lue'; readonly demande: DemandeSource }

/** Les écrans de l'actualisation ; aucun quand le volet est ailleurs. */
export type EcranActualisation =
  | { readonly nom: 'attente'; readonly texte: string }
  | { readonly nom: 'choix'; readonly cibles: readonly CibleActualisable[]; readonly cible: string }
  | { readonly nom: 'versions'; readonly cible: CibleActualisable; readonly versions: readonly Version[] }
  | { readonly nom: 'fautes'; readonly messages: readonly string[] }
  | { readonly nom: 'apercu'; readonly prevu: Prevu; readonly choix: Choix }
  | { readonly nom: 'ecriture'; readonly fait: number; readonly total: number }
  | {
      readonly nom: 'bilan'
      readonly phrases: readonly string[]
      readonly annuler: () => Promise<void>
      readonly annulation: boolean
      /** Les tableaux que celui-ci nourrit, à actualiser à leur tour. */
      readonly dependants: readonly Dependant[]
    }

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

  const preparer = (depart: Extract<EcranActualisation, { nom: 'choix' }>, source: SourceChoisie) =>
    port && comparer(depart, depart.cible, () => demandeDe(port, depart.cible, source))

  /** Après un tableau, celui qu'il nourrit. */
  const suivre = (bilan: Extract<EcranActualisation, { nom: 'bilan' }>, { cible, source }: Dependant) =>
    comparer(bilan, cible, source)

  const montrerVersions = (depart: Extract<EcranActualisation, { nom: 'choix' }>, cible: CibleActualisable) =>
    port &&
    faire('Lecture des versions gardées…', depart, async () => {
      aller({ nom: 'versions', cible, versions: await port.versions(cible.nom) })
    })

  const preparerRetour = (depart: Extract<EcranActualisation, { nom: 'versions' }>, version: Version) =>
    port &&
    faire('Comparaison avec la version gardée…', depart, async () => {
      const preparation = await port.preparerRetour(depart.cible.nom, version.rang)
      aller({ nom: 'apercu', prevu: { pour: 'revenir', preparation, version }, choix: {} })
    })

  const changer = (geste: Geste) =>
    setEcran((e) => (e?.nom === 'apercu' ? { ...e, choix: choisir(e.choix, geste) } : e))

  const ecrire = async (apercu: Extract<EcranActualisation, { nom: 'apercu' }>) => {
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

  const annuler = async (bilan: Extract<EcranActualisation, { nom: 'bilan' }>) => {
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
    ...{ changer, ecrire, annuler, quitter },
  }
}

async function demandeDe(port: PortActualisation, cible: string, source: SourceChoisie): Promise<DemandeSource> {
  switch (source.nature) {
    case 'fichier':
      return port.ouvrir(source.fichier, cible)
    case 'tableau':
      return { nature: 'tableau', nom: source.nom }
    case 'lue':
      return source.demande
    case 'modele':
      return port.recomposer(cible)
  }
}

async function ecrirePrevu(
  port: PortActualisation,
  prevu: Prevu,
  choix: Choix,
  progression: (fait: number, total: number) => void,
): Promise<Pick<Extract<EcranActualisation, { nom: 'bilan' }>, 'phrases' | 'annuler' | 'dependants'>> {
  const tableau = nommer(prevu.preparation.cible)
  if (prevu.pour === 'revenir') {
    const annuler = await port.revenir(prevu.preparation, choix)
    const phrases = ['La version précédente est revenue ; ce que vous aviez tapé depuis est gardé.']
    return { phrases, annuler, dependants: await port.dependants(tableau) }
  }
  const { bilan, annuler } = await port.actualiser(prevu.preparation, choix, progression)
  const rien = bilan.cellules + bilan.inserees + bilan.retirees === 0
  const phrases = rien
    ? ['Rien n’a changé : rien n’a été écrit.']
    : [compteRendu(bilan), ...gardees(bilan.constats, prevu.preparation)]
  return { phrases, annuler, dependants: rien ? [] : await port.dependants(tableau) }
}

/** Ce que l'écriture a dû laisser, que l'aperçu ne disait pas. */
const gardees = (constats: readonly string[], { neuf, comparaison }: PreparationActualisation) =>
  constats.filter((c) => !neuf.remarques.includes(c) && !comparaison.difference.constats.includes(c))

const compteRendu = ({
  tableau,
  cellules,
  inserees,
  retirees,
}: { tableau: string } & Record<'cellules' | 'inserees' | 'retirees', number>) =>
  `« ${tableau} » est à jour : ${[
    pluriel(cellules, 'cellule écrite', 'cellules écrites'),
    pluriel(inserees, 'ligne ajoutée', 'lignes ajoutées'),
    pluriel(retirees, 'ligne retirée', 'lignes retirées'),
  ].join(', ')}.`

const pluriel = (n: number, un: string, des: string) => `${n} ${n < 2 ? un : des}`

/** Ce que l'aperçu compare. */
export const comparaisonDe = ({ preparation }: Prevu): Comparaison => preparation.comparaison
