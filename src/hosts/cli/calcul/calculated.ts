import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  ICalculateFormulaService,
} from '@univerjs/engine-formula'

/** Ce que vaut une formule ; une plage y devient ses valeurs. `undefined` si le moteur ne sait pas la lire. */
export async function calculated(
  service: ICalculateFormulaService,
  formula: string,
): Promise<BaseValueObject | undefined> {
  const result = await parsed(service, formula)
  return result?.isReferenceObject()
    ? reference(result as BaseReferenceObject)
    : (result as BaseValueObject | undefined)
}

/** Le type publié dit que `calculate` ne rend rien : il rend la valeur. */
async function parsed(service: ICalculateFormulaService, formula: string) {
  try {
    return (await service.calculate(formula)) as unknown as BaseValueObject | BaseReferenceObject | undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined // des milliers de signes imbriqués épuisent la pile du moteur
    throw error
  }
}

const reference = (found: BaseReferenceObject): ArrayValueObject => found.toArrayValueObject()
