/**
 * Mesure en rapports, dans un même lancement : les durées absolues d'une machine partagée ne valent rien, les rapports
 * entre deux programmes qui tournent tour à tour se gardent. Compare à bench/reference.json ; `--ecrire` la remplace.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { territoire } from './territoire'

const { values } = parseArgs({ options: { ecrire: { type: 'boolean' }, tours: { type: 'string', default: '5' } } })
const racine = fileURLToPath(new URL('..', import.meta.url))
const DOSSIER = `${racine}build/bench`
const REFERENCE = `${racine}bench/reference.json`
const TAILLES = { departement: 300, region: 4_000, france: 35_000 } as const
/** Appels à chaud : assez pour que le moteur ait compilé même les petites tailles. */
const APPELS = { departement: 300, region: 60, france: 9 } as const
type Taille = keyof typeof TAILLES

interface MesureApl {
  premiere: number
  chaud: number
  plancher: number
  deuxEtapes: number
  uneOffre: number
  octetsParTrajet: number
  ecartScipy: number
}

const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => {
  try {
    execFileSync(python, ['-c', 'import scipy, pandas'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

/** Assemblées comme le sont les fonctions livrées : le chargeur de TypeScript ralentit les petites fonctions. */
for (const mesures of ['mesures-apl', 'mesures-colonnes']) {
  buildSync({
    entryPoints: [`${racine}bench/${mesures}.ts`],
    outfile: `${DOSSIER}/${mesures}.mjs`,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
  })
}

const paires = Object.fromEntries(Object.keys(TAILLES).map((t) => [t, ecrireDonnees(t as Taille)])) as Record<
  Taille,
  number
>
if (PYTHON === undefined) {
  console.log(
    'scipy et pandas sont introuvables (Debian : apt-get install python3-scipy python3-pandas) : rien à comparer.',
  )
  process.exit(0)
}

const tours = Number(values.tours)
const releves: Record<string, number[]> = {}
const noter = (nom: string, valeur: number) => (releves[nom] ??= []).push(valeur)

for (let tour = 0; tour < tours; tour++) {
  const parTaille = {} as Record<Taille, MesureApl>
  for (const taille of Object.keys(TAILLES) as Taille[]) {
    const scipy = JSON.parse(
      lancer(PYTHON, ['bench/pair-scipy.py', `${DOSSIER}/${taille}`, taille === 'france' ? '5' : '30']),
    ) as {
      total: number
      produits: number
    }
    const nous = (parTaille[taille] = mesurer(taille))
    noter(`${taille} : APL à chaud / scipy`, nous.chaud / scipy.total)
    if (taille !== 'france') continue
    noter('france : premier appel d’un processus neuf / scipy', nous.premiere / scipy.total)
    noter('france : APL / toucher les cellules', nous.chaud / nous.plancher)
    noter('france : deux étapes sur matrice gardée / deux produits de scipy', nous.deuxEtapes / scipy.produits)
    noter('france : une offre changée / deux étapes', nous.uneOffre / nous.deuxEtapes)
    noter('france : octets par trajet en plus des cellules', nous.octetsParTrajet)
    noter('france : écart relatif maximal avec scipy', nous.ecartScipy)
    noter('france : lignes mélangées / lignes triées', mesurer('france', 'melange').chaud / nous.chaud)
  }
  const parPaire = (t: Taille) => parTaille[t].chaud / paires[t]
  noter('ns par trajet, france / région', parPaire('france') / parPaire('region'))
  const colonnes = JSON.parse(lancer(process.execPath, [`${DOSSIER}/mesures-colonnes.mjs`])) as Record<string, number>
  noter('DENSITE, 35 000 lignes / toucher les cellules', colonnes.densite as number)
  noter('ZONAGE, 35 000 lignes / toucher les cellules', colonnes.zonage as number)
  console.log(`tour ${tour + 1} sur ${tours} fait`)
}

const BUTS: Record<string, number> = {
  'departement : APL à chaud / scipy': 0.5,
  'region : APL à chaud / scipy': 0.5,
  'france : APL à chaud / scipy': 0.5,
  'france : premier appel d’un processus neuf / scipy': 0.8,
  'france : APL / toucher les cellules': 6,
  'france : deux étapes sur matrice gardée / deux produits de scipy': 2,
  'france : une offre changée / deux étapes': 1 / 50,
  'france : octets par trajet en plus des cellules': 30,
  'france : écart relatif maximal avec scipy': 1e-12,
  'france : lignes mélangées / lignes triées': 4,
  'ns par trajet, france / région': 1.3,
  'DENSITE, 35 000 lignes / toucher les cellules': 10,
  'ZONAGE, 35 000 lignes / toucher les cellules': 10,
}

const mediane = (t: number[]) => [...t].sort((a, b) => a - b)[t.length >> 1] as number
const reference: Record<string, number> = existsSync(REFERENCE) ? JSON.parse(readFileSync(REFERENCE, 'utf8')) : {}
const ecrit = (x: number | undefined) =>
  (x === undefined ? '–' : x < 1e-3 ? x.toExponential(1) : x.toFixed(3)).replace('.', ',')

console.log(`\n${tours} tours, ${paires.france} trajets pour la France\n`)
console.log('| mesure | médiane | min – max | but | référence |\n| --- | ---: | ---: | ---: | ---: |')
const medianes: Record<string, number> = {}
for (const [nom, but] of Object.entries(BUTS)) {
  const t = releves[nom] ?? []
  const m = (medianes[nom] = mediane(t))
  const marque = m <= but ? '' : ' ✗'
  console.log(`| ${nom} | ${ecrit(m)}${marque} | ${ecrit(Math.min(...t))} – ${ecrit(Math.max(...t))} | ≤ ${ecrit(but)} | ${ecrit(reference[nom])} |`) // prettier-ignore
}
if (values.ecrire) writeFileSync(REFERENCE, JSON.stringify(medianes, null, 2) + '\n')

function lancer(commande: string, args: string[]): string {
  return execFileSync(commande, args, { cwd: racine, encoding: 'utf8', maxBuffer: 1 << 28 })
}

function mesurer(taille: Taille, variante = ''): MesureApl {
  const dossier = `${DOSSIER}/${taille}${variante === '' ? '' : `-${variante}`}`
  return JSON.parse(
    lancer(process.execPath, ['--expose-gc', `${DOSSIER}/mesures-apl.mjs`, dossier, String(APPELS[taille])]),
  )
}

/** Écrit les mêmes données en CSV pour le pair et en JSON pour nous ; rend le nombre de trajets. */
function ecrireDonnees(taille: Taille): number {
  const meta = `${DOSSIER}/${taille}/meta.json`
  if (existsSync(meta)) return JSON.parse(readFileSync(meta, 'utf8')).trajets
  const t = territoire(TAILLES[taille])
  const communes = t.codes.map((code, i) => [code, t.population[i] as number])
  const offre = t.codes.flatMap((code, i) => ((t.offre[i] as number) > 0 ? [[code, t.offre[i] as number]] : []))
  const trajets = Array.from(t.residence, (i, k) => [t.codes[i] as string, t.codes[t.exercice[k] as number] as string, (t.dixiemes[k] as number) / 10]) // prettier-ignore
  const csv = (entete: string, lignes: readonly (readonly (string | number)[])[]) =>
    entete + '\n' + lignes.map((l) => l.join(',')).join('\n') + '\n'
  const ecrire = (dossier: string, lignes: typeof trajets) => {
    mkdirSync(dossier, { recursive: true })
    writeFileSync(`${dossier}/communes.csv`, csv('code,population', communes))
    writeFileSync(`${dossier}/offre.csv`, csv('code,offre', offre))
    writeFileSync(`${dossier}/trajets.csv`, csv('residence,exercice,minutes', lignes))
    writeFileSync(`${dossier}/communes.json`, JSON.stringify(communes))
    writeFileSync(`${dossier}/offre.json`, JSON.stringify(offre))
    writeFileSync(`${dossier}/trajets.json`, JSON.stringify(lignes))
  }
  ecrire(`${DOSSIER}/${taille}`, trajets)
  if (taille === 'france') {
    const melange = trajets.map((ligne, k) => ({ ligne, cle: Math.imul(k + 1, 0x9e3779b1) >>> 0 }))
    ecrire(
      `${DOSSIER}/${taille}-melange`,
      melange.sort((a, b) => a.cle - b.cle).map(({ ligne }) => ligne),
    )
    lancer(PYTHON ?? 'python3', ['bench/pair-scipy.py', `${DOSSIER}/${taille}-melange`, '1'])
  }
  writeFileSync(meta, JSON.stringify({ trajets: trajets.length }))
  return trajets.length
}
