import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Faute {
  ligne: number
  message: string
}
interface Cas {
  texte: string
  ids?: string[]
  metadata?: { functions: { id: string }[] }
}

const RACINE = join(__dirname, '../..')
const MANIFESTE = readFileSync(join(RACINE, 'manifest.xml'), 'utf8')
const remplacer = (avant: string | RegExp, apres: string) => {
  const texte = MANIFESTE.replace(avant, apres)
  if (texte === MANIFESTE) throw new Error(`Rien à remplacer : ${avant}`)
  return texte
}
const otera = (avant: string | RegExp) => remplacer(avant, '')
const functions = (...ids: string[]) => ({ functions: ids.map((id) => ({ id })) })

/** Une faute par cas : comment elle est commise, ce que le validateur en dit. */
const CAS: readonly (readonly [string, Cas, RegExp])[] = [
  ['un XML mal fermé', { texte: otera('</OfficeApp>') }, /XML mal formé/],
  ['un autre type de complément', { texte: remplacer('"TaskPaneApp"', '"MailApp"') }, /xsi:type="TaskPaneApp"/],
  [
    'deux éléments intervertis',
    { texte: remplacer(/(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/, '$2$1') },
    /<Version> doit venir avant <ProviderName>/,
  ],
  [
    "Metadata avant Page dans l'extension des fonctions",
    { texte: remplacer(/(<Page>[\s\S]*?<\/Page>)\s*(<Metadata>[\s\S]*?<\/Metadata>)/, '$2$1') },
    /<Page> doit venir avant <Metadata>/,
  ],
  ['un élément oublié', { texte: otera(/<Page>[\s\S]*?<\/Page>/) }, /Il manque <Page>/],
  ['un élément inconnu', { texte: remplacer('<Hosts>', '<Hosts><Ecran />') }, /<Ecran> n'a pas sa place/],
  [
    'un élément en double',
    { texte: remplacer('</Permissions>', '</Permissions><Permissions>ReadWriteDocument</Permissions>') },
    /écrit 2 fois/,
  ],
  ['un identifiant qui n’est pas un GUID', { texte: remplacer(/<Id>.*?<\/Id>/, '<Id>x</Id>') }, /GUID, reçu « x »/],
  ['une version trop longue', { texte: remplacer('0.1.0.0', '0.1.0.0.0') }, /une à quatre parties/],
  ['une autre langue par défaut', { texte: remplacer('fr-FR', 'en-US') }, /attendu fr-FR, reçu « en-US »/],
  ['une langue mal écrite', { texte: remplacer('Locale="en-US"', 'Locale="en"') }, /« en-US », reçu « en »/],
  [
    'un texte sans version anglaise',
    { texte: otera('<bt:Override Locale="en-US" Value="Open the pane" />') },
    /« Volet.Libelle » n'a pas de version en-US/,
  ],
  ['trop de droits', { texte: remplacer('ReadWriteDocument', 'Restricted') }, /ReadWriteDocument/],
  [
    'une adresse sans https',
    { texte: remplacer('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"') },
    /en https:\/\//,
  ],
  ['une adresse trop longue', { texte: remplacer('/functions.json', `/${'a'.repeat(2050)}`) }, /2048 au plus/],
  [
    'un texte court trop long',
    { texte: remplacer('"Open the pane"', `"${'a'.repeat(126)}"`) },
    /126 caractères : 125 au plus/,
  ],
  ['un texte long trop long', { texte: remplacer('Shows the recognised', 'a'.repeat(251)) }, /250 au plus/],
  [
    'une ressource absente',
    { texte: remplacer('<Label resid="Volet.Libelle"', '<Label resid="Volet.Absent"') },
    /« Volet.Absent », qui n'est pas défini/,
  ],
  [
    'une ressource inutile',
    { texte: remplacer('<bt:Urls>', '<bt:Urls><bt:Url id="Trop.Url" DefaultValue="https://localhost:3000/x" />') },
    /« Trop.Url » ne sert à rien/,
  ],
  ['une ressource en double', { texte: remplacer(' id="Atelier.Url"', ' id="Volet.Url"') }, /définie deux fois/],
  [
    'une ressource du mauvais genre',
    { texte: remplacer('<Title resid="Accueil.Titre"', '<Title resid="Accueil.Texte"') },
    /attend une ressource de <bt:ShortStrings>/,
  ],
  [
    'un identifiant de ressource trop long',
    { texte: MANIFESTE.replaceAll('Volet.Libelle', 'L'.repeat(33)) },
    /1 à 32 caractères/,
  ],
  ['un environnement court', { texte: remplacer('lifetime="long"', 'lifetime="short"') }, /lifetime="long"/],
  [
    'une autre page pour le fichier de fonctions',
    { texte: remplacer('<FunctionFile resid="Volet.Url"', '<FunctionFile resid="Atelier.Url"') },
    /la même page « Volet.Url »/,
  ],
  [
    'un TaskpaneId',
    { texte: remplacer('xsi:type="ShowTaskpane">', 'xsi:type="ShowTaskpane"><TaskpaneId>Volet</TaskpaneId>') },
    /<TaskpaneId> est interdit/,
  ],
  ['une page initiale différente', { texte: remplacer('taskpane.html', 'index.html') }, /doit être la page du volet/],
  [
    "une exigence d'Excel oubliée",
    { texte: otera(/<Set Name="CustomFunctionsRuntime".*?\/>/) },
    /CustomFunctionsRuntime manque/,
  ],
  ['une icône absente', { texte: remplacer('icone-16.png', 'icone-17.png') }, /icone-17.png n'existe pas/],
  [
    'une icône à la mauvaise taille',
    { texte: remplacer('icone-16.png', 'icone-20.png') },
    /fait 20 × 20 pixels ; 16 × 16 attendus/,
  ],
  ['une icône qui n’est pas un PNG', { texte: remplacer('icone-16.png', 'icone.svg') }, /n'est pas un fichier PNG/],
  [
    'une taille obligatoire oubliée',
    { texte: otera('<bt:Image size="80" resid="Icone.80" />') },
    /Il manque la taille 80/,
  ],
  [
    'un autre espace de noms',
    { texte: remplacer('DefaultValue="SANTE"', 'DefaultValue="SOIN"') },
    /SANTE, reçu « SOIN »/,
  ],
  [
    'un identifiant de fonction à deux lettres',
    { texte: MANIFESTE, metadata: functions('AB'), ids: ['AB'] },
    /« AB » n'est pas valide/,
  ],
  [
    'une fonction décrite mais absente',
    { texte: MANIFESTE, metadata: functions('APL', 'DENSITE'), ids: ['APL'] },
    /décrit « DENSITE »/,
  ],
  [
    'une fonction que functions.json oublie',
    { texte: MANIFESTE, metadata: functions('APL'), ids: ['APL', 'ZONAGE'] },
    /ne décrit pas/,
  ],
]

/** Les scripts sont des modules ES, que jest ne sait pas charger : un seul processus Node valide tous les cas. */
const fautes = ((): Faute[][] => {
  const cas = [{ texte: MANIFESTE }, ...CAS.map(([, c]) => c)]
  const code = `
    import { readFileSync } from 'node:fs'
    import { validerManifeste } from './scripts/manifest/valider.mjs'
    const cas = JSON.parse(readFileSync(0, 'utf8'))
    const defaut = { dossier: '.', metadata: { functions: [{ id: 'APL' }] }, ids: ['APL'] }
    console.log(JSON.stringify(cas.map((c) => validerManifeste({ ...defaut, ...c }))))`
  const sortie = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: RACINE,
    input: JSON.stringify(cas),
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return JSON.parse(sortie)
})()

describe('Validation hors ligne du manifeste', () => {
  it('accepte le manifeste du projet', () => {
    expect(fautes[0]).toEqual([])
  })

  it.each(CAS.map(([phrase, , attendu], k) => ({ phrase, attendu, dites: fautes[k + 1]! })))(
    'refuse $phrase',
    ({ attendu, dites }) => {
      expect(dites.map((f) => f.message).join('\n')).toMatch(attendu)
      expect(dites.every((f) => f.ligne >= 1)).toBe(true)
    },
  )
})
