import type { EnColonnes, FeuilleAnalysee, Noeud } from '../arbre'
import { noeuds } from '../analyser'
import { faute } from '../faute'
import { blocsComposes } from './blocs-composes'
import { colonnesProduites } from './colonnes'
import type { CelluleComposee, FeuilleComposee } from './composition'
import { retenir, type Contexte, type Portee } from './contexte'
import { emettre } from './emettre'
import { heriterFormats } from './formats-herites'
import { recrireFormules } from './formules'
import { textesDePage } from './textes-de-page'
import { hauteurs } from './hauteurs'
import type { PageEnCours } from './page'
import { groupes } from './selection'
import { avertirSecrets } from './secrets'
import { ecrireSousTotaux } from './sous-totaux'
import { sautsSuivis } from './titres-suivis'

const LIGNES_MAXIMALES = 1_048_576

/** Compose une feuille : ses lignes d'abord, puis les formules, qui ont besoin de toutes les connaître. */
export function composerFeuille(
  f: FeuilleAnalysee,
  portee: Portee,
  { nom, voulu }: { readonly nom: string; readonly voulu: string },
  nomsPris: string[],
  contexte: Contexte,
): FeuilleComposee {
  const page = nouvellePage(f, portee, contexte)
  emettre(f.corps, page, { passage: [portee], passages: [], deja: new Map() })
  if (page.lignes.length > LIGNES_MAXIMALES) {
    const lieu = { feuille: f.source.nom, ligne: 0, colonne: 0 }
    const message = `La feuille « ${nom} » aurait ${page.lignes.length} lignes : Excel en accepte ${LIGNES_MAXIMALES}.`
    retenir(contexte, faute('M028', lieu, message, 'Filtrez, ou faites une feuille par groupe.'))
  }
  const tableaux = Object.fromEntries(f.source.tableaux.map((t) => [t.nom, nomDeTableau(t.nom, nomsPris)]))
  recrireFormules(page, tableaux)
  heriterFormats(page)
  ecrireSousTotaux(page)
  avertirSecrets(page)
  const lignes = page.lignes.map((l) => l.modele)
  const colonnes = page.colonnes.map((c) => c.modele)
  const { cellules, formats, fusions, graphiques, liens, ignorees } = page
  const places = hauteurs({ source: f.source, lignes, colonnes, cellules, ignorees, graphiques })
  const sauts = sautsSuivis({ f, lignes: page.lignes, colonnes, hauteurs: places.hauteurs, sauts: page.sauts })
  return {
    ...{ modele: f.source.nom, nom, voulu, titre: titreDe(cellules), lignes, colonnes, cellules },
    ...{ formats, sauts, fusions, graphiques, liens, tableaux },
    ...textesDePage(f, portee, contexte),
    ...places,
    blocs: blocsComposes(page),
  }
}

function nouvellePage(f: FeuilleAnalysee, portee: Portee, contexte: Contexte): PageEnCours {
  const tous = [...noeuds(f.corps)]
  const pivot = tous.find((n): n is EnColonnes => n.genre === 'enColonnes')
  const lieu = { feuille: f.source.nom, ligne: pivot?.ligne ?? 0, colonne: 0 }
  const copies = pivot ? groupes(pivot, [], 'groupe', [portee], contexte, lieu) : []
  return {
    ...{ f, contexte, colonnes: colonnesProduites(f, pivot, copies), lignes: [], cellules: [], formats: [] },
    ...{ ignorees: new Set(), sauts: [], fusions: [], liens: [], graphiques: [], formules: [], sousTotaux: [] },
    ...{ secrets: [], revelations: [] },
    ...{ imprimes: new Map(), seules: seules(tous), vides: vides(tous) },
    ...(pivot ? { pivot } : {}),
  }
}

const seules = (tous: readonly Noeud[]) =>
  new Set(
    tous.flatMap((n) =>
      (n.genre === 'repeter' || n.genre === 'lignesDe') && n.enfants.length === 1 && n.enfants[0]?.genre === 'ligne'
        ? [n.enfants[0].ligne]
        : [],
    ),
  )

const vides = (tous: readonly Noeud[]) =>
  new Map(
    tous.flatMap((n) =>
      n.genre === 'repeter' || n.genre === 'lignesDe'
        ? [...noeuds(n.enfants)].map((e) => [e.ligne, n.vide.map((v) => v.ligne)] as const)
        : [],
    ),
  )

/** Le premier texte de la feuille. */
function titreDe(cellules: readonly (readonly CelluleComposee[])[]): string {
  for (const ligne of cellules) for (const c of ligne) if (typeof c === 'string' && c !== '') return c
  return ''
}

/** Deux tableaux d'un classeur n'ont pas le même nom, sans distinction de casse ; « Modele_Suivi » donne « Suivi ». */
function nomDeTableau(duModele: string, pris: string[]): string {
  const nom = duModele.replace(/^mod[eè]le_(?=.)/iu, '')
  const occupes = new Set(pris.map((p) => p.toLowerCase()))
  let k = 2
  let libre = nom
  while (occupes.has(libre.toLowerCase())) libre = `${nom}_${k++}`
  pris.push(libre)
  return libre
}
