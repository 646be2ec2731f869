import { nomLibre, nomPermis } from '../../classeur/noms-feuilles'
import type { FeuilleAnalysee, Modele } from '../arbre'
import { noeuds } from '../analyser'
import { faute } from '../faute'
import { texteDe } from '../format'
import type { Liaisons } from '../verification'
import type { Donnees, Valeur } from '../types'
import { phrase } from './champ'
import type { Composition, FeuilleComposee } from './composition'
import { retenir, type Contexte, type Passage, type Portee } from './contexte'
import { composerFeuille } from './feuille'
import { lireMotDeCondition } from './mots'
import { groupes } from './selection'

export interface Demande {
  readonly modele: Modele
  readonly donnees: Donnees
  readonly liaisons: Liaisons
  /** Les noms de feuilles que l'on ne peut pas prendre. */
  readonly feuillesPrises: readonly string[]
  /** Les noms de tableaux et de plages du classeur. */
  readonly nomsPris: readonly string[]
}

/**
 * Compose toutes les feuilles d'un modèle : des données, rien n'est écrit. Rend la main après chaque feuille, avec leur
 * nombre : on peut alors laisser vivre la page, ou renoncer.
 */
export function* composer({
  modele,
  donnees,
  liaisons,
  feuillesPrises,
  nomsPris,
}: Demande): Generator<number, Composition> {
  const contexte: Contexte = {
    ...{
      modele,
      donnees,
      liaisons,
      produites: [],
      porteesDeFeuilles: new Map(),
      fautes: new Map(),
      formulesEvitees: 0,
      motDeCondition: lireMotDeCondition,
    },
  }
  const prises = [...feuillesPrises]
  const noms = [...nomsPris]
  const faites = new Map<FeuilleAnalysee, FeuilleComposee[]>()
  const [ordinaires, sommaires] = partager(modele.feuilles, (f) => !estSommaire(f, liaisons))
  for (const f of [...ordinaires, ...sommaires]) {
    const composees: FeuilleComposee[] = []
    faites.set(f, composees)
    for (const portee of porteesDeFeuille(f, contexte)) {
      const voulu = nomVoulu(f, portee, contexte)
      const nom = nommer(voulu, f, prises, contexte)
      const composee = composerFeuille(f, portee, { nom, voulu }, noms, contexte)
      composees.push(composee)
      if (ordinaires.includes(f)) {
        contexte.produites.push(composee)
        inscrire(composee, liaisons)
        contexte.porteesDeFeuilles.set(composee, portee)
      }
      yield contexte.produites.length
    }
  }
  const feuilles = modele.feuilles.flatMap((f) => faites.get(f) ?? [])
  if (feuilles.length === 0) rienARemplir(contexte)
  return { feuilles, reparations: reparations(contexte), fautes: [...contexte.fautes.values()] }
}

/** Une ligne de plus dans la table Feuilles, que le sommaire répète et que ses graphiques lisent. */
function inscrire({ nom, titre, blocs }: FeuilleComposee, { feuilles }: Liaisons): void {
  const lignes = blocs.reduce((somme, b) => somme + b.lignes.length, 0)
  ;(feuilles.lignes as Valeur[][]).push([nom, titre, lignes])
}

const estSommaire = (f: FeuilleAnalysee, { blocs, feuilles }: Liaisons) =>
  [...noeuds(f.corps)].some((n) => blocs.get(n)?.table === feuilles)

function porteesDeFeuille(f: FeuilleAnalysee, contexte: Contexte): readonly Portee[] {
  if (!f.par) return [{ genre: 'feuille', lignes: [], rang: 1, noeuds: f.corps }]
  return groupes(f.par, f.corps, 'feuille', [], contexte, { feuille: f.source.nom, ligne: 0, colonne: 1 })
}

function nomVoulu(f: FeuilleAnalysee, portee: Portee, contexte: Contexte): string {
  const passage: Passage = [portee]
  const lieu = { feuille: f.source.nom, ligne: 0, colonne: 1 }
  if (f.nom) return phrase(f.nom, { f, passage, contexte, lieu, page: 1 }).trim()
  if (portee.table && portee.colonne !== undefined) {
    const valeur = portee.table.lignes[portee.lignes[0] ?? -1]?.[portee.colonne] ?? null
    return portee.element ?? texteDe(valeur, portee.table.formats[portee.colonne])
  }
  const sansPrefixe = f.source.nom.replace(/^mod[eè]le\s*[-–:]?\s*/iu, '').trim()
  // Le nom même de la feuille modèle est pris : à défaut de préfixe, la feuille porte le nom du modèle.
  return sansPrefixe === '' || sansPrefixe === f.source.nom ? contexte.modele.nom : sansPrefixe
}

/** Un nom qu'Excel accepte et que personne n'a pris ; le dit quand il diffère de celui du modèle. */
function nommer(voulu: string, f: FeuilleAnalysee, prises: string[], contexte: Contexte): string {
  const nom = nomLibre(voulu, prises)
  const permis = nomPermis(voulu).toLowerCase()
  const occupe = prises.some((p) => p.toLowerCase() === permis)
  prises.push(nom)
  if (nom !== voulu) {
    const message = occupe
      ? `Une feuille « ${voulu} » existe déjà et reste telle quelle : la nouvelle s’appelle « ${nom} ».`
      : `Le nom de feuille « ${voulu} » devient « ${nom} ».`
    // Chaque nom réparé se dit : la place dans la feuille modèle ne suffit pas à les distinguer.
    contexte.fautes.set(`M038 ${nom}`, {
      ...{ ou: `${f.source.nom}!B1`, code: 'M038', message, gravite: 'avertissement' },
    })
  }
  return nom
}

function rienARemplir(contexte: Contexte): void {
  const lieu = { feuille: contexte.modele.feuilles[0]?.source.nom ?? '', ligne: 0, colonne: 1 }
  const table = contexte.liaisons.principale?.id ?? 'la table'
  const message = `Il n’y a rien à remplir : ${table} n’a aucune ligne.`
  retenir(contexte, faute('M025', lieu, message, `Remplissez ${table}, puis recommencez.`))
}

function reparations({ formulesEvitees: n }: Contexte): readonly string[] {
  if (n === 0) return []
  return [
    n === 1
      ? '1 texte qui ressemble à une formule est écrit comme du texte.'
      : `${n} textes qui ressemblent à une formule sont écrits comme du texte.`,
  ]
}

function partager<T>(liste: readonly T[], condition: (element: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [liste.filter(condition), liste.filter((e) => !condition(e))]
}
