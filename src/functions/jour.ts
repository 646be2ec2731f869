import { dateDe, dateDeSerie, DERNIER_JOUR_EXCEL, type DateIso } from '../domain/commun/date'
import { valeurInvalide } from '../domain/commun/erreur'
import { montrer } from './arguments'
import { estVide, type Cellule } from './cellules'

/** Lit un jour : une date d'Excel (un nombre), ou un texte « 22/06/2024 » ou « 2024-06-22 » ; vide : aucun. */
export function jourOuRien(cellule: Cellule, nom: string): DateIso | undefined {
  if (estVide(cellule)) return undefined
  const date =
    typeof cellule === 'number' ? deSerie(cellule) : typeof cellule === 'string' ? deTexte(cellule.trim()) : undefined
  if (date !== undefined) return date
  throw valeurInvalide(`Attendu : ${nom}, une date (22/06/2024). Reçu : ${montrer(cellule)}.`)
}

const deSerie = (serie: number) => (serie >= 1 && serie < DERNIER_JOUR_EXCEL + 1 ? dateDeSerie(serie) : undefined)

function deTexte(texte: string): DateIso | undefined {
  const francais = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texte)
  if (francais) return dateDe(Number(francais[3]), Number(francais[2]), Number(francais[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte)
  return iso ? dateDe(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined
}
