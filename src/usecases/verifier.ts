import type { Workbook } from '../ports/workbook'
import { modelesDuClasseur } from './modeles-du-classeur'
import { preparerRemplissage, type FauteDeRemplissage, type Options } from './remplir'

/** Ce qu'un modèle a de fautif. */
export interface Verification {
  readonly modele: string
  readonly nom: string
  readonly fautes: readonly FauteDeRemplissage[]
  readonly avertissements: readonly FauteDeRemplissage[]
}

/**
 * Dit toutes les fautes et remarques d'un modèle, ou de tous ceux du classeur, chacune avec sa cellule ; n'écrit rien.
 */
export async function verifier(
  classeur: Workbook,
  modele?: string,
  options: Options = {},
): Promise<readonly Verification[]> {
  const noms = modele === undefined ? (await modelesDuClasseur(classeur)).map((m) => m.nom) : [modele]
  const faites: Verification[] = []
  for (const demande of noms) {
    const { modele: id, nom, fautes, avertissements } = await preparerRemplissage(classeur, demande, options)
    faites.push({ modele: id, nom, fautes, avertissements })
  }
  return faites
}
