import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examiner, morceaux, type Examen, type Riche } from '../../test/hosts/xlsx/riches/examiner'
import { aLibreOffice, convertir, fabriquer } from '../../test/hosts/xlsx/riches/outils'
import { bibliotheque, nous, openpyxl, type Programme } from './programmes'

/** Les bibliothèques comparées ; elles ne sont pas des dépendances du projet. */
const BIBLIOTHEQUES = { excelts: '@cj-tech-master/excelts@5.1.17', exceljs: 'exceljs@4.4.0' } as const

type Resultat = Examen | { readonly echec: string }

/** Compare, trait par trait, ce que devient chaque classeur de la collection ; rend une table Markdown. */
export async function comparer(): Promise<string> {
  const dossier = mkdtempSync(join(tmpdir(), 'differences-'))
  try {
    const collection = fabriquer(dossier)
    const programmes = [nous, ...installer(dossier), openpyxl]
    const resultats = new Map<string, Resultat[]>()
    for (const riche of collection) {
      const ligne: Resultat[] = []
      for (const programme of programmes) ligne.push(await essayer(riche, programme, dossier))
      resultats.set(riche.trait, ligne)
    }
    return table(programmes, resultats, ouverts(collection, programmes, dossier))
  } finally {
    rmSync(dossier, { recursive: true, force: true })
  }
}

function installer(dossier: string): readonly Programme[] {
  const ou = join(dossier, 'npm')
  mkdirSync(ou)
  writeFileSync(join(ou, 'package.json'), '{}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...Object.values(BIBLIOTHEQUES)], { cwd: ou })
  return Object.entries(BIBLIOTHEQUES).map(([nom, paquet]) =>
    bibliotheque(`${nom} ${paquet.slice(paquet.lastIndexOf('@') + 1)}`, paquet.slice(0, paquet.lastIndexOf('@')), ou),
  )
}

async function essayer(riche: Riche, programme: Programme, dossier: string): Promise<Resultat> {
  const entree = join(dossier, riche.fichier)
  const sortie = sortieDe(dossier, programme, riche)
  mkdirSync(join(dossier, programme.nom), { recursive: true })
  try {
    await programme.transformer(entree, sortie)
    return examiner(morceaux(readFileSync(entree)), morceaux(readFileSync(sortie)), riche)
  } catch (erreur) {
    return { echec: erreur instanceof Error ? (erreur.message.split('\n').at(-1) ?? '') : String(erreur) }
  }
}

const sortieDe = (dossier: string, { nom }: Programme, { fichier }: Riche) => join(dossier, nom, fichier)

/** Combien de fichiers de chaque programme LibreOffice rouvre. */
function ouverts(collection: readonly Riche[], programmes: readonly Programme[], dossier: string): readonly string[] {
  if (!aLibreOffice()) return programmes.map(() => 'non essayé')
  return programmes.map((programme) => {
    const fichiers = collection
      .map((riche) => sortieDe(dossier, programme, riche))
      .filter((fichier) => existsSync(fichier))
    const relus = join(dossier, `relus-${programme.nom}`)
    convertir(fichiers, 'xlsx', relus, join(dossier, 'profil'))
    const noms = fichiers.map((fichier) =>
      join(relus, fichier.slice(fichier.lastIndexOf('/') + 1).replace(/\.xlsm$/, '.xlsx')),
    )
    return `${noms.filter((fichier) => existsSync(fichier)).length} sur ${collection.length}`
  })
}

function table(
  programmes: readonly Programme[],
  resultats: ReadonlyMap<string, readonly Resultat[]>,
  relus: readonly string[],
): string {
  const ligne = (...cases: readonly string[]) => `| ${cases.join(' | ')} |`
  return [
    ligne('Trait', ...programmes.map(({ nom }) => nom)),
    ligne(...['Trait', ...programmes].map(() => '---')),
    ...[...resultats].map(([trait, liste]) => ligne(trait, ...liste.map(enMots))),
    ligne('Fichiers que LibreOffice rouvre', ...relus),
  ].join('\n')
}

function enMots(resultat: Resultat): string {
  if ('echec' in resultat) return `échoue : ${resultat.echec.slice(0, 60)}`
  const { perdus, restes } = resultat
  if (perdus.length > 0) return `**perd** ${perdus.map((nom) => `\`${nom}\``).join(', ')}`
  return restes.length > 0 ? 'garde, **ne suit pas**' : 'garde et suit'
}
