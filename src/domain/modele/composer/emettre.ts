import type { Ligne, LignesDe, Noeud, Par, Repeter } from '../arbre'
import type { Lieu } from '../faute'
import type { DejaMontre } from './affichage'
import { avertir, type Passage, type Portee } from './contexte'
import { emettreCellules } from './emettre-cellules'
import type { LigneProduite, PageEnCours } from './page'
import { convient, dedansDe, groupes, lignesDuTexte, repetees } from './selection'

/** Où l'on en est dans l'arbre. */
export interface Ici {
  readonly passage: Passage
  readonly passages: LigneProduite['passages']
  /** Ce que la répétition en cours a déjà montré. */
  readonly deja: DejaMontre
}

/** Imprime des nœuds, de haut en bas. */
export function emettre(corps: readonly Noeud[], page: PageEnCours, ici: Ici): void {
  for (const noeud of corps) {
    switch (noeud.genre) {
      case 'ligne':
        emettreLigne(noeud, page, ici)
        break
      case 'si': {
        const vrai = convient(noeud.condition, ici.passage, page.contexte, lieuDe(noeud, page))
        emettre(vrai ? noeud.enfants : noeud.sinon, page, ici)
        break
      }
      case 'enColonnes':
        emettre(noeud.enfants, page, ici)
        break
      case 'par':
        emettrePar(noeud, page, ici)
        break
      case 'repeter':
        emettreRepeter(noeud, page, ici)
        break
      case 'lignesDe': {
        const portees = lignesDuTexte(noeud, page.f, ici.passage, page.contexte)
        fois(noeud, portees, page, ici, (portee) => [...ici.passage, portee])
        if (portees.length === 0) emettre(noeud.vide, page, ici)
        break
      }
    }
  }
}

const lieuDe = ({ ligne }: { ligne: number }, { f }: PageEnCours): Lieu => ({
  feuille: f.source.nom,
  ligne,
  colonne: 0,
})

function fois(
  noeud: Par | Repeter | LignesDe,
  portees: readonly Portee[],
  page: PageEnCours,
  ici: Ici,
  passageDe: (portee: Portee) => Passage,
): void {
  const deja: DejaMontre = new Map()
  portees.forEach((portee, k) =>
    emettre(noeud.enfants, page, { passage: passageDe(portee), passages: [...ici.passages, [noeud.id, k]], deja }),
  )
}

function emettrePar(noeud: Par, page: PageEnCours, ici: Ici): void {
  const portees = groupes(noeud, noeud.enfants, 'groupe', ici.passage, page.contexte, lieuDe(noeud, page))
  fois(noeud, portees, page, ici, (portee) => [...ici.passage, portee])
}

function emettreRepeter(noeud: Repeter, page: PageEnCours, ici: Ici): void {
  const portees = repetees(noeud, page.f, ici.passage, page.contexte)
  const table = page.contexte.liaisons.blocs.get(noeud)?.table
  if (table) {
    const imprime = page.imprimes.get(noeud) ?? { noeud, table, lignes: [] }
    page.imprimes.set(noeud, imprime)
    fois(noeud, portees, page, ici, (portee) => {
      imprime.lignes.push({ ligne: page.lignes.length, rang: portee.lignes[0] ?? 0 })
      return dedansDe(ici.passage, portee, page.contexte)
    })
  }
  if (portees.length > 0) return
  if (noeud.vide.length > 0) return emettre(noeud.vide, page, ici)
  if (noeud.implicite !== undefined) {
    // Un tableau Excel garde toujours une ligne.
    page.cellules.push(page.colonnes.map(() => null))
    page.lignes.push({ modele: noeud.ligne, passages: [...ici.passages, [noeud.id, 0]] })
    return
  }
  const message = `Ce bloc n’imprime aucune ligne${table ? ` de ${table.id}` : ''}, et rien ne le dit dans la feuille.`
  avertir(
    page.contexte,
    'M031',
    lieuDe(noeud, page),
    message,
    'Ajoutez dessous une ligne VIDE : « Aucune action engagée ».',
  )
}

function emettreLigne(noeud: Ligne, page: PageEnCours, ici: Ici): void {
  const lieu = lieuDe(noeud, page)
  if (!noeud.conditions.every((c) => convient(c, ici.passage, page.contexte, lieu))) return
  if (noeud.saut && page.lignes.length > 0) page.sauts.push(page.lignes.length)
  page.cellules.push(emettreCellules(noeud, page, ici))
  page.lignes.push({ modele: noeud.ligne, passages: ici.passages })
}
