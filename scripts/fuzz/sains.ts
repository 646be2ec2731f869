import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { OPENED_EXTENSIONS } from '../../src/hosts/xlsx/formats/open-book'
import { classeurSain } from './classeur-sain'
import { odsSain } from './ods-sain'

export interface Fichier {
  readonly nom: string
  readonly octets: Uint8Array
}

const CSV =
  'Code;Commune;Offre;Fait le;Part\r\n01004;Ambérieu-en-Bugey;"5 400,5";01/09/2024;12,5 %\r\n' +
  '2A004;"Ajaccio ""centre"";\nsuite";1e3;2024-09-01;-3\r\n;=1+1;;;\r\n'

/** Les fichiers entiers que l'on abîme : les nôtres, un d'un autre programme, et ceux du dossier que l'on dit. */
export async function fichiersSains(dossier: string | undefined): Promise<readonly Fichier[]> {
  const lire = (chemin: string): Fichier => ({ nom: chemin, octets: new Uint8Array(readFileSync(chemin)) })
  const connue = (nom: string) => OPENED_EXTENSIONS.some((extension) => extension === extname(nom).toLowerCase())
  return [
    { nom: 'sain.xlsx', octets: await classeurSain() },
    { nom: 'sain.ods', octets: odsSain() },
    { nom: 'sain.csv', octets: new TextEncoder().encode(CSV) },
    lire(join(import.meta.dirname, '../../test/e2e/riche.xlsx')),
    ...(dossier === undefined ? [] : readdirSync(dossier).sort().filter(connue).map((nom) => lire(join(dossier, nom)))), // prettier-ignore
  ]
}
