/** La commande est mal écrite : rien n'a été lu ni calculé (statut 2). */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** Les données ont des fautes : une phrase par faute, rien n'a été écrit (statut 1). */
export class InputFaults extends Error {
  override name = 'InputFaults'
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

/** Les deux sorties de la commande. */
export interface Outputs {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

export const HELP = `Santé Territoires, en ligne de commande

  sante apl --demande d.csv --offre o.csv --trajets t.csv [--profession MG] [--bornes b.csv] [--sortie apl.csv]
      Calcule l’APL de chaque commune de la demande, dans son ordre.
      Fichiers CSV en UTF-8, séparés par « , » ou « ; », colonnes trouvées par leur en-tête, les autres ignorées :
        demande   code, population standardisée (ou population)
        offre     code, offre (et profession, qui filtre)
        trajets   residence, exercice, minutes
        bornes    minutes, poids (nécessaires hors médecine générale)
      Rend « code,apl » sur la sortie standard, ou dans le fichier de --sortie.

  sante calculer classeur.xlsx [--sortie f.xlsx]
      Calcule les formules =SANTE.… du classeur, seules ou dans d’autres, et les formules qui en dépendent.
      Les cellules en erreur sont dites avec leur raison. Le reste du fichier est gardé tel quel, dans une copie.

  sante remplir classeur.xlsx --modele NOM [--sortie f.xlsx]
      Remplit un modèle avec les tableaux du classeur : un modèle du classeur (feuille « MODÈLE … »), par son nom ou
      celui de sa feuille, sinon un modèle livré : plan-sante, fiche-action, suivi-copil, demographie, zonage, aides,
      assistants-medicaux, exercice-coordonne, indicateurs. Sans --sortie, le résultat est écrit à côté du classeur,
      qui n’est jamais modifié.

  sante verifier classeur.xlsx [--modele NOM]
      Dit toutes les fautes des modèles du classeur, ou d’un seul, chacune avec sa cellule et son code. N’écrit rien.

  sante actualiser classeur.xlsx --source neuf.xlsx [--source copie.xlsx …] [--table T] [--cle "Col;Col"]
                   [--noms "Col=Nom dans la source;…"] [--apercu] [--conflits garder|remplacer] [--toutes]
                   [--sans-historique] [--sortie f.xlsx]
      Met les données de la source (.xlsx, .ods ou .csv) dans les tableaux du classeur, sans perdre ce qui y a été tapé.
      --source se répète : les copies que des collègues renvoient sont prises l’une après l’autre, chacune pour ce qui y a changé.
      --table dit quel tableau (par défaut, tous ceux que la source a aussi), --cle ce qui désigne une ligne,
      --noms dit comment la source nomme une colonne du tableau ; c’est retenu pour la fois suivante.
      --apercu montre chaque cellule et n’écrit rien. Sans --conflits, un conflit arrête tout (statut 1).
      D’un fichier public (Drees, Cnam, CartoSanté, Insee), seuls les territoires du tableau sont pris, sauf avec --toutes.
      Les lignes dont le millésime est remplacé vont dans un tableau d’historique, sauf avec --sans-historique.

  sante figer classeur.xlsx [--garder-commentaires] [--sortie f.xlsx]
      Les formules deviennent des valeurs, une feuille dit leurs origines ; mémoire et commentaires sont retirés.

  sante fonctions [--json]
      Les fonctions =SANTE.…, leurs arguments et leurs exemples.

Un classeur peut aussi être un .ods ou un .csv : il est repris dans un .xlsx neuf, du même nom.

  sante --aide       cette page
  sante --version    la version

Statut rendu : 0 c’est fait ; 1 les données ont des fautes, dites sur la sortie d’erreur, rien n’est écrit ;
2 la commande est mal écrite.
`
