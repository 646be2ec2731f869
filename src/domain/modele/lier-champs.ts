import type { Champ, FeuilleAnalysee, RefColonne, Segment } from './arbre'
import { avertissement, faute, type Lieu } from './faute'
import { imprimees, lierGraphique, tablesNommees } from './lier-graphique'
import type { Chaine } from './liens'
import type { Verification } from './verification'
import { employer, resoudreColonne, type Liaison } from './resoudre'
import { indiceDe } from './tables'

type Cellule = readonly [ligne: number, colonne: number, segments: readonly Segment[]]

/** Cherche les noms de chaque champ de ces cellules. */
export function lierCellules(cellules: readonly Cellule[], f: FeuilleAnalysee, chaine: Chaine, v: Verification): void {
  for (const [ligne, colonne, segments] of cellules) {
    const lieu: Lieu = { feuille: f.source.nom, ligne, colonne }
    for (const segment of segments)
      if (typeof segment !== 'string') lierChamp(segment, segments.length === 1, f, chaine, lieu, v)
  }
}

function lierChamp(champ: Champ, seul: boolean, f: FeuilleAnalysee, chaine: Chaine, lieu: Lieu, v: Verification): void {
  const { quoi, filtres } = champ
  for (const filtre of filtres) {
    if (filtre.nom === 'secret') resoudreColonne(filtre.selon, chaine, lieu, 'M011', v)
    if (filtre.nom === 'texte' || filtre.nom === 'titre')
      lierCellules([[lieu.ligne, lieu.colonne, filtre.segments]], f, chaine, v)
  }
  lierAffichage(champ, seul, f, chaine, lieu, v)
  switch (quoi.genre) {
    case 'colonne': {
      const totalise = filtres.some((x) => x.nom === 'somme' || x.nom === 'sous-total')
      if (totalise) lierSomme(quoi.ref, f, chaine, lieu, v)
      else {
        const liaison = resoudreColonne(quoi.ref, chaine, lieu, 'M012', v)
        if (liaison?.genre === 'mot') lierMot(liaison, f, chaine, lieu, v)
        if (liaison?.genre === 'colonne') avertirNombre(liaison, f, lieu, v)
      }
      break
    }
    case 'mot':
      lierMot(quoi, f, chaine, lieu, v)
      break
    case 'image':
      if (!seul) v.fautes.push(faute('M021', lieu, 'Une image est seule dans sa cellule.'))
      v.fautes.push(
        avertissement(
          'M040',
          lieu,
          `L’image « ${quoi.nom} » n’est pas posée : son texte de remplacement est écrit à sa place.`,
          'Posez l’image dans la feuille modèle : elle sera reprise.',
        ),
      )
      break
    case 'graphique':
      if (!seul) v.fautes.push(faute('M021', lieu, 'Un graphique est seul dans sa cellule.'))
      lierGraphique(quoi, f, chaine, lieu, v)
  }
}

function lierSomme(ref: RefColonne, f: FeuilleAnalysee, chaine: Chaine, lieu: Lieu, v: Verification): void {
  const nommees = tablesNommees(ref.table, v)
  const tables = ref.table === undefined ? [...imprimees(f, v), ...chaine.flatMap((p) => p.table ?? [])] : nommees
  const trouvees = tables.filter((t) => indiceDe(t, ref.colonne) !== undefined)
  if (trouvees.length === 0) resoudreColonne(ref, chaine, lieu, 'M012', v)
  for (const table of trouvees) employer(table, indiceDe(table, ref.colonne) ?? 0, v)
}

/** Vérifie qu'un mot réservé a un sens à cet endroit, et cherche la colonne qu'il totalise. */
export function lierMot(
  { mot, ref }: Extract<Liaison, { genre: 'mot' }>,
  f: FeuilleAnalysee,
  chaine: Chaine,
  lieu: Lieu,
  v: Verification,
): void {
  const horsPortee = (message: string, suggestion: string) => v.fautes.push(faute('M022', lieu, message, suggestion))
  if (mot === 'somme' || mot === 'moyenne') {
    if (ref) lierSomme(ref, f, chaine, lieu, v)
  } else if (mot === 'nombre' && ref?.table !== undefined && tablesNommees(ref.table, v).length === 0) {
    v.fautes.push(
      faute('M010', lieu, `La table « ${ref.table} » n’existe pas.`, 'Écrivez {{nombre}}, ou {{nombre T_Actions}}.'),
    )
  } else if (mot === 'ligne' && !chaine.some((p) => p.genre === 'texte')) {
    horsPortee(
      '{{ligne}} n’a de sens que dans RÉPÉTER LIGNES DE.',
      'Écrivez en colonne A : RÉPÉTER LIGNES DE [Contexte et enjeux]',
    )
  } else if (mot === 'lien' && !chaine.some((p) => p.table === v.feuilles)) {
    horsPortee('{{lien}} n’a de sens que dans RÉPÉTER Feuilles.', 'Écrivez en colonne A : RÉPÉTER Feuilles')
  } else if (mot === 'rang' && chaine.length < 2 && chaine[0]?.table === undefined) {
    horsPortee('{{rang}} n’a de sens que dans un RÉPÉTER ou un groupe.', 'Mettez-le sur la ligne RÉPÉTER.')
  }
}

function lierAffichage(
  champ: Champ,
  seul: boolean,
  f: FeuilleAnalysee,
  chaine: Chaine,
  lieu: Lieu,
  v: Verification,
): void {
  if (champ.affichage === 'répéter') return
  const non = (message: string, suggestion?: string) => v.fautes.push(faute('M015', lieu, message, suggestion))
  if (!seul) non(`« ${champ.affichage} » ne va qu’à un champ seul dans sa cellule.`)
  else if (!chaine.some((p) => p.genre === 'ligne' || p.genre === 'groupe'))
    non(`« ${champ.affichage} » n’a de sens que dans un RÉPÉTER.`)
  const { ligne, colonne } = lieu
  const tableau = f.source.tableaux.find(
    ({ zone: z }) => ligne >= z.row && ligne < z.row + z.rows && colonne >= z.column && colonne < z.column + z.columns,
  )
  const fusion = f.source.fusions.some((z) => z.row === ligne && z.column === colonne)
  if (champ.affichage === 'fusionner' && fusion)
    non('Cette cellule est déjà fusionnée dans le modèle.', 'Défaites sa fusion.')
  if (champ.affichage === 'fusionner' && tableau)
    non('Un tableau Excel ne peut pas porter de cellules fusionnées.', 'Écrivez « une fois » à la place.')
}

/** Un texte dans une cellule mise en forme pour un nombre ne prendra pas ce format. */
function avertirNombre(
  { table, indice }: Extract<Liaison, { genre: 'colonne' }>,
  f: FeuilleAnalysee,
  lieu: Lieu,
  v: Verification,
): void {
  const format = f.source.formats[lieu.ligne]?.[lieu.colonne] ?? 'General'
  if (!/[0#]|y|d/.test(format) || format === 'General' || table.feuille === '') return
  const rang = table.lignes.findIndex((l) => typeof l[indice] === 'string' && l[indice] !== '')
  if (rang < 0 || table.lignes.some((l) => typeof l[indice] === 'number') === false) return
  const message = `« ${table.colonnes[indice]} » porte du texte ligne ${table.numeros[rang]} de ${table.feuille}, alors que la cellule attend un nombre.`
  v.fautes.push(avertissement('M033', lieu, message))
}
