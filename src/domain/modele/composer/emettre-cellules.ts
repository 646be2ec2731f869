import type { Champ, Contenu, Ligne } from '../arbre'
import { MASQUE } from '../format'
import { cleDeLigne } from '../lier-ligne'
import { montrer } from './affichage'
import { ecrireSegments, type Endroit } from './champ'
import type { CelluleComposee } from './composition'
import type { Portee } from './contexte'
import type { Ici } from './emettre'
import { poserGraphique } from './graphiques'
import { lignesLiees } from './lignes'
import type { PageEnCours } from './page'
import { noterSecrets } from './secrets'

/** Les cellules d'une ligne produite. */
export function emettreCellules({ ligne }: Ligne, page: PageEnCours, ici: Ici): CelluleComposee[] {
  const { f, pivot } = page
  const dansPivot = pivot !== undefined && (f.chemins.get(ligne) ?? []).includes(pivot.id)
  return page.colonnes.map(({ modele, copie }, colonne): CelluleComposee => {
    const contenu = f.cellules[ligne]?.[modele]
    if (!contenu) return null
    // Hors du bloc d'EN COLONNES, une colonne répétée n'a de contenu que dans sa première copie.
    if (copie && !dansPivot && copie.rang > 0) return null
    const groupe = copie && dansPivot ? intersection(page, ligne, ici, copie.portee) : undefined
    const passage = groupe ? [...ici.passage, groupe] : ici.passage
    return cellule(contenu, page, { ...ici, passage }, ligne, colonne, modele)
  })
}

/** Les lignes de la table d'EN COLONNES qui se rapportent à cette ligne, réduites à celles de cette colonne. */
function intersection({ contexte, f }: PageEnCours, ligne: number, { passage }: Ici, copie: Portee): Portee {
  const lien = contexte.liaisons.pivots.get(cleDeLigne(f.source.nom, ligne))
  const lignes = lien ? lignesLiees(lien, passage).filter((rang) => copie.lignes.includes(rang)) : copie.lignes
  const { noeuds: _, ...portee } = copie
  return { ...portee, lignes }
}

function cellule(
  contenu: Contenu,
  page: PageEnCours,
  ici: Ici,
  ligne: number,
  colonne: number,
  modele: number,
): CelluleComposee {
  const produite = page.lignes.length
  if (contenu.genre === 'valeur') return contenu.valeur
  if (contenu.genre === 'formule') {
    page.formules.push({ ligne: produite, colonne, formule: contenu.formule })
    return { formule: contenu.formule }
  }
  const lieu = { feuille: page.f.source.nom, ligne, colonne: modele }
  const endroit: Endroit = {
    f: page.f,
    passage: ici.passage,
    contexte: page.contexte,
    lieu,
    page: page.sauts.length + 1,
  }
  const champs = contenu.segments.filter((s) => typeof s !== 'string')
  const seul = contenu.segments.length === 1 ? contenu.segments[0] : undefined
  if (seul !== undefined && typeof seul !== 'string') {
    const dessin = dessiner(seul, page, endroit, produite, colonne)
    if (dessin !== undefined) {
      noterSecrets(seul, null, lieu, page)
      return dessin
    }
  }
  const { valeur, format } = ecrireSegments(contenu.segments, endroit)
  for (const champ of champs) noterSecrets(champ, valeur, lieu, page)
  if (champs.some(estLien)) {
    const feuille = ici.passage.findLast((p) => p.feuille)?.feuille?.nom
    if (feuille !== undefined) page.liens.push({ ligne: produite, colonne, feuille })
  }
  if (seul !== undefined && typeof seul !== 'string') {
    const place = { cle: `${ligne} ${modele} ${colonne}`, ligne: produite, colonne, page: page.sauts.length }
    const { masquee, avalee } = montrer(seul.affichage, valeur, place, ici.deja, page.fusions)
    if (masquee || avalee) page.ignorees.add(`${produite} ${colonne}`)
    if (avalee) return null
    if (masquee) page.formats.push({ ligne: produite, colonne, format: MASQUE })
    else if (format !== undefined) page.formats.push({ ligne: produite, colonne, format })
    if (seul.filtres.some((x) => x.nom === 'sous-total') && seul.quoi.genre === 'colonne') {
      page.sousTotaux.push({ ligne: produite, colonne, champ: seul.quoi.ref.colonne })
    }
  }
  return valeur
}

const estLien = ({ quoi }: Champ) =>
  (quoi.genre === 'mot' && quoi.mot === 'lien') ||
  (quoi.genre === 'colonne' && quoi.ref.table === undefined && quoi.ref.colonne.toLowerCase() === 'lien')

/** Un graphique laisse sa cellule vide ; une image y met son texte de remplacement. */
function dessiner(
  champ: Champ,
  page: PageEnCours,
  endroit: Endroit,
  ligne: number,
  colonne: number,
): CelluleComposee | undefined {
  if (champ.quoi.genre !== 'graphique' && champ.quoi.genre !== 'image') return undefined
  const texte = champ.filtres.find((x) => x.nom === 'texte')
  if (champ.quoi.genre === 'image')
    return texte?.nom === 'texte' ? ecrireSegments(texte.segments, endroit).valeur : null
  poserGraphique(champ, champ.quoi, page, endroit, ligne, colonne)
  return null
}
