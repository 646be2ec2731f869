import type { Paire } from './apparier'
import { montrerCle, montrerLigne, type Cle } from './cle'
import type { Colonne } from './colonnes'
import { comparerLigne, contenuTape } from './comparer-ligne'
import type { LigneDifferente } from './difference'
import type { Etats } from './etats'

/** Une ligne de la source que la feuille n'a pas : nouvelle, ou ôtée par l'analyste. */
export function orpheline(
  rang: number,
  cle: Cle | undefined,
  connues: ReadonlySet<Cle | undefined>,
  { neuf, cle: deCle }: Pick<Etats, 'neuf' | 'cle'>,
): LigneDifferente {
  const otee = cle !== undefined && connues.has(cle)
  return {
    id: `neuf:${cle ?? rang}`,
    libelle: cle === undefined ? montrerLigne(neuf.lignes[rang] ?? []) : montrerCle(cle, deCle),
    etat: otee ? 'masquee' : 'nouvelle',
    ...(cle === undefined ? {} : { cle }),
    neuf: rang,
    propose: otee ? 'feuille' : 'neuf',
    cellules: [],
  }
}

/** Ce qu'il y a à dire d'une ligne de la feuille ; `undefined` si rien n'a changé. */
export function differenceDeLigne(
  etats: Etats,
  colonnes: readonly Colonne[],
  deCle: ReadonlySet<string>,
  paire: Paire,
): LigneDifferente | undefined {
  const { base, feuille, neuf, marquees, maniere = 'source' } = etats
  const ligne = feuille.lignes[paire.feuille] ?? []
  const commun = {
    id: `feuille:${paire.feuille}`,
    libelle: paire.cle === undefined ? montrerLigne(ligne) : montrerCle(paire.cle, etats.cle),
    ...(paire.cle === undefined ? {} : { cle: paire.cle }),
    feuille: paire.feuille,
  }
  const ancienne = paire.base === undefined ? undefined : base?.tableau.lignes[paire.base]
  if (paire.copie) return { ...commun, etat: 'copiee', propose: 'feuille', cellules: [] }
  if (paire.neuf === undefined) {
    if (base && !ancienne)
      return libelleVide(ligne) ? undefined : { ...commun, etat: 'ajoutee', propose: 'feuille', cellules: [] }
    const cellules = contenuTape(colonnes, ligne, ancienne)
    const marquee = marquees?.has(paire.feuille) ?? false
    const retirable = base !== undefined && maniere !== 'copie' && cellules.length === 0 && !marquee
    const propose = retirable ? 'neuf' : 'feuille'
    return { ...commun, etat: 'absente', propose, cellules, ...(marquee ? { marquee } : {}) }
  }
  const nouvelle = neuf.lignes[paire.neuf] ?? []
  const cellules = comparerLigne(colonnes, deCle, { ancienne, ligne, nouvelle }, { sansBase: !base, maniere })
  if (cellules.length === 0) return undefined
  const enConflit = cellules.some((c) => c.etat === 'conflit' || c.etat === 'divergente')
  const aEcrire = cellules.some((c) => c.propose === 'neuf')
  const etat = enConflit ? 'conflit' : aEcrire ? 'changee' : 'gardee'
  return { ...commun, etat, neuf: paire.neuf, propose: aEcrire ? 'neuf' : 'feuille', cellules }
}

const libelleVide = (ligne: Etats['feuille']['lignes'][number]) => montrerLigne(ligne) === ''
