import { entete } from '../commun/entete'
import { alertesDeLignes, alertesDeTotaux, SEUILS } from './alertes'
import { apparier, type Appariement, type Paire } from './apparier'
import { baseCorrespond, lignesLaissees, ressemblanceAvec } from './base-reconnue'
import type { Cle } from './cle'
import type { Colonnes } from './colonnes'
import { differenceDeLigne, orpheline } from './difference-de-ligne'
import type { Difference, LigneDifferente } from './difference'
import { ecarterFautives, lireEtats, type Etats, type EtatsLus, type FauteActualisation } from './etats'
import { comparerMillesimes } from './millesime'
import { porteeDe } from './portee'
import { rapprocher } from './rapprocher'
import { renumeroter } from './identifiant'

/** Une différence, et de quoi en tirer des écritures et la base suivante. */
export interface Comparaison {
  readonly etats: Etats
  readonly colonnes: Colonnes
  readonly paires: readonly Paire[]
  readonly clesNeuf: readonly (Cle | undefined)[]
  readonly clesBase: readonly (Cle | undefined)[]
  readonly difference: Difference
}

const BASE_ETRANGERE =
  'Le tableau ne ressemble plus à ce que le volet y avait mis (feuille copiée, version restaurée) : il est comparé à la source sans tenir compte de la mémoire, et rien n’est écrasé sans votre accord.'

/**
 * Compare un tableau à ce qui est neuf, avec ce que nous y avions mis la dernière fois si nous le savons ; n'écrit rien.
 *
 * @returns la comparaison, ou toutes les fautes qui empêchent d'identifier les lignes
 */
export function comparer(demandes: Etats): Comparaison | { readonly fautes: readonly FauteActualisation[] } {
  if (aEteVide(demandes)) return comparer(sansBase(demandes))
  const retenu =
    demandes.maniere === 'copie' || demandes.maniere === 'retour'
      ? ecarterFautives(demandes)
      : { etats: demandes, constats: [] }
  const lus = lireEtats(retenu.etats)
  if ('fautes' in lus) return lus
  const { etats } = lus
  const { constats } = retenu
  const appariement = apparierEtats(etats, lus)
  const deCle = new Set(etats.cle.map((c) => entete(c.nom)))
  const { communes } = lus.colonnes
  if (etats.base && !baseCorrespond(etats.base, etats.feuille, communes, deCle, appariement.paires)) {
    const refaite = comparer(sansBase(etats))
    return 'fautes' in refaite ? refaite : avecConstats(refaite, [BASE_ETRANGERE, ...constats])
  }
  return avecConstats(difference(etats, lus, deCle, appariement), constats)
}

/** Un tableau que l'analyste a vidé est à remplir à neuf ; un tableau dont il a refusé chaque ligne, non. */
const aEteVide = ({ base, feuille }: Etats) =>
  base !== undefined && feuille.lignes.length === 0 && lignesLaissees(base) > 0

const sansBase = ({ base: _, ...etats }: Etats): Etats => etats

const avecConstats = (c: Comparaison, constats: readonly string[]): Comparaison =>
  constats.length === 0
    ? c
    : { ...c, difference: { ...c.difference, constats: [...constats, ...c.difference.constats] } }

const apparierEtats = (etats: Etats, { base, feuille, neuf, colonnes }: EtatsLus): Appariement =>
  apparier(base, feuille, neuf, etats.remplacees ?? {}, ressemblanceAvec(etats.base, etats.feuille, colonnes.communes))

function difference(
  etats: Etats,
  lus: EtatsLus,
  deCle: ReadonlySet<string>,
  { paires, orphelines }: Appariement,
): Comparaison {
  const { base, feuille, neuf } = etats
  const communes = lus.colonnes.communes
  const parleDe = etats.maniere === 'retour' ? () => true : porteeDe(neuf, communes)
  const lignes: LigneDifferente[] = []
  let [inchangees, horsPortee, comparees, absentes] = [0, 0, 0, 0]
  const avant = []
  const ailleurs: Cle[] = []
  for (const paire of paires) {
    const ligne = feuille.lignes[paire.feuille] ?? []
    if (paire.neuf === undefined && !paire.copie && !parleDe(ligne)) {
      horsPortee++
      if (paire.cle !== undefined) ailleurs.push(paire.cle)
      continue
    }
    const lue = differenceDeLigne(etats, communes, deCle, paire)
    if (lue) lignes.push(lue)
    else inchangees++
    if (paire.neuf !== undefined) comparees++
    if (lue?.etat === 'absente') absentes++
    if (paire.neuf !== undefined || lue?.etat === 'absente') avant.push(ligne)
  }
  const connues = new Set([...(base?.tombes ?? []), ...(lus.base?.principale ?? [])])
  const orphelinesLues = orphelines.map((rang) => orpheline(rang, lus.neuf.principale[rang], connues, etats))
  const nouvelles = orphelinesLues.filter((l) => l.etat === 'nouvelle').length
  const changees = lignes.filter((l) => l.etat === 'changee' || l.etat === 'conflit').length
  const millesimes = comparerMillesimes(etats.cle, communes, paires, feuille, neuf)
  const seuils = { ...SEUILS, ...etats.seuils }
  const clesDe = (etat: LigneDifferente['etat'], l: readonly LigneDifferente[]) =>
    l.flatMap((x) => (x.etat === etat && x.cle !== undefined ? [x.cle] : []))
  return {
    etats,
    colonnes: lus.colonnes,
    paires,
    clesNeuf: lus.neuf.principale,
    clesBase: lus.base?.principale ?? [],
    difference: {
      voies: base ? 'trois' : 'deux',
      lignes: [...renumeroter(lignes, etats, communes), ...orphelinesLues],
      inchangees,
      horsPortee,
      // une ligne dont la source ne semble pas parler est peut-être celle qu'elle nomme autrement
      rapprochements: [clesDe('absente', lignes), ailleurs].flatMap((perdues) =>
        rapprocher(perdues, clesDe('nouvelle', orphelinesLues), etats.cle),
      ),
      alertes: [
        ...millesimes.alertes,
        ...alertesDeLignes({ comparees, changees, absentes, nouvelles }, seuils),
        ...alertesDeTotaux(communes, avant, neuf, deCle, seuils.total),
      ],
      constats: [...lus.colonnes.constats, ...millesimes.constats],
      aRelire: millesimes.aRelire,
      ...(millesimes.nouveau === undefined ? {} : { millesime: millesimes.nouveau }),
      ...(millesimes.remplace ? { remplace: millesimes.remplace } : {}),
    },
  }
}
