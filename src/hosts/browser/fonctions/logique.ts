/** Information et logique. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const LOGIQUE = `
CELL | CELLULE | Renseigne sur le format, la position ou le contenu d’une cellule. | type_info; référence
ERROR.TYPE | TYPE.ERREUR | Donne le numéro qui correspond à un type d’erreur. | valeur_erreur
INFO | INFORMATIONS | Renseigne sur l’environnement de travail actuel. | nombre1; nombre2
ISBETWEEN | ISBETWEEN | Vérifie si un nombre est compris entre deux bornes, incluses ou non. | valeur_à_comparer; valeur_basse; valeur_haute; valeur_basse_incluse; valeur_haute_incluse
ISBLANK | ESTVIDE | Donne VRAI si la cellule est vide. | valeur
ISDATE | ISDATE | Vérifie si une valeur est une date. | valeur
ISEMAIL | ISEMAIL | Vérifie si une valeur est une adresse électronique valide. | valeur
ISERR | ESTERR | Donne VRAI si la valeur est une erreur autre que #N/A. | valeur
ISERROR | ESTERREUR | Donne VRAI si la valeur est une erreur, quelle qu’elle soit. | valeur
ISEVEN | EST.PAIR | Donne VRAI si le nombre est pair. | valeur
ISFORMULA | ESTFORMULE | Donne VRAI si la cellule désignée contient une formule. | référence
ISLOGICAL | ESTLOGIQUE | Donne VRAI si la valeur est une valeur logique. | valeur
ISNA | ESTNA | Donne VRAI si la valeur est l’erreur #N/A. | valeur
ISNONTEXT | ESTNONTEXTE | Donne VRAI si la valeur n’est pas du texte. | valeur
ISNUMBER | ESTNUM | Donne VRAI si la valeur est un nombre. | valeur
ISODD | EST.IMPAIR | Donne VRAI si le nombre est impair. | valeur
ISOMITTED | ISOMITTED | Vérifie si un argument d’une fonction LAMBDA est absent. | nombre1; nombre2
ISREF | ESTREF | Donne VRAI si la valeur est une référence. | valeur
ISTEXT | ESTTEXTE | Donne VRAI si la valeur est du texte. | valeur
ISURL | ISURL | Vérifie si une valeur est une adresse web valide. | valeur
N | N | Convertit une valeur en nombre. | valeur
NA | NA | Donne la valeur d’erreur #N/A. |
SHEET | FEUILLE | Donne le numéro de la feuille désignée. | valeur
SHEETS | FEUILLES | Compte les feuilles du classeur. |
TYPE | TYPE | Donne un numéro qui indique le type d’une valeur. | valeur
AND | ET | Donne VRAI si toutes les conditions sont vraies. | condition1; condition2
BYCOL | BYCOL | Applique une fonction LAMBDA à chaque colonne d’une matrice. | matrice; lambda
BYROW | BYROW | Applique une fonction LAMBDA à chaque ligne d’une matrice. | matrice; lambda
FALSE | FAUX | Donne la valeur logique FAUX. |
IF | SI | Donne une valeur ou une autre selon qu’une condition est vraie ou fausse. | condition; valeur_si_vrai; valeur_si_faux
IFERROR | SIERREUR | Donne une valeur de remplacement si la formule aboutit à une erreur. | valeur; valeur_si_erreur
IFNA | SI.NON.DISP | Donne une valeur de remplacement si la formule aboutit à #N/A. | valeur; valeur_si_na
IFS | SI.CONDITIONS | Donne la valeur liée à la première condition vraie. | condition1; valeur_si_vrai1; condition2; valeur_si_vrai2
LAMBDA | LAMBDA | Crée une fonction personnalisée et réutilisable. | paramètre; calcul
LET | LET | Donne des noms à des résultats intermédiaires d’une formule. | nom1; valeur1
MAKEARRAY | MAKEARRAY | Construit une matrice de taille donnée avec une fonction LAMBDA. | lignes; colonnes; lambda
MAP | MAP | Transforme chaque valeur de matrices avec une fonction LAMBDA. | matrice1; matrice2; lambda
NOT | NON | Inverse une valeur logique. | condition
OR | OU | Donne VRAI si au moins une condition est vraie. | condition1; condition2
REDUCE | REDUCE | Réduit une matrice à une valeur cumulée avec une fonction LAMBDA. | valeur_initiale; matrice; lambda
SCAN | SCAN | Parcourt une matrice avec une fonction LAMBDA et donne chaque cumul. | valeur_initiale; matrice; lambda
SWITCH | SI.MULTIPLE | Compare une expression à des valeurs et donne le résultat associé. | expression; valeur1; résultat1; défaut_ou_valeur2; résultat2
TRUE | VRAI | Donne la valeur logique VRAI. |
XOR | OUX | Donne VRAI si un nombre impair de conditions sont vraies. | condition1; condition2
`
