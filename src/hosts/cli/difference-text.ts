import { decisionCellule, decisionLigne, conflitsATrancher, type Choix } from '../../domain/actualisation/choix'
import type { CelluleDifferente, LigneDifferente } from '../../domain/actualisation/difference'
import { contenuNeuf } from '../../domain/actualisation/ecritures'
import { montrerCellule } from '../../domain/actualisation/montrer'
import { estVide, type Cellule } from '../../domain/actualisation/valeur'
import type { BilanActualisation } from '../../usecases/actualiser/actualiser'
import { historiquePrevu } from '../../usecases/actualiser/historique'
import type { PreparationActualisation } from '../../usecases/actualiser/preparer'
import { nommer } from '../../usecases/actualiser/tableau-du-classeur'

type Prepared = PreparationActualisation

/** Au-delà, la liste n'aide plus : on dit combien il en reste. */
const SHOWN = 500

/** L'aperçu en texte : résumé, alertes, remarques, puis chaque ligne avec l'ancien et le nouveau de chaque cellule. */
export function plan(prepared: Prepared, choice: Choix): string {
  const { lignes } = prepared.comparaison.difference
  const shown = lignes.slice(0, SHOWN).flatMap((ligne) => rowLines(prepared, ligne, choice))
  const more = lignes.length > SHOWN ? [`… et ${lignes.length - SHOWN} autres lignes.`] : []
  return [...heading(prepared), ...shown, ...more, ''].join('\n')
}

/** Ce qui a été écrit. */
export const summary = (prepared: Prepared, bilan: BilanActualisation): string =>
  [...heading(prepared, bilan.constats), ''].join('\n')

/** Un conflit par phrase : où, ce qu'a le classeur, ce que dit la source. */
export const conflictFaults = ({ cible, neuf: { source }, comparaison }: Prepared): string[] =>
  conflitsATrancher(comparaison.difference, {}).map(
    ([ligne, { colonne, feuille, neuf }]) =>
      `${nommer(cible)}, ${ligne.libelle}, « ${colonne} » : le classeur a ${montrerCellule(feuille, colonne)}, ${source.nature === 'copie' ? source.nom : 'la source'} ${montrerCellule(neuf, colonne)}.`,
  )

const FIRST = '  Première comparaison : nous ne savons pas ce que vous avez tapé, rien n’est écrasé sans votre accord.'

function heading(
  prepared: Prepared,
  remarks: readonly string[] = [...prepared.neuf.remarques, ...prepared.comparaison.difference.constats],
) {
  const { cible, neuf, comparaison, resume } = prepared
  const { alertes, rapprochements, aRelire, voies, lignes } = comparaison.difference
  const kept = historiquePrevu(prepared)
  return [
    `${nommer(cible)} (feuille ${cible.feuille}), depuis ${neuf.source.nom} : ${resume}.`,
    ...alertes.map((a) => `  Attention : ${a.message}`),
    ...(voies === 'deux' && lignes.length > 0 ? [FIRST] : []),
    ...(kept === undefined || prepared.demande.sansHistorique ? [] : [`  Remarque : nous gardons ${kept}.`]),
    ...remarks.map((r) => `  Remarque : ${r}`),
    ...rapprochements.map((r) => `  Peut-être la même ligne : ${r.libelle}.`),
    ...aRelire.map((t) => `  À relire, écrit pour le ${t.ecritPour} : ${t.libelle}, « ${t.colonne} » : ${t.texte}`),
  ]
}

const STATES: Readonly<Record<LigneDifferente['etat'], string>> = {
  nouvelle: 'nouvelle',
  changee: 'modifiée',
  conflit: 'conflit',
  gardee: 'modifiée à la main, gardée',
  absente: 'absente de la source',
  masquee: 'ôtée par vous, pas remise',
  copiee: 'copie d’une autre ligne',
  ajoutee: 'ajoutée par vous, gardée',
}

function rowLines(prepared: Prepared, ligne: LigneDifferente, choice: Choix): string[] {
  const gone = ligne.etat === 'absente' ? (decisionLigne(choice, ligne) === 'neuf' ? ', ôtée' : ', gardée') : ''
  const cells =
    ligne.etat === 'nouvelle'
      ? contenuNeuf(prepared.comparaison, ligne)
          .filter((c) => !estVide(c.neuf))
          .map((c) => `    ${c.colonne} : ${montrerCellule(c.neuf, c.colonne)}`)
      : ligne.cellules.map((c) => cellLine(ligne, c, choice))
  return [`  ${ligne.libelle} : ${STATES[ligne.etat]}${gone}`, ...cells]
}

function cellLine(ligne: LigneDifferente, cellule: CelluleDifferente, choice: Choix): string {
  const { colonne, etat, feuille, neuf } = cellule
  const show = (value: Cellule) => montrerCellule(value, colonne)
  const change = `    ${colonne} : ${show(feuille)} → ${show(neuf)}`
  if (ligne.etat === 'absente') return `    ${colonne} : ${show(feuille)}`
  const kept = decisionCellule(choice, ligne, cellule) === 'feuille'
  if (etat === 'conflit' || etat === 'divergente')
    return `${change} (conflit, ${kept ? 'garde' : 'prend'} ${show(kept ? feuille : neuf)})`
  const said = cellule.classe === 'calcul' ? 'la formule était' : 'la source dit'
  return kept ? `    ${colonne} : ${show(feuille)} gardé (${said} ${show(neuf)})` : change
}
