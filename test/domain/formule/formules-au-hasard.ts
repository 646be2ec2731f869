import fc from 'fast-check'
import { texteDeReference, type Coin, type Reference } from '../../../src/domain/formule/reference'

const coin = (dollars: boolean) =>
  fc.record({
    ligne: fc.nat(200),
    colonne: fc.nat(60),
    ligneAbsolue: dollars ? fc.boolean() : fc.constant(false),
    colonneAbsolue: dollars ? fc.boolean() : fc.constant(false),
  })

function reference(dollars: boolean) {
  const feuille = fc.option(fc.constantFrom('Feuil1', 'Axe 1', "L'axe", 'A1'), { nil: undefined })
  return fc
    .tuple(feuille, coin(dollars), fc.nat(30), fc.nat(10), fc.boolean())
    .map(([nom, debut, lignes, colonnes, plage]): Reference => {
      const fin: Coin = { ...debut, ligne: debut.ligne + lignes, colonne: debut.colonne + colonnes }
      const lieu = plage ? ({ debut, fin, forme: 'plage' } as const) : ({ debut, forme: 'cellule' } as const)
      return nom === undefined ? lieu : { feuille: nom, ...lieu }
    })
}

/** Des formules faites de références, de textes, de constantes, de noms et de parties de tableaux. */
export function formuleAuHasard({ relatives = false } = {}) {
  const autre = fc.constantFrom('"A1 ""B2"""', '{1,2;3,4}', 'T_A[@[A1]]', 'LOG10(3)', 'Nom_1', '12.5', '[1]Feuil1!A1')
  const terme = fc.oneof(
    { weight: 3, arbitrary: reference(!relatives).map(texteDeReference) },
    { weight: 1, arbitrary: autre },
  )
  return fc.array(fc.tuple(terme, fc.constantFrom('+', '&', ',', ' ')), { minLength: 1, maxLength: 5 }).map(
    (termes) =>
      `SUM(${termes
        .map(([texte, signe]) => texte + signe)
        .join('')
        .slice(0, -1)})`,
  )
}
