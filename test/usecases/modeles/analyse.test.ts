import { analyser } from '../../../src/domain/modele/analyser'
import type { FeuilleModele, Valeur } from '../../../src/domain/modele/types'
import type { Operation } from '../../../src/ports/operations'
import { MODELES_INTEGRES } from '../../../src/usecases/modeles/catalogue'
import { operationsDuModele } from '../../../src/usecases/modeles/operations-du-modele'

/** La feuille modèle telle que le remplissage la lira, d'après les opérations qui la créent. */
function feuilleModele(nom: string, operations: readonly Operation[]): FeuilleModele {
  const siennes = operations.filter((o) => o.sheet === nom)
  const ecrites = siennes.flatMap((o) => (o.kind === 'write' ? o.values : []))
  return {
    nom,
    valeurs: ecrites.map((l) => l.map((c): Valeur => (typeof c === 'object' ? null : c))),
    formules: ecrites.map((l) => l.map((c) => (typeof c === 'object' && c !== null ? c.formula : null))),
    formats: [],
    fusions: siennes.flatMap((o) => (o.kind === 'merge' ? [o.area] : [])),
    largeurs: siennes.flatMap((o) => (o.kind === 'columnWidths' ? o.widths : [])),
    hauteurs: new Map(),
    tableaux: siennes.flatMap((o) => (o.kind === 'addTable' ? [{ nom: o.name, zone: o.area }] : [])),
  }
}

it.each(MODELES_INTEGRES)('« $nom » se lit sans une faute d’écriture', (modele) => {
  const noms = modele.feuilles.map(({ nom }) => nom)
  const operations = operationsDuModele(modele, noms)
  for (const nom of noms) {
    const { modele: lu, fautes } = analyser(feuilleModele(nom, operations))
    expect([nom, fautes]).toEqual([nom, []])
    expect(lu).toBe(modele.id)
  }
})
