import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'

const aujourdhui = () => new Date().toISOString().slice(0, 10)
const USAGE = 'Usage : npm run echeances [-- --date AAAA-MM-JJ]'

const { BAREMES } = await tsImport('../src/domain/baremes.ts', import.meta.url)
const { dateDe, enFrancais } = await tsImport('../src/domain/commun/date.ts', import.meta.url)
const { echeances } = await tsImport('../src/domain/echeances.ts', import.meta.url)

const jour = lireJour(process.argv.slice(2))
if (jour === undefined) process.exitCode = 2
else afficher(jour)

function lireJour(args) {
  try {
    const { values } = parseArgs({ args, options: { date: { type: 'string', default: aujourdhui() } } })
    const lu = /^(\d{4})-(\d{2})-(\d{2})$/.exec(values.date)
    const jour = lu ? dateDe(Number(lu[1]), Number(lu[2]), Number(lu[3])) : undefined
    if (jour === undefined) console.error(`Attendu : --date, un jour écrit 2026-11-23. Reçu : « ${values.date} ».`)
    return jour
  } catch {
    console.error(`Option inconnue ou sans valeur. ${USAGE}`)
    return undefined
  }
}

function afficher(jour) {
  const { finissent, sansTexteOfficiel, debutInconnu } = echeances(BAREMES, jour)
  console.log(`Barèmes relus au ${enFrancais(jour)} : ${BAREMES.length}.\n`)
  liste('Finissent dans l’année', finissent, ({ periode }) => `jusqu’au ${enFrancais(periode.fin)}`)
  liste('Sans texte officiel', sansTexteOfficiel, ({ periode }) => `${duree(periode)} : ${periode.sources[0].titre}`)
  liste('Début inconnu', debutInconnu, ({ periode }) => duree(periode))
}

function liste(titre, echeances, detail) {
  console.log(`${titre} : ${echeances.length || 'rien'}`)
  for (const echeance of echeances) console.log(`  - ${echeance.bareme.libelle} (${detail(echeance)})`)
  console.log('')
}

function duree({ debut, fin }) {
  const depuis = debut === null ? 'début non publié' : `depuis le ${enFrancais(debut)}`
  return fin === undefined ? depuis : `${depuis}, jusqu’au ${enFrancais(fin)}`
}
