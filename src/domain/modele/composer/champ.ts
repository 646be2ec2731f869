import type { Champ, FeuilleAnalysee, Filtre, Segment } from '../arbre'
import { faute, type Lieu } from '../faute'
import { estFormatDeDate, formatSigne, texteDe } from '../format'
import { elements, lignesDeTexte, sansPuce } from '../listes'
import type { Valeur } from '../types'
import { retenir, type Contexte, type Passage } from './contexte'
import { imprimees } from './imprimees'
import { lireMot, nombreLu, totaliser } from './mots'
import { estVide, lireNom, VIDE, type Lu } from './noms'

/** Où l'on écrit : ce qu'il faut pour lire un champ. */
export interface Endroit {
  readonly f: FeuilleAnalysee
  readonly passage: Passage
  readonly contexte: Contexte
  readonly lieu: Lieu
  /** La page courante, d'après les sauts que nous posons. */
  readonly page: number
}

/** Une valeur à écrire, et le format que la cellule doit prendre si le sien ne convient pas. */
export interface Ecrit {
  readonly valeur: Valeur
  readonly format?: string
}

/** Le plus long texte qu'une cellule d'Excel accepte. */
const TEXTE_MAXIMAL = 32_767

/** Ce que devient une cellule à champs : une valeur typée si le champ est seul, sinon une phrase. */
export function ecrireSegments(segments: readonly Segment[], endroit: Endroit): Ecrit {
  const [seul] = segments
  if (segments.length === 1 && seul !== undefined && typeof seul !== 'string')
    return controler(ecrireSeul(seul, endroit), endroit)
  return controler({ valeur: phrase(segments, endroit) }, endroit)
}

/** Une phrase, champs remplacés par leur texte. */
export const phrase = (segments: readonly Segment[], endroit: Endroit): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment
      const { valeur, format } = lireChamp(segment, endroit)
      return texteDe(valeur, format)
    })
    .join('')

function ecrireSeul(champ: Champ, endroit: Endroit): Ecrit {
  const { valeur, format, impose } = lireChamp(champ, endroit)
  const { ligne, colonne } = endroit.lieu
  const sien = endroit.f.source.formats[ligne]?.[colonne] ?? 'General'
  if (typeof valeur !== 'number') return { valeur }
  if (impose !== undefined) return { valeur, format: impose }
  return sien === 'General' && format !== '' && format !== 'General' ? { valeur, format } : { valeur }
}

function controler(ecrit: Ecrit, { contexte, lieu, passage }: Endroit): Ecrit {
  const { valeur } = ecrit
  if (typeof valeur !== 'string') return ecrit
  if (valeur.length > TEXTE_MAXIMAL) {
    const portee = passage.findLast((p) => p.table)
    const numero = portee?.table?.numeros[portee.lignes[0] ?? -1]
    const source = numero === undefined ? '' : ` (ligne ${numero} de ${portee?.table?.feuille ?? ''})`
    const message = `Le texte${source} fait ${valeur.length} caractères : une cellule en accepte ${TEXTE_MAXIMAL}.`
    retenir(contexte, faute('M027', lieu, message, 'Raccourcissez-le, ou écrivez RÉPÉTER LIGNES DE avec {{ligne}}.'))
  }
  if (/^[=+@-]/.test(valeur)) contexte.formulesEvitees++
  return ecrit
}

type LuAvecFormat = Lu & { readonly impose?: string }

/** La valeur d'un champ, filtres passés. */
export function lireChamp(champ: Champ, endroit: Endroit): LuAvecFormat {
  return champ.filtres.reduce(
    (lu, filtre) => filtrer(lu, filtre, champ, endroit),
    lireBrut(champ, endroit) as LuAvecFormat,
  )
}

function lireBrut({ quoi, filtres }: Champ, { f, passage, contexte, lieu, page }: Endroit): Lu {
  switch (quoi.genre) {
    case 'mot':
      return lireMot(quoi.mot, quoi.ref, f, passage, contexte, page)
    case 'image':
      return VIDE
    case 'graphique':
      return VIDE
    case 'colonne': {
      if (filtres.some(({ nom }) => nom === 'somme' || nom === 'sous-total')) return VIDE
      const liaison = contexte.liaisons.refs.get(quoi.ref)
      if (liaison?.genre === 'mot') return lireMot(liaison.mot, liaison.ref, f, passage, contexte, page)
      return lireNom(quoi.ref, passage, contexte, lieu)
    }
  }
}

function filtrer(lu: LuAvecFormat, filtre: Filtre, { quoi }: Champ, endroit: Endroit): LuAvecFormat {
  const { valeur } = lu
  const texte = () => texteDe(valeur, lu.impose ?? lu.format)
  const enTexte = (nouveau: string): LuAvecFormat => (estVide(valeur) ? lu : { valeur: nouveau, format: '' })
  switch (filtre.nom) {
    case 'majuscules':
      return enTexte(texte().toLocaleUpperCase('fr'))
    case 'minuscules':
      return enTexte(texte().toLocaleLowerCase('fr'))
    case 'puces':
      return enTexte(lignesDeTexte(texte()).map((l) => `• ${sansPuce(l)}`).join('\n')) // prettier-ignore
    case 'liste':
      return enTexte(elements(texte()).join(filtre.texte))
    case 'défaut':
      return estVide(valeur) ? { valeur: filtre.texte, format: '' } : lu
    case 'format':
      return typeof valeur === 'number' ? { ...lu, format: filtre.texte, impose: filtre.texte } : lu
    case 'signe':
      return typeof valeur === 'number' ? signer(lu, endroit) : lu
    case 'secret':
      return secret(lu, filtre, endroit)
    case 'somme':
    case 'sous-total':
      return quoi.genre === 'colonne'
        ? totaliser('somme', quoi.ref, imprimees(endroit.f, endroit.passage, endroit.contexte))
        : lu
    case 'texte':
    case 'titre':
      return lu
  }
}

function signer(lu: LuAvecFormat, { f, lieu }: Endroit): LuAvecFormat {
  const sien = f.source.formats[lieu.ligne]?.[lieu.colonne] ?? 'General'
  const de = lu.impose ?? (sien === 'General' ? lu.format || sien : sien)
  if (estFormatDeDate(de)) return lu
  const format = formatSigne(de)
  return { ...lu, format, impose: format }
}

/** NS sous le seuil, ou quand l'effectif n'est pas connu ; un vrai zéro n'a rien à cacher. */
function secret(
  lu: LuAvecFormat,
  { seuil, selon }: Extract<Filtre, { nom: 'secret' }>,
  { passage, contexte, lieu }: Endroit,
): LuAvecFormat {
  if (estVide(lu.valeur)) return lu
  const effectif = nombreLu(lireNom(selon, passage, contexte, lieu).valeur)
  return effectif === 0 || (effectif !== undefined && effectif >= seuil) ? lu : { valeur: 'NS', format: '' }
}
