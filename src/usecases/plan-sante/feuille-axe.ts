import type { Axe, Thematique } from '../../domain/plan/plan'
import type { Operation, Style } from '../../ports/operations'
import type { DonneesPlanSante } from './donnees'
import { ecrireLignes, hauteur, type LigneEcrite } from './page-de-feuille'
import { STYLES } from './styles'

const LARGEURS = [38, 74, 34]
const COLONNES = ['Leviers', 'Actions concrètes envisagées', 'Pilotes']
const BASE: Style = STYLES.base

export const titreAxe = (axe: Axe) => `AXE ${axe.numero} – ${axe.axe.toLocaleUpperCase('fr')}`

/** Les opérations d'une feuille d'axe : titre, objectif, puis un bloc par thématique. */
export function feuilleAxe(sheet: string, axe: Axe, donnees: DonneesPlanSante): Operation[] {
  const dessus = presentation(axe, donnees)
  const lignes = [
    ...dessus,
    ligne(COLONNES, [STYLES.entete], 22),
    ...axe.thematiques.flatMap((t) => bloc(t, donnees)),
    ligne([piedDe(donnees), null, null], [STYLES.source], 18),
  ]
  return [
    { kind: 'addSheet', sheet, tabColor: '#0B5C66', gridlines: false },
    ...ecrireLignes(sheet, LARGEURS, lignes),
    { kind: 'freeze', sheet, rows: dessus.length + 1, columns: 0 },
    {
      kind: 'page',
      sheet,
      page: {
        orientation: 'landscape',
        fitToWidth: true,
        titleRows: { first: dessus.length, last: dessus.length },
        printArea: { row: 0, column: 0, rows: lignes.length, columns: LARGEURS.length },
        header: `&L${protege(donnees.titre)}&R${protege(`Axe ${axe.numero}`)}`,
        footer: piedDePage(donnees),
      },
    },
  ]
}

/** « Source : … – édité le … » */
export const piedDe = ({ source, edition }: DonneesPlanSante) => `Source : ${source} – édité le ${edition}`

export const piedDePage = (donnees: DonneesPlanSante) => `&L${protege(piedDe(donnees))}&RPage &P / &N`

/** Dans un en-tête de page, « & » commence un code : un vrai se double. */
export const protege = (texte: string) => texte.replaceAll('&', '&&').slice(0, 200)

function presentation(axe: Axe, donnees: DonneesPlanSante): LigneEcrite[] {
  const { entete, objectif, partenaires } = donnees.complementsAxe(axe.axe)
  return [
    ligne([titreAxe(axe), null, null], [STYLES.titre], 30),
    ...(entete === '' ? [] : [ligne([entete, null, null], [STYLES.sousTitre], 20)]),
    ...(objectif === '' ? [] : [annotation('Objectif', objectif)]),
    ...(partenaires === '' ? [] : [annotation('Partenaires', partenaires)]),
  ]
}

function bloc(thematique: Thematique, donnees: DonneesPlanSante): LigneEcrite[] {
  const { chapeau, chiffreCle } = donnees.complementsThematique(thematique.thematique)
  const actions = thematique.leviers.flatMap(({ levier, actions }) =>
    actions.map(({ action, pilotes }, rang) =>
      ligne(
        [levier.toLocaleUpperCase('fr'), action, pilotes.join(' / ')],
        [cadreLevier(rang === 0, rang === actions.length - 1), [STYLES.corps], [STYLES.corps]],
        // Le levier répété est masqué : il ne compte pas dans la hauteur.
        rang === 0 ? undefined : hauteur([null, action, pilotes.join(' / ')], LARGEURS),
      ),
    ),
  )
  return [
    ligne([thematique.thematique.toLocaleUpperCase('fr'), null, null], [STYLES.thematique], 22),
    ...(chapeau === '' ? [] : [ligne([null, chapeau, null], [STYLES.chapeau])]),
    ...(chiffreCle === '' ? [] : [ligne(['Chiffre clé', chiffreCle, null], [STYLES.chiffre])]),
    ...(actions.length > 0 ? actions : [ligne([null, 'Aucune action engagée', null], [STYLES.corps])]),
  ]
}

/** Les filets du levier, selon qu'il ouvre ou ferme son groupe. */
function cadreLevier(premier: boolean, dernier: boolean): Style[] {
  if (premier && dernier) return [STYLES.corps, STYLES.gras]
  return [STYLES.levier, ...(premier ? [STYLES.premier] : [STYLES.repete]), ...(dernier ? [STYLES.dernier] : [])]
}

const annotation = (libelle: string, texte: string) =>
  ligne([libelle, texte, null], [[STYLES.libelle], [STYLES.texte], [STYLES.texte]])

function ligne(
  cellules: LigneEcrite['cellules'],
  styles: readonly (Style | readonly Style[])[],
  points?: number,
): LigneEcrite {
  const traits = styles.map((s) => [BASE, ...(Array.isArray(s) ? (s as readonly Style[]) : [s as Style])])
  return { cellules, styles: traits, ...(points === undefined ? {} : { hauteur: points }) }
}
