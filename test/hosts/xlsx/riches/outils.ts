import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import type { Riche } from './examiner'

const PYTHON = '/usr/bin/python3'
const FABRIQUE = resolve('test/hosts/xlsx/riches/fabriquer.py')
const IMAGE = resolve('assets/icone-32.png')

const repond = (commande: string, ...mots: string[]) => spawnSync(commande, mots).status === 0

/** Ce qui manque à la machine pour fabriquer la collection, ou rien. */
export const manquePython = (): string | undefined =>
  repond(PYTHON, '-c', 'import xlsxwriter, openpyxl')
    ? undefined
    : 'python3-xlsxwriter et python3-openpyxl sont absents : la collection de classeurs riches n’est pas éprouvée'

export const aLibreOffice = (): boolean => repond('soffice', '--version')

/** Écrit la collection dans ce dossier et en rend la liste. */
export function fabriquer(dossier: string): readonly Riche[] {
  const { status, stderr } = spawnSync(PYTHON, ['-B', FABRIQUE, dossier, IMAGE], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(readFileSync(join(dossier, 'collection.json'), 'utf8')) as Riche[]
}

/** Le profil d'un LibreOffice qui recalcule tout ce qu'il ouvre, au lieu de croire les valeurs gardées. */
const RECALCULER =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  '</oor:items>'

const FORMATS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  fods: 'fods',
  // Séparateur, guillemets, UTF-8, valeurs non mises en forme, toutes les feuilles
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
} as const

/** Fait ouvrir tous ces fichiers par un seul LibreOffice, qui les enregistre dans `sortie`. */
export function convertir(fichiers: readonly string[], format: keyof typeof FORMATS, sortie: string, profil: string) {
  if (fichiers.length === 0) return // LibreOffice sans fichier attendrait
  mkdirSync(join(profil, 'user'), { recursive: true })
  writeFileSync(join(profil, 'user', 'registrymodifications.xcu'), RECALCULER)
  const options = [`-env:UserInstallation=file://${profil}`, '--headless', '--convert-to', FORMATS[format]]
  const { status, stderr } = spawnSync('soffice', [...options, '--outdir', sortie, ...fichiers], {
    ...{ encoding: 'utf8', timeout: 240_000 },
  })
  if (status !== 0) throw new Error(stderr || 'LibreOffice n’a pas répondu')
}

/** Une feuille enregistrée en CSV. */
export const lireCsv = (chemin: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(readFileSync(chemin, 'utf8'), { skipEmptyLines: false }).data
