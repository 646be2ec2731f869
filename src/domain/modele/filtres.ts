import { entete, motProche } from '../commun/entete'
import type { Champ, Filtre } from './arbre'
import { lireSegments } from './champs'
import { faute, vouliezVous, type Faute, type Lieu } from './faute'
import { formatAnglais } from './format'
import { contenuDeChaine } from './lexemes'
import { lireRef } from './references'

const SANS_ARGUMENT = ['majuscules', 'minuscules', 'puces', 'signe', 'somme', 'sous-total'] as const
const AVEC_TEXTE = ['format', 'liste', 'défaut', 'texte', 'titre'] as const
const AFFICHAGES = ['répéter', 'une fois', 'fusionner'] as const
const NOMS = [...SANS_ARGUMENT, ...AVEC_TEXTE, 'secret', ...AFFICHAGES] as const

interface Lus {
  readonly filtres: readonly Filtre[]
  readonly affichage: Champ['affichage']
  readonly fautes: readonly Faute[]
}

/** Lit les filtres d'un champ, de gauche à droite ; le mode d'affichage vient en dernier. */
export function lireFiltres(morceaux: readonly string[], lieu: Lieu): Lus {
  const filtres: Filtre[] = []
  const fautes: Faute[] = []
  let affichage: Champ['affichage'] = 'répéter'
  for (const [rang, morceau] of morceaux.entries()) {
    const nom = nomDe(morceau)
    const reste = morceau.slice(nom?.longueur ?? 0).trim()
    if (nom === undefined) fautes.push(inconnu(morceau, lieu))
    else if (estAffichage(nom.nom)) {
      if (reste !== '') fautes.push(faute('M014', lieu, `« ${nom.nom} » s’écrit seul ; « ${reste} » est de trop.`))
      if (rang === morceaux.length - 1) affichage = nom.nom
      else
        fautes.push(faute('M015', lieu, `« ${nom.nom} » doit venir en dernier.`, 'Mettez-le après les autres filtres.'))
    } else {
      const lu = lireFiltre(nom.nom, reste, lieu)
      if ('filtre' in lu) filtres.push(lu.filtre)
      fautes.push(...lu.fautes)
    }
  }
  return { filtres, affichage, fautes }
}

type Nom = (typeof NOMS)[number]
const estAffichage = (nom: Nom): nom is Champ['affichage'] => (AFFICHAGES as readonly string[]).includes(nom)

/** Le nom du filtre en tête du morceau, et sa longueur : « une fois » a deux mots. */
function nomDe(morceau: string): { nom: Nom; longueur: number } | undefined {
  for (const motif of [/^une\s+fois/i, /^[\p{L}-]+/u]) {
    const lu = motif.exec(morceau)?.[0] ?? ''
    const nom = NOMS.find((n) => entete(n) === entete(lu))
    if (nom !== undefined) return { nom, longueur: lu.length }
  }
  return undefined
}

function inconnu(morceau: string, lieu: Lieu): Faute {
  const mot = /^[\p{L}-]+/u.exec(morceau)?.[0] ?? morceau
  const message = morceau === '' ? 'Un filtre est vide, entre deux barres.' : `Le filtre « ${mot} » n’existe pas.`
  return faute('M013', lieu, message, vouliezVous(motProche(mot, NOMS)) ?? `Filtres connus : ${NOMS.join(', ')}.`)
}

type Lu = { filtre: Filtre; fautes: readonly Faute[] } | { fautes: readonly Faute[] }

function lireFiltre(nom: Exclude<Nom, Champ['affichage']>, reste: string, lieu: Lieu): Lu {
  const refus = (exemple: string): Lu => ({
    fautes: [
      faute(
        'M014',
        lieu,
        `« ${`${nom} ${reste}`.trim()} » est mal complété.`,
        `Écrivez par exemple : ${nom} ${exemple}`,
      ),
    ],
  })
  switch (nom) {
    case 'secret': {
      const [, seuil = '', selon = ''] = /^(\d+)\s+selon\s+(.+)$/isu.exec(reste) ?? []
      const ref = lireRef(selon)
      return ref ? { filtre: { nom, seuil: Number(seuil), selon: ref }, fautes: [] } : refus('5 selon [Effectif]')
    }
    case 'format': {
      const texte = contenuDeChaine(reste)
      const code = texte === undefined ? undefined : formatAnglais(texte)
      return code === undefined ? refus('"# ##0,0 %"') : { filtre: { nom, texte: code }, fautes: [] }
    }
    case 'liste':
    case 'défaut': {
      const texte = contenuDeChaine(reste)
      return texte === undefined ? refus(nom === 'liste' ? '" / "' : '"n.d."') : { filtre: { nom, texte }, fautes: [] }
    }
    case 'texte':
    case 'titre': {
      const texte = contenuDeChaine(reste)
      if (texte === undefined || texte.trim() === '') return refus('"Effectif par profession"')
      const { segments, fautes } = lireSegments(texte, lieu)
      return { filtre: { nom, segments }, fautes }
    }
    default:
      return reste === '' ? { filtre: { nom }, fautes: [] } : refus('')
  }
}
