import { IDescriptionService, IFunctionService, FunctionType, type IFunctionInfo } from '@univerjs/preset-sheets-core'
import { formuleFrancaise } from './formule-francaise'
import type { Grid } from './grid'
import { nomCanonique, nomFrancais } from './noms-francais'

const NAMESPACE = 'SANTE.'

/** La liste et l'aide des fonctions parlent français : SOMME, et non SUM. */
export function nameFunctionsInFrench({ injector }: Grid): void {
  const descriptions = injector.get(IDescriptionService)
  const service = injector.get(IFunctionService)
  const info = descriptions.getFunctionInfo.bind(descriptions)
  const known = descriptions.hasFunction.bind(descriptions)

  const inFrench = (item: IFunctionInfo): IFunctionInfo => ({ ...item, functionName: nomFrancais(item.functionName) })
  const list = () => [...service.getDescriptions().values()].map(inFrench)
  const summary = ({ functionName, abstract, functionType }: IFunctionInfo) => ({
    name: functionName,
    desc: abstract,
    functionType,
  })

  descriptions.getFunctionInfo = (name) => {
    const found = info(nomCanonique(name.trim()))
    return found && inFrench({ ...found, functionParameter: found.functionParameter.map(withFrenchExample) })
  }
  descriptions.hasFunction = (name) => known(nomCanonique(name))
  descriptions.getSearchListByNameFirstLetter = (text) => {
    const start = text.trim().toUpperCase()
    const begins = list().filter(({ functionName }) => functionName.toUpperCase().startsWith(start))
    const ours = list().filter(({ functionName }) => functionName.startsWith(NAMESPACE + start))
    return [...ours, ...begins.toSorted(byName)].map(summary)
  }
  descriptions.getSearchListByName = (text) =>
    list()
      .filter(({ functionName }) => functionName.toUpperCase().includes(text.trim().toUpperCase()))
      .filter(({ functionType }) => functionType !== FunctionType.DefinedName)
      .toSorted(byName)
      .map(summary)
  descriptions.getSearchListByType = (type) =>
    list()
      .filter(({ functionType }) => functionType !== FunctionType.DefinedName)
      .filter(({ functionType }) => functionType === type || Number(type) === -1)
      .toSorted(byName)
      .map(summary)
}

const withFrenchExample = <T extends { readonly example: string }>(each: T): T => ({
  ...each,
  example: frenchExample(each.example),
})

/** Un argument d'exemple, comme on le tape en France, sans les textes de démonstration de la grille. */
const frenchExample = (example: string): string =>
  formuleFrancaise(example)
    .replace(/\b(?:true|false)\b/g, (word) => (word === 'true' ? 'VRAI' : 'FAUX'))
    .replace(/(?:Hello )?Univer(?: Logo)?/gi, 'Le Puy')

const byName = (a: IFunctionInfo, b: IFunctionInfo) => a.functionName.localeCompare(b.functionName, 'fr')
