/**
 * Remplir de gros modèles, de l'ouverture du fichier aux octets enregistrés : le temps par ligne d'un grand classeur contre celui
 * d'un dix fois plus petit, dans un même lancement et tour à tour. Un rapport de 1 est un travail qui croît comme le classeur.
 */
import { parseArgs } from 'node:util'
import { openXlsx, saveXlsx } from '../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../src/hosts/xlsx/xlsx-workbook'
import { preparerRemplissage, remplir } from '../src/usecases/remplir'
import { fiches, plan } from './gros-modeles'

const { values } = parseArgs({ options: { tours: { type: 'string', default: '5' } } })

const ESSAIS = [
  { nom: '2 000 actions dans 12 axes', modele: 'plan-sante', fabriquer: plan, grand: 2000 },
  { nom: '400 fiches', modele: 'fiche-action', fabriquer: fiches, grand: 400 },
] as const
const BUT = 1.5

async function secondes(octets: Uint8Array, modele: string): Promise<number> {
  const debut = performance.now()
  const paquet = openXlsx(octets, 'gros.xlsx')
  const classeur = xlsxWorkbook(paquet, 'gros.xlsx')
  await remplir(classeur, await preparerRemplissage(classeur, modele))
  saveXlsx(paquet)
  return (performance.now() - debut) / 1000
}

const mediane = (t: readonly number[]) => [...t].sort((a, b) => a - b)[t.length >> 1] as number
const ecrit = (x: number) => x.toFixed(2).replace('.', ',')

console.log('| mesure | médiane | min – max | but |\n| --- | ---: | ---: | ---: |')
for (const { nom, modele, fabriquer, grand } of ESSAIS) {
  const [petit, gros] = [saveXlsx(await fabriquer(grand / 10)), saveXlsx(await fabriquer(grand))]
  await secondes(petit, modele) // le code est alors compilé
  const rapports: number[] = []
  const durees: number[] = []
  for (let tour = 0; tour < Number(values.tours); tour++) {
    const [court, long] = [await secondes(petit, modele), await secondes(gros, modele)]
    rapports.push(long / court / 10)
    durees.push(long)
  }
  const marque = mediane(rapports) <= BUT ? '' : ' ✗'
  console.log(
    `| ${nom} : temps par ligne / dix fois moins | ${ecrit(mediane(rapports))}${marque} | ${ecrit(Math.min(...rapports))} – ${ecrit(Math.max(...rapports))} | ≤ ${ecrit(BUT)} |`,
  )
  console.log(
    `| ${nom} : secondes (à titre indicatif) | ${ecrit(mediane(durees))} | ${ecrit(Math.min(...durees))} – ${ecrit(Math.max(...durees))} | |`,
  )
}
