import { entete, motProche } from '../commun/entete'
import { MOTS_RESERVES, type Champ, type MotReserve, type Reference, type Segment } from './arbre'
import { faute, vouliezVous, type Faute, type Lieu } from './faute'
import { lireFiltres } from './filtres'
import { lireGraphique } from './graphique'
import { contenuDeChaine, couper, lexemes } from './lexemes'
import { lireRef } from './references'

interface Lus {
  readonly segments: readonly Segment[]
  readonly fautes: readonly Faute[]
}

/** Lit le texte d'une cellule du modèle : des bouts de phrase et des champs {{…}} ; `\{{` s'écrit {{. */
export function lireSegments(texte: string, lieu: Lieu): Lus {
  const segments: Segment[] = []
  const fautes: Faute[] = []
  let phrase = ''
  for (let place = 0; place < texte.length;) {
    if (texte.startsWith('\\{{', place)) {
      phrase += '{{'
      place += 3
    } else if (!texte.startsWith('{{', place)) {
      phrase += texte[place++]
    } else {
      const fin = finDeChamp(texte, place + 2)
      if (fin === undefined) {
        const suite = texte.slice(place, place + 30)
        fautes.push(faute('M009', lieu, `Le champ « ${suite} » n’est pas fermé.`, 'Fermez-le par }}, ou écrivez \\{{.'))
        return { segments: [...segments, phrase + texte.slice(place)], fautes }
      }
      const lu = lireChamp(texte.slice(place + 2, fin).trim(), lieu)
      fautes.push(...lu.fautes)
      if (phrase !== '') segments.push(phrase)
      phrase = ''
      if (lu.champ) segments.push(lu.champ)
      place = fin + 2
    }
  }
  return { segments: phrase === '' ? segments : [...segments, phrase], fautes }
}

/** La place des }} qui ferment, hors des chaînes. */
function finDeChamp(texte: string, debut: number): number | undefined {
  const suite = texte.slice(debut)
  const ferme = lexemes(suite).find((l) => l.genre === 'signe' && suite.startsWith('}}', l.debut))
  if (ferme) return debut + ferme.debut
  // Un guillemet ou un crochet mal fermé cache la fin : les premières accolades font foi.
  const fin = texte.indexOf('}}', debut)
  return fin < 0 ? undefined : fin
}

function lireChamp(texte: string, lieu: Lieu): { champ?: Champ; fautes: readonly Faute[] } {
  const morceaux = couper(texte, '|;')
  const tete = morceaux[0] ?? ''
  if (tete === '' || tete.includes('{{')) {
    return {
      fautes: [
        faute('M009', lieu, `« {{${texte}}} » n’est pas un champ.`, 'Écrivez le nom d’une colonne : {{Action}}.'),
      ],
    }
  }
  const filtres = lireFiltres(morceaux.slice(1), lieu)
  const quoi = lireReference(tete, lieu)
  const fautes = [...quoi.fautes, ...filtres.fautes]
  if (!quoi.reference) return { fautes }
  const champ: Champ = { texte, quoi: quoi.reference, filtres: filtres.filtres, affichage: filtres.affichage }
  return { champ, fautes: [...fautes, ...alternative(champ, lieu)] }
}

function lireReference(tete: string, lieu: Lieu): { reference?: Reference; fautes: readonly Faute[] } {
  const [premier = '', ...suite] = tete.split(/\s+/)
  const apres = tete.slice(premier.length).trim()
  if (entete(premier) === 'graphique' && apres !== '') return lireGraphique(apres, lieu)
  if (entete(premier) === 'image' && suite.length > 0) {
    return { reference: { genre: 'image', nom: contenuDeChaine(apres) ?? apres }, fautes: [] }
  }
  if (/^mot\s*:/i.test(tete)) return lireMotForce(tete.slice(tete.indexOf(':') + 1).trim(), lieu)
  const ref = lireRef(tete)
  if (!ref && /[[\]]/.test(tete)) {
    const message = `« ${tete} » n’est pas une colonne.`
    return { fautes: [faute('M009', lieu, message, 'Écrivez {{Action}} ou {{T_Axes[Objectif]}}.')] }
  }
  return { reference: { genre: 'colonne', ref: ref ?? { colonne: tete } }, fautes: [] }
}

function lireMotForce(texte: string, lieu: Lieu): { reference?: Reference; fautes: readonly Faute[] } {
  const reference = motReserve(texte)
  if (reference) return { reference, fautes: [] }
  const message = `« ${texte} » n’est pas un mot réservé.`
  return { fautes: [faute('M012', lieu, message, vouliezVous(motProche(texte, MOTS_RESERVES)))] }
}

/** Lit un mot réservé : `rang`, `somme Effectif`, `nombre T_Actions`… ; `undefined` si ce n'en est pas un. */
export function motReserve(texte: string): Extract<Reference, { genre: 'mot' }> | undefined {
  const seul = MOTS_RESERVES.find((mot) => entete(mot) === entete(texte))
  if (seul !== undefined) return AVEC_COLONNE.includes(seul) ? undefined : { genre: 'mot', mot: seul }
  const [, mot = '', reste = ''] = /^(\S+)\s+(.+)$/su.exec(texte.trim()) ?? []
  const compose = MOTS_RESERVES.find((m) => entete(m) === entete(mot))
  if (compose === undefined) return undefined
  if (compose === 'nombre') return { genre: 'mot', mot: compose, ref: { table: reste, colonne: '' } }
  return AVEC_COLONNE.includes(compose)
    ? { genre: 'mot', mot: compose, ref: lireRef(reste) ?? { colonne: reste } }
    : undefined
}

const AVEC_COLONNE: readonly MotReserve[] = ['somme', 'moyenne']

/** Un graphique et une image ont un texte de remplacement, et eux seuls. */
function alternative({ quoi, filtres, texte }: Champ, lieu: Lieu): readonly Faute[] {
  const dessin = quoi.genre === 'graphique' || quoi.genre === 'image'
  const dit = filtres.some((f) => f.nom === 'texte')
  const autre = filtres.find((f) => (f.nom === 'texte' || f.nom === 'titre') !== dessin)
  if (dessin && !dit) {
    const message = `« ${texte} » n’a pas de texte de remplacement, pour qui ne le voit pas.`
    return [faute('M021', lieu, message, 'Ajoutez | texte "ce que montre le dessin".')]
  }
  if (!autre) return []
  const message = dessin
    ? `« ${autre.nom} » ne va pas avec un dessin.`
    : `« ${autre.nom} » ne va qu’avec un graphique ou une image.`
  return [faute('M014', lieu, message)]
}
