import { entete, motProche } from '../commun/entete'
import type { Noeud } from './arbre'
import { faute, vouliezVous, type Faute, type Lieu } from './faute'
import { fermer, feuille, type Ouvert } from './bloc-ouvert'
import { poser, type LigneDirigee } from './poser'

export interface Corps {
  readonly corps: readonly Noeud[]
  readonly chemins: ReadonlyMap<number, readonly number[]>
  readonly fautes: readonly Faute[]
}

/** Assemble les lignes en blocs emboîtés, et dit toutes les fautes d'emboîtement. */
export function assembler(feuilleModele: string, lignes: readonly LigneDirigee[]): Corps {
  const fautes: Faute[] = []
  const chemins = new Map<number, readonly number[]>()
  const pile: Ouvert[] = [feuille()]
  let numero = 0
  const suivant = () => ++numero
  for (const dirigee of lignes) {
    const lieu = { feuille: feuilleModele, ligne: dirigee.ligne, colonne: 0 }
    const fins = dirigee.directives.filter((d) => d.genre === 'fin')
    if (fins.length > 0) {
      fins.forEach(({ quoi }) => fermerBloc(pile, quoi, lieu, fautes))
      if (fins.length < dirigee.directives.length) {
        fautes.push(
          faute('M003', lieu, 'FIN est seul sur sa ligne, qui disparaît : mettez les autres mots clés ailleurs.'),
        )
      }
      continue
    }
    const dedans = poser(pile, dirigee, lieu, suivant, fautes)
    chemins.set(dirigee.ligne, [...pile.flatMap((b) => b.chemin ?? []), ...dedans])
  }
  while (pile.length > 1) {
    const ouvert = pile.at(-1) as Ouvert
    if (ouvert.genre !== 'enColonnes') fautes.push(nonFerme(ouvert, feuilleModele))
    fermer(pile)
  }
  return { corps: (pile[0] as Ouvert).enfants, chemins, fautes }
}

const nonFerme = (ouvert: Ouvert, feuilleModele: string) =>
  faute(
    'M004',
    { feuille: feuilleModele, ligne: ouvert.ligne, colonne: 0 },
    `Le bloc « ${ouvert.mot} » n’est jamais fermé.`,
    `Ajoutez plus bas, en colonne A : FIN ${ouvert.fin}`,
  )

/** Ferme le bloc le plus intérieur ; s'il n'est pas celui que FIN nomme, les blocs se croisent. */
function fermerBloc(pile: Ouvert[], quoi: string, lieu: Lieu, fautes: Faute[]): void {
  while (pile.length > 2 && pile.at(-1)?.genre === 'enColonnes' && !designe(pile.at(-1) as Ouvert, quoi)) fermer(pile)
  const ouverts = pile.slice(1)
  const rang = ouverts.findLastIndex((ouvert) => designe(ouvert, quoi))
  if (rang < 0) {
    const noms = ouverts.map((o) => o.fin)
    const suggestion =
      vouliezVous(motProche(quoi, noms)) ?? (noms.length > 0 ? `Le bloc ouvert est « ${noms.at(-1)} ».` : undefined)
    fautes.push(faute('M005', lieu, `« FIN ${quoi} » ne ferme aucun bloc ouvert.`, suggestion))
    return
  }
  const croises = ouverts.slice(rang + 1).filter((o) => o.genre !== 'enColonnes')
  for (const croise of croises) {
    const message = `« FIN ${quoi} » arrive avant la fin de « ${croise.mot} », ouvert ligne ${croise.ligne + 1}.`
    fautes.push(faute('M006', lieu, message, `Fermez d’abord : FIN ${croise.fin}`))
  }
  while (pile.length > rang + 1) fermer(pile)
}

function designe(ouvert: Ouvert, quoi: string): boolean {
  const nom = entete(quoi.replace(/^.*\[|\]$/g, ''))
  return nom === '' ? ouvert.genre !== 'enColonnes' : ouvert.noms.some((n) => entete(n) === nom)
}
