import { faute } from './xml.mjs'

/**
 * Les enfants de chaque élément, dans l'ordre que le schéma impose : « ! » obligatoire, « + » un ou plusieurs,
 * « * » autant qu'on veut. Un élément dont le sens dépend de son xsi:type ou de son parent a une clé précise.
 */
const ENFANTS = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! ' +
    'SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides! ExtendedOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets!',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation!',
  'DefaultSettings/SourceLocation': 'Override*',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  'Host Workbook': 'Runtimes! AllFormFactors! DesktopFormFactor!',
  Runtimes: 'Runtime!',
  AllFormFactors: 'ExtensionPoint!',
  'ExtensionPoint CustomFunctions': 'Script! Page! Metadata! Namespace!',
  Script: 'SourceLocation!',
  Page: 'SourceLocation!',
  Metadata: 'SourceLocation!',
  DesktopFormFactor: 'GetStarted! FunctionFile! ExtensionPoint+',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  'ExtensionPoint PrimaryCommandSurface': 'OfficeTab! CustomTab',
  OfficeTab: 'Group+',
  Group: 'Label! Icon! Control+',
  'Control Button': 'Label! Supertip! Icon! Action! Enabled',
  Supertip: 'Title! Description!',
  Icon: 'bt:Image+',
  'Action ShowTaskpane': 'TaskpaneId SourceLocation! Title',
  'Action ExecuteFunction': 'FunctionName!',
  Resources: 'bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:Images/bt:Image': 'bt:Override*',
  'bt:Url': 'bt:Override*',
  'bt:String': 'bt:Override*',
}

/** Vérifie les enfants de chaque élément : connus, à leur place, en bon nombre. */
export function fautesOrdre(element, parent) {
  const propres = enfantsFautifs(element, regle(element, parent))
  return [...propres, ...element.enfants.flatMap((e) => fautesOrdre(e, element))]
}

const regle = ({ nom, type }, parent) =>
  (ENFANTS[`${nom} ${type}`] ?? ENFANTS[`${parent?.nom}/${nom}`] ?? ENFANTS[nom] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((mot) => ({ nom: mot.replace(/[!+*]$/, ''), signe: mot.match(/[!+*]$/)?.[0] ?? '?' }))

function enfantsFautifs(element, attendus) {
  const rang = new Map(attendus.map(({ nom }, k) => [nom, k]))
  const fautes = []
  let dernier = -1
  for (const e of element.enfants) {
    const k = rang.get(e.nom)
    if (k === undefined) fautes.push(faute(e, `<${e.nom}> n'a pas sa place dans ${titre(element)}.`))
    else if (k < dernier)
      fautes.push(faute(e, `<${e.nom}> doit venir avant <${attendus[dernier].nom}> dans ${titre(element)}.`))
    else dernier = k
  }
  for (const { nom, signe } of attendus) {
    const combien = element.enfants.filter((e) => e.nom === nom).length
    if (combien === 0 && '!+'.includes(signe)) fautes.push(faute(element, `Il manque <${nom}> dans ${titre(element)}.`))
    if (combien > 1 && '!?'.includes(signe))
      fautes.push(faute(element, `<${nom}> est écrit ${combien} fois dans ${titre(element)}.`))
  }
  return fautes
}

const titre = ({ nom, type }) => (type ? `<${nom} xsi:type="${type}">` : `<${nom}>`)
