import { analyser } from '../../../src/domain/modele/analyser'
import { composer, type Demande } from '../../../src/domain/modele/composer/composer'
import type { Composition, FeuilleComposee } from '../../../src/domain/modele/composer/composition'
import { lier } from '../../../src/domain/modele/lier'
import type { Donnees, FeuilleModele, TableDeDonnees, Valeur } from '../../../src/domain/modele/types'
import { donnees as classeur } from './feuilles'

/** Analyse, lie et compose ; toutes les fautes ensemble. */
export function essayer(
  feuilles: readonly FeuilleModele[],
  tables: readonly TableDeDonnees[],
  reste: { parametres?: Record<string, Valeur>; prises?: readonly string[]; donnees?: Donnees } = {},
) {
  const analyses = feuilles.map(analyser)
  const modele = { nom: analyses[0]?.modele ?? '', feuilles: analyses.map((a) => a.feuille) }
  const donnees = reste.donnees ?? classeur(tables, reste.parametres)
  const liaisons = lier(modele, donnees)
  const avant = [...analyses.flatMap((a) => a.fautes), ...liaisons.fautes]
  const composition: Composition = avant.some((f) => f.gravite === 'faute')
    ? { feuilles: [], reparations: [], fautes: [] }
    : toutComposer({ modele, donnees, liaisons, feuillesPrises: reste.prises ?? [], nomsPris: [] })
  const fautes = [...avant, ...composition.fautes]
  return {
    ...composition,
    liens: liaisons.liens,
    fautes,
    /** « Plan!D7 M012 » */
    codes: fautes.map((f) => `${f.ou} ${f.code}`),
  }
}

function toutComposer(demande: Demande): Composition {
  const etapes = composer(demande)
  let etape = etapes.next()
  while (etape.done !== true) etape = etapes.next()
  return etape.value
}

/** Les cellules d'une feuille, formules précédées de « = ». */
export const textes = (feuille: FeuilleComposee | undefined) =>
  (feuille?.cellules ?? []).map((ligne) =>
    ligne.map((c) => (c !== null && typeof c === 'object' ? `=${c.formule}` : c)),
  )
