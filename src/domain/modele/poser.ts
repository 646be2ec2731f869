import type { Ligne, Noeud } from './arbre'
import { fermer, type Ouvert } from './bloc-ouvert'
import type { Directive } from './directives'
import { faute, type Faute, type Lieu } from './faute'

/** Une ligne de la feuille modèle et ses directives. */
export interface LigneDirigee {
  readonly ligne: number
  readonly directives: readonly Directive[]
  /** Une ligne de champs d'un tableau Excel, qui se répète sans mot clé. */
  readonly tableau?: string
  /** Colonnes que la ligne donne à répéter vers la droite. */
  readonly colonnes?: { readonly premiere: number; readonly derniere: number }
}

/** Pose la ligne dans le bloc ouvert, en ouvrant ceux qu'elle ouvre ; rend les blocs d'une seule ligne qui l'entourent. */
export function poser(
  pile: Ouvert[],
  dirigee: LigneDirigee,
  lieu: Lieu,
  suivant: () => number,
  fautes: Faute[],
): number[] {
  const { directives, ligne } = dirigee
  if (directives.some((d) => d.genre === 'sinon')) basculer(pile, lieu, fautes)
  const estVide = directives.some((d) => d.genre === 'vide')
  const enveloppes: ((noeud: Noeud) => Noeud)[] = []
  const dedans: number[] = []
  const conditions: Ligne['conditions'][number][] = []
  let aRepeter = false
  const envelopper = (enveloppe: (id: number, noeud: Noeud) => Noeud) => {
    const id = suivant()
    dedans.push(id)
    enveloppes.push((noeud) => enveloppe(id, noeud))
  }
  for (const directive of directives) {
    switch (directive.genre) {
      case 'par':
        pile.push({ ...ouvrir(suivant(), ligne), ...nomsDePar(directive.ref.colonne), ...directive, genre: 'par' })
        break
      case 'enColonnes': {
        const etendue = dirigee.colonnes
        if (!etendue || pile.some((o) => o.genre === 'enColonnes')) {
          const message = etendue
            ? 'EN COLONNES ne peut pas en contenir un autre.'
            : 'Aucune cellule de la ligne d’EN COLONNES ne porte de champ.'
          fautes.push(faute('M023', lieu, message, 'Écrivez sur sa ligne le titre qui se répète : {{Territoire}}.'))
        } else {
          const noms = { mot: 'EN COLONNES', fin: 'EN COLONNES', noms: ['en colonnes', 'colonnes'] }
          pile.push({ ...ouvrir(suivant(), ligne), ...noms, ...directive, ...etendue, genre: 'enColonnes' })
        }
        break
      }
      case 'repeter': {
        aRepeter = true
        const { debut, genre, ...reste } = directive
        if (debut) pile.push({ ...ouvrir(suivant(), ligne), ...NOMS_REPETER, ...reste, vide: [], genre })
        else envelopper((id, noeud) => ({ ...reste, genre, id, ligne, enfants: [noeud], vide: [] }))
        break
      }
      case 'lignesDe':
        aRepeter = true
        envelopper((id, noeud) => ({ genre: 'lignesDe', ref: directive.ref, id, ligne, enfants: [noeud], vide: [] }))
        break
      case 'si':
        if (directive.debut)
          pile.push({ ...ouvrir(suivant(), ligne), ...NOMS_SI, condition: directive.condition, sinon: [], genre: 'si' })
        else if (directives.some((d) => d.genre === 'repeter' || d.genre === 'lignesDe') && !aRepeter) {
          envelopper((id, noeud) => ({
            genre: 'si',
            id,
            ligne,
            condition: directive.condition,
            enfants: [noeud],
            sinon: [],
          }))
        } else conditions.push(directive.condition)
        break
    }
  }
  if (dirigee.tableau !== undefined && directives.every((d) => d.genre === 'saut')) {
    const implicite = dirigee.tableau
    envelopper((id, noeud) => ({ genre: 'repeter', implicite, id, ligne, enfants: [noeud], vide: [], ...RIEN }))
  }
  if (conditions.length > 0) dedans.push(suivant())
  const posee: Ligne = { genre: 'ligne', ligne, conditions, saut: directives.some((d) => d.genre === 'saut') }
  if (estVide) return [...dedans, ...poserVide(pile, posee, lieu, suivant, fautes)]
  const noeud = enveloppes.reduceRight((n, enveloppe) => enveloppe(n), posee as Noeud)
  ;(pile.at(-1) as Ouvert).enfants.push(noeud)
  return dedans
}

const RIEN = { tri: [], grouper: [], cle: [] }
const NOMS_REPETER = { mot: 'DÉBUT RÉPÉTER', fin: 'RÉPÉTER', noms: ['repeter'] }
const NOMS_SI = { mot: 'DÉBUT SI', fin: 'SI', noms: ['si'] }
const nomsDePar = (colonne: string) => ({ mot: `PAR [${colonne}]`, fin: colonne, noms: ['par', colonne] })
const ouvrir = (id: number, ligne: number) => ({ id, ligne, enfants: [] as Noeud[], chemin: [id] })

function basculer(pile: Ouvert[], lieu: Lieu, fautes: Faute[]): void {
  while (pile.at(-1)?.genre === 'enColonnes') fermer(pile)
  const ouvert = pile.at(-1)
  if (ouvert?.genre !== 'si' || ouvert.alors) {
    const message = ouvert?.genre === 'si' ? 'Ce bloc a déjà un SINON.' : 'SINON n’a pas de DÉBUT SI ouvert avant lui.'
    fautes.push(
      faute('M008', lieu, message, 'Écrivez DÉBUT SI … puis SINON puis FIN SI ; le bloc le plus intérieur d’abord.'),
    )
    return
  }
  pile[pile.length - 1] = { ...ouvert, alors: ouvert.enfants, enfants: [], chemin: [...ouvert.chemin, -ouvert.id] }
}

/** VIDE suit le RÉPÉTER (ou un autre VIDE) dont il montre l'absence. */
function poserVide(pile: Ouvert[], posee: Ligne, lieu: Lieu, suivant: () => number, fautes: Faute[]): number[] {
  const enfants = (pile.at(-1) as Ouvert).enfants
  const dernier = enfants.at(-1)
  const avecVide = (noeud: Noeud | undefined): Noeud | undefined => {
    if (noeud?.genre === 'repeter' || noeud?.genre === 'lignesDe') return { ...noeud, vide: [...noeud.vide, posee] }
    if (noeud?.genre !== 'si' || noeud.ligne === undefined || noeud.enfants.length !== 1) return undefined
    const dedans = avecVide(noeud.enfants[0])
    return dedans && { ...noeud, enfants: [dedans] }
  }
  const complete = avecVide(dernier)
  if (complete) enfants[enfants.length - 1] = complete
  else
    fautes.push(
      faute('M008', lieu, 'VIDE ne suit aucun RÉPÉTER.', 'Mettez-le juste sous la ligne RÉPÉTER, ou sous FIN RÉPÉTER.'),
    )
  return [suivant()]
}
