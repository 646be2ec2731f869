import { entete } from '../commun/entete'

/** Une ligne du tableau des actions, telle que l'analyste l'a saisie. */
export interface LigneAction {
  /** Numéro de ligne dans la feuille, pour les messages. */
  readonly ligne: number
  readonly axe: string
  readonly numeroAxe: string
  readonly thematique: string
  readonly levier: string
  readonly action: string
  readonly pilotes: string
  readonly statut: string
}

export interface Action {
  readonly action: string
  readonly pilotes: readonly string[]
}

export interface Levier {
  readonly levier: string
  readonly actions: readonly Action[]
}

export interface Thematique {
  readonly thematique: string
  readonly leviers: readonly Levier[]
}

export interface Axe {
  readonly numero: string
  readonly axe: string
  readonly thematiques: readonly Thematique[]
}

export interface Plan {
  readonly axes: readonly Axe[]
  /** Ce que l'analyste doit savoir, sans que rien n'en soit empêché. */
  readonly constats: readonly string[]
}

const ABANDONNE = 'abandonne'

/**
 * Range les actions par axe, thématique et levier, dans l'ordre de première apparition ; des lignes dispersées d'un même
 * groupe sont rassemblées. Une action abandonnée n'est pas reprise, mais son groupe demeure.
 */
export function planDe(lignes: readonly LigneAction[]): Plan {
  const remplies = lignes.filter((l) => [l.axe, l.thematique, l.levier, l.action, l.pilotes].some((t) => t !== ''))
  const axes = grouper(remplies, (l) => l.axe).map(([axe, duAxe], rang): Axe => ({
    axe: axe === '' ? 'Sans axe' : axe,
    numero: duAxe.find((l) => l.numeroAxe !== '')?.numeroAxe ?? String(rang + 1),
    thematiques: grouper(duAxe, (l) => l.thematique).map(([thematique, duTheme]) => ({
      thematique: thematique === '' ? 'Sans thématique' : thematique,
      leviers: grouper(duTheme, (l) => l.levier)
        .map(([levier, duLevier]) => ({
          levier,
          actions: duLevier
            .filter((l) => !estAbandonnee(l))
            .map((l) => ({ action: l.action, pilotes: listePilotes(l.pilotes) })),
        }))
        .filter((levier) => levier.actions.length > 0),
    })),
  }))
  return { axes, constats: constatsDe(remplies) }
}

/** Plusieurs organismes dans une cellule : « / », « - » entre espaces, « ; » ou un retour à la ligne. */
export const listePilotes = (texte: string): readonly string[] =>
  texte
    .split(/\s*[/;\n\r]\s*|\s+[-–]\s+/)
    .map((pilote) => pilote.trim())
    .filter((pilote) => pilote !== '')

const estAbandonnee = (ligne: LigneAction) => entete(ligne.statut) === ABANDONNE

function grouper<T>(lignes: readonly T[], cle: (ligne: T) => string): (readonly [string, readonly T[]])[] {
  const groupes = new Map<string, { nom: string; lignes: T[] }>()
  for (const ligne of lignes) {
    const nom = cle(ligne)
    const groupe = groupes.get(entete(nom))
    if (groupe) groupe.lignes.push(ligne)
    else groupes.set(entete(nom), { nom, lignes: [ligne] })
  }
  return [...groupes.values()].map((g) => [g.nom, g.lignes] as const)
}

function constatsDe(lignes: readonly LigneAction[]): string[] {
  const reprises = lignes.filter((l) => !estAbandonnee(l))
  const sans = (quoi: string, champ: (l: LigneAction) => string) =>
    citer(
      reprises.filter((l) => champ(l) === ''),
      (n) => `${n} action${n > 1 ? 's' : ''} sans ${quoi}`,
    )
  return [
    ...sans('axe', (l) => l.axe),
    ...sans('thématique', (l) => l.thematique),
    ...sans('levier', (l) => l.levier),
    ...citer(
      reprises.filter((l) => l.action === ''),
      (n) => `${n} ligne${n > 1 ? 's' : ''} sans action`,
    ),
    ...sans('pilote', (l) => l.pilotes),
    ...citer(lignes.filter(estAbandonnee), (n) =>
      n > 1 ? `${n} actions abandonnées ne sont pas reprises` : '1 action abandonnée n’est pas reprise',
    ),
    ...citer(
      repetees(reprises),
      (n) => `${n} action${n > 1 ? 's' : ''} en double, reprise${n > 1 ? 's' : ''} deux fois`,
    ),
    ...numerosDifferents(lignes),
  ]
}

const CITEES = 5

function citer(lignes: readonly LigneAction[], phrase: (nombre: number) => string): string[] {
  if (lignes.length === 0) return []
  const numeros = lignes.slice(0, CITEES).map((l) => l.ligne)
  const suite = lignes.length > CITEES ? '…' : ''
  return [`${phrase(lignes.length)} (ligne${lignes.length > 1 ? 's' : ''} ${numeros.join(', ')}${suite}).`]
}

function repetees(lignes: readonly LigneAction[]): LigneAction[] {
  const vues = new Set<string>()
  return lignes.filter((l) => {
    const cle = [l.axe, l.thematique, l.levier, l.action].map(entete).join('\u0000')
    const deja = vues.has(cle)
    vues.add(cle)
    return deja
  })
}

function numerosDifferents(lignes: readonly LigneAction[]): string[] {
  return grouper(lignes, (l) => l.axe).flatMap(([axe, duAxe]) => {
    const numeros = [...new Set(duAxe.map((l) => l.numeroAxe).filter((n) => n !== ''))]
    return numeros.length > 1
      ? [`L’axe « ${axe} » porte plusieurs numéros (${numeros.join(', ')}) : le premier est pris.`]
      : []
  })
}
