import { decisionLigne, type Choix } from './choix'
import type { Cle } from './cle'
import type { Colonne } from './colonnes'
import type { Comparaison } from './comparer'
import { ecrituresDe } from './ecritures'
import type { Base } from './etats'
import { estFormule, estVide, type Cellule } from './valeur'

type Ligne = readonly Cellule[]

/** Une ligne à retenir, et ce qu'elle sera dans la feuille. */
interface Retenue {
  readonly ligne: readonly Cellule[]
  readonly laissee: readonly Cellule[] | null
}

/**
 * Ce que nous retenons après avoir écrit : la source entière, même là où l'analyste a gardé ce qu'il avait tapé (la
 * prochaine fois, la source n'aura pas changé) ; les lignes dont elle ne parlait pas, telles que nous les avions ; les
 * formules des colonnes calculées ; et les lignes ôtées, pour ne pas les remettre.
 */
export function baseApres(comparaison: Comparaison, choix: Choix = {}): Base {
  const { paires, clesNeuf, clesBase } = comparaison
  const communes = comparaison.colonnes.communes.filter((c) => c.neuf >= 0 || c.base >= 0 || c.classe === 'calcul')
  const retenues = [...deLaSource(comparaison, communes, choix), ...dAilleurs(comparaison, communes, choix)]
  return {
    tableau: { colonnes: communes.map((c) => c.nom), lignes: retenues.map((r) => r.ligne) },
    laissees: retenues.map((r) => r.laissee),
    tombes: tombes(comparaison, choix, new Set(clesNeuf), clesBase, new Set(paires.map((p) => p.base))),
  }
}

function deLaSource(comparaison: Comparaison, communes: readonly Colonne[], choix: Choix): Retenue[] {
  const { etats, paires, difference } = comparaison
  const paireDe = new Map(paires.flatMap((p) => (p.neuf === undefined ? [] : [[p.neuf, p] as const])))
  const calculee = formulesDesColonnes(comparaison)
  const ecrites = new Map<number, Map<number, Cellule>>()
  for (const e of ecrituresDe(comparaison, choix)) {
    if (e.nature !== 'cellule') continue
    ecrites.set(e.ligne, (ecrites.get(e.ligne) ?? new Map<number, Cellule>()).set(e.colonne, e.valeur))
  }
  const refusees = new Set(
    difference.lignes.flatMap((l) =>
      l.feuille === undefined && decisionLigne(choix, l) === 'feuille' ? [l.neuf] : [],
    ),
  )
  return etats.neuf.lignes.map((neuve, rang) => {
    const paire = paireDe.get(rang)
    const ancienne = paire?.base === undefined ? undefined : etats.base?.tableau.lignes[paire.base]
    const lue = paire && (etats.feuille.lignes[paire.feuille] ?? [])
    const ligne = communes.map((c): Cellule => {
      if (c.classe === 'calcul') return formuleRetenue(c, neuve, ancienne, lue, calculee.get(c.nom) ?? null)
      return (c.neuf >= 0 ? neuve[c.neuf] : ancienne?.[c.base]) ?? null
    })
    if (!paire || !lue) return { ligne, laissee: refusees.has(rang) ? null : ligne }
    const ecrite = ecrites.get(paire.feuille)
    return { ligne, laissee: communes.map((c) => ecrite?.get(c.feuille) ?? lue[c.feuille] ?? null) }
  })
}

/**
 * La formule d'une cellule calculée : celle du modèle, sinon celle que nous y savions, sinon celle qui y est (ou le vide, si la
 * colonne n'est calculée que par endroits) ; sous une valeur tapée, ou dans une ligne neuve, celle de la colonne.
 */
function formuleRetenue(
  colonne: Colonne,
  neuve: Ligne,
  ancienne: Ligne | undefined,
  lue: Ligne | undefined,
  frequente: Cellule,
): Cellule {
  const donnee = colonne.neuf < 0 ? null : (neuve[colonne.neuf] ?? null)
  if (estFormule(donnee)) return donnee
  if (ancienne && colonne.base >= 0) return ancienne[colonne.base] ?? null
  const presente = lue?.[colonne.feuille] ?? null
  return lue && (estFormule(presente) || estVide(presente)) ? presente : frequente
}

/** Les lignes dont la source ne parle plus, sauf celles qui sont ôtées, ou que l'analyste garde exprès : elles sont à lui. */
function dAilleurs({ etats, difference, paires }: Comparaison, communes: readonly Colonne[], choix: Choix): Retenue[] {
  const repris = new Set(paires.flatMap((p) => (p.neuf === undefined ? [] : [p.base])))
  const oubliees = new Set(
    difference.lignes
      .filter((l) => l.etat === 'absente' && (l.propose === 'neuf' || decisionLigne(choix, l) === 'neuf'))
      .map((l) => l.feuille),
  )
  return paires.flatMap((p) => {
    if (p.base === undefined || p.neuf !== undefined || oubliees.has(p.feuille) || repris.has(p.base)) return []
    const ancienne = etats.base?.tableau.lignes[p.base] ?? []
    const lue = etats.feuille.lignes[p.feuille] ?? []
    return [
      {
        ligne: communes.map((c): Cellule => (c.base < 0 ? null : (ancienne[c.base] ?? null))),
        laissee: communes.map((c) => lue[c.feuille] ?? null),
      },
    ]
  })
}

/** Les lignes que l'analyste a ôtées : celles qui l'étaient déjà, celles qu'il vient d'ôter ou de refuser. */
function tombes(
  { etats, difference }: Comparaison,
  choix: Choix,
  source: ReadonlySet<Cle | undefined>,
  clesBase: readonly (Cle | undefined)[],
  enFeuille: ReadonlySet<number | undefined>,
): readonly Cle[] {
  const revenues = new Set<Cle | undefined>()
  const refusees: Cle[] = []
  for (const l of difference.lignes) {
    if (l.feuille !== undefined || l.cle === undefined) continue
    if (decisionLigne(choix, l) === 'neuf') revenues.add(l.cle)
    else refusees.push(l.cle)
  }
  const disparues = clesBase.filter((cle, rang) => cle !== undefined && !enFeuille.has(rang) && !source.has(cle))
  const toutes = [...(etats.base?.tombes ?? []), ...disparues, ...refusees]
  return [...new Set(toutes)].filter((cle): cle is Cle => cle !== undefined && !revenues.has(cle))
}

/** La formule de chaque colonne calculée : la plus fréquente. */
function formulesDesColonnes({ etats, colonnes }: Comparaison): ReadonlyMap<string, Cellule> {
  return new Map(
    colonnes.communes.flatMap((c) => {
      if (c.classe !== 'calcul') return []
      const comptes = new Map<string, number>()
      const formules = [
        ...etats.neuf.lignes.map((l) => (c.neuf < 0 ? null : (l[c.neuf] ?? null))).filter(estFormule),
        ...etats.feuille.lignes.map((l) => l[c.feuille] ?? null).filter(estFormule),
      ]
      for (const { formule } of formules) comptes.set(formule, (comptes.get(formule) ?? 0) + 1)
      const [frequente] = [...comptes].sort((a, b) => b[1] - a[1])[0] ?? []
      return frequente === undefined ? [] : [[c.nom, { formule: frequente }] as const]
    }),
  )
}
