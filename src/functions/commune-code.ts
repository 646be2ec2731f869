import { donneeAbsente, ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { departementProche, lieuDe, type Lieu, type RepertoireDepartements } from '../domain/communes/departement'
import { lettreDuNom } from '../domain/communes/nom'
import { pieceDuCode } from '../domain/communes/pieces'
import { candidats, codeActuel, codeUnique, suggestion, type Candidat, type Noms } from '../domain/communes/recherche'
import { SOURCE_COMMUNES } from '../domain/communes/source'
import { montrer } from './arguments'
import { estVide, type Cellule } from './cellules'
import { cellulesDe, ouvert, ouvrirDepartements, ouvrirLettre, ouvrirPiece, ouvrirTous } from './ouvrir-communes'
import { parElement } from './par-element'

/** Chercher un nom ressemblant coûte : au-delà, une colonne de noms faux n'en reçoit plus. */
const SUGGESTIONS = 50

/**
 * Code Insee d'une commune d'après son nom : casse, accents, tirets, apostrophes, « St » et article sont pardonnés. Une commune déléguée ou associée donne le code de sa commune d'aujourd'hui. Entre plusieurs communes du même nom, la fonction ne choisit pas. Données : Code officiel géographique 2026 (Insee), Licence Ouverte.
 * @customfunction COMMUNE.CODE
 * @param nom Nom de la commune, ou d'un arrondissement (« Lyon 3e »), cellule ou plage
 * @param [departementOuCodePostal] Département (43, 2A, Haute-Loire) ou code postal (43000) où la chercher
 * @returns Le code Insee, texte de 5 caractères ; #N/A nomme les candidats s'il y en a plusieurs
 */
export async function communeCode(nom: any[][], departementOuCodePostal?: any[][]): Promise<any[][]> {
  const ouverts = await ouvrir(nom, departementOuCodePostal)
  let suggestions = SUGGESTIONS
  const conseil = (texte: string, noms: readonly Noms[]) => (suggestions-- > 0 ? suggestion(texte, noms) : '')

  return parElement([nom, departementOuCodePostal], (n, d) => {
    const texte = lireNom(n)
    const lieu = estVide(d) ? undefined : lireLieu(d, ouvert(ouverts.departements))
    const noms = lieu
      ? lieu.pieces.map((piece) => ouvert(ouverts.pieces.get(piece)).noms())
      : [ouvert(ouverts.lettres.get(lettreDuNom(texte) ?? ''))]
    const trouves = candidats(texte, noms)
    const retenus = lieu?.codePostal === undefined ? trouves : deCodePostal(trouves, texte, lieu.codePostal)
    const departementDe = (code: string) => nomDepartement(code, ouvert(ouverts.departements))
    const code = codeUnique(texte, retenus, lieu ? undefined : departementDe)
    if (code !== undefined) return code
    const ou = lieu ? `(${montrer(d)})` : `du ${SOURCE_COMMUNES.nomCourt}`
    throw donneeAbsente(`${montrer(texte)} n’est pas une commune ${ou}.${conseil(texte, noms)}`)
  })
}

/** Ouvre ce que ces cellules demandent : les départements donnés, l'index national pour celles qui n'en ont pas. */
async function ouvrir(nom: unknown, departementOuCodePostal: unknown) {
  const departements = await ouvrirDepartements()
  const lieux = cellulesDe(departementOuCodePostal)
  const codes =
    departements instanceof ErreurMetier ? [] : lieux.flatMap((d) => lieuOuRien(d, departements)?.pieces ?? [])
  const lettres = lieux.some(estVide) ? cellulesDe(nom).flatMap((n) => lettreDuNom(String(n ?? '')) ?? []) : []
  const [pieces, ouvertes] = await Promise.all([ouvrirTous(codes, ouvrirPiece), ouvrirTous(lettres, ouvrirLettre)])
  return { departements, pieces, lettres: ouvertes }
}

function lireNom(cellule: Cellule): string {
  if (typeof cellule === 'string' && lettreDuNom(cellule) !== undefined) return cellule.trim()
  throw valeurInvalide(`Attendu : un nom de commune. Reçu : ${montrer(cellule)}.`)
}

const lieuOuRien = (cellule: Cellule, departements: RepertoireDepartements) =>
  typeof cellule === 'string' || typeof cellule === 'number' ? lieuDe(String(cellule), departements) : undefined

function lireLieu(cellule: Cellule, departements: RepertoireDepartements): Lieu {
  const lieu = lieuOuRien(cellule, departements)
  if (lieu) return lieu
  const proche = typeof cellule === 'string' ? departementProche(cellule, departements) : undefined
  throw valeurInvalide(
    `Attendu : un département (43, 2A, Haute-Loire) ou un code postal (43000). Reçu : ${montrer(cellule)}.` +
      (proche === undefined ? '' : ` Vouliez-vous dire « ${proche} » ?`),
  )
}

function deCodePostal(trouves: readonly Candidat[], nom: string, codePostal: string): readonly Candidat[] {
  const retenus = trouves.filter((c) => c.codesPostaux?.includes(codePostal))
  if (retenus.length > 0 || trouves.length === 0) return retenus
  const connus = trouves.map((c) => `${c.nom} (${codeActuel(c)}) : ${c.codesPostaux?.join(', ') ?? 'inconnu'}`)
  throw donneeAbsente(
    `${montrer(nom)} n’a pas le code postal ${codePostal}, peut-être un CEDEX. Codes postaux connus : ${connus.join(' ; ')}.`,
  )
}

const nomDepartement = (code: string, { noms }: RepertoireDepartements) => noms.get(pieceDuCode(code) ?? '')
