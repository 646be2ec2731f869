import { entete } from '../commun/entete'
import type { Colonne } from './colonnes'
import type { LigneDifferente } from './difference'
import type { Etats } from './etats'
import { estVide, valeurDe } from './valeur'

/** Propose à chaque ligne copiée un identifiant à elle. */
export function renumeroter(
  lignes: readonly LigneDifferente[],
  etats: Etats,
  colonnes: readonly Colonne[],
): readonly LigneDifferente[] {
  const copies = lignes.filter((l) => l.etat === 'copiee')
  const identifiants = nouveauxIdentifiants(etats, colonnes, copies.length)
  const colonne = colonnes.find((c) => entete(c.nom) === entete(etats.cle[0]?.nom))
  if (!colonne || identifiants.length === 0) return lignes
  const { nom, classe } = colonne
  const renumerotees = new Map(
    copies.map((ligne, k): [LigneDifferente, LigneDifferente] => {
      const feuille = etats.feuille.lignes[ligne.feuille ?? -1]?.[colonne.feuille] ?? null
      const neuf = identifiants[k] ?? null
      return [
        ligne,
        { ...ligne, cellules: [{ colonne: nom, classe, etat: 'gardee', propose: 'feuille', feuille, neuf }] },
      ]
    }),
  )
  return lignes.map((ligne) => renumerotees.get(ligne) ?? ligne)
}

/** Les identifiants que des lignes copiées pourraient prendre : les suivants du plus grand, écrits comme lui. */
function nouveauxIdentifiants(etats: Etats, colonnes: readonly Colonne[], nombre: number): readonly string[] {
  if (nombre === 0) return []
  const [seule, autre] = etats.cle
  const colonne = colonnes.find((c) => seule && entete(c.nom) === entete(seule.nom))
  if (autre || !colonne) return []
  const pris = [
    ...etats.feuille.lignes.map((l) => l[colonne.feuille] ?? null),
    ...etats.neuf.lignes.map((l) => l[colonne.neuf] ?? null),
  ]
  const ecrits = pris.filter((c) => !estVide(c)).map((c) => String(valeurDe(c)).trim())
  const numerotes = ecrits.flatMap((texte) => {
    const trouve = /^(.*?)(\d{1,9})$/s.exec(texte)
    return trouve ? [{ debut: trouve[1] ?? '', chiffres: trouve[2] ?? '' }] : []
  })
  const dernier = numerotes.reduce<(typeof numerotes)[number] | undefined>(
    (max, n) => (!max || Number(n.chiffres) > Number(max.chiffres) ? n : max),
    undefined,
  )
  if (!dernier) return []
  const { debut, chiffres } = dernier
  return Array.from(
    { length: nombre },
    (_, k) => debut + String(Number(chiffres) + 1 + k).padStart(chiffres.length, '0'),
  )
}
