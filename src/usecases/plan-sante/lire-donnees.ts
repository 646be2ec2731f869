import { enFrancais, type DateIso } from '../../domain/commun/date'
import { entete } from '../../domain/commun/entete'
import { planDe } from '../../domain/plan/plan'
import type { Workbook } from '../../ports/workbook'
import type { ClasseurVu, TableVue } from '../decrire'
import { lireTable, type LigneLue } from '../lire-table'
import type { Complements, DonneesPlanSante } from './donnees'

const RIEN: Complements = { entete: '', objectif: '', partenaires: '', chapeau: '', chiffreCle: '' }

/** Lit les tableaux dont le Plan Santé se nourrit ; seul celui des actions est nécessaire. */
export async function lireDonnees(
  classeur: Workbook,
  vu: ClasseurVu,
  actions: TableVue,
  correspondances: Readonly<Record<string, string>>,
  date: DateIso,
): Promise<DonneesPlanSante> {
  const autre = async (id: TableVue['id']) => {
    const table = vu.tables.find((t) => t.id === id && t.manquantes.length === 0)
    return table ? await lireTable(classeur, table) : []
  }
  const lignes = await lireTable(classeur, actions, correspondances)
  const axes = await autre('T_Axes')
  const thematiques = await autre('T_Thematiques')
  const parametres = await autre('T_Parametres')

  const parametre = (nom: string) =>
    parametres.find((l) => entete(l.texte('Paramètre')) === entete(nom))?.texte('Valeur') ?? ''

  return {
    plan: planDe(
      lignes.map((l) => ({
        ligne: l.ligne,
        axe: l.texte('Axe'),
        numeroAxe: l.texte('Axe n°'),
        thematique: l.texte('Thématique'),
        levier: l.texte('Levier'),
        action: l.texte('Action'),
        pilotes: l.texte('Pilotes'),
        statut: l.texte('Statut'),
      })),
    ),
    complementsAxe: complements(axes, 'Axe'),
    complementsThematique: complements(thematiques, 'Thématique'),
    titre: parametre('Titre') || ['Plan Santé', parametre('Département')].filter((t) => t !== '').join(' – '),
    source:
      parametre('Source') ||
      `${vu.fichier}, feuille ${actions.feuille}${actions.nom ? `, tableau ${actions.nom}` : ''}`,
    edition: enFrancais(date),
  }
}

function complements(lignes: readonly LigneLue[], cle: string): (nom: string) => Complements {
  const parNom = new Map(
    lignes.map((l) => [
      entete(l.texte(cle)),
      {
        entete: l.texte('Entête'),
        objectif: l.texte('Objectif'),
        partenaires: l.texte('Partenaires'),
        chapeau: l.texte('Chapeau'),
        chiffreCle: l.texte('Chiffre clé'),
      },
    ]),
  )
  return (nom) => parNom.get(entete(nom)) ?? RIEN
}
