/** Mathématiques et trigonométrie. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const MATHEMATIQUES = `
ABS | ABS | Renvoie la valeur absolue d’un nombre. | nombre
ACOS | ACOS | Renvoie l’arc cosinus d’un nombre. | nombre
ACOSH | ACOSH | Renvoie le cosinus hyperbolique inverse d’un nombre. | nombre
ACOT | ACOT | Renvoie l’arc cotangente d’un nombre. | nombre
ACOTH | ACOTH | Renvoie la cotangente hyperbolique inverse d’un nombre. | nombre
AGGREGATE | AGREGAT | Calcule un agrégat d’une liste ou d’une base de données. | no_fonction; options; référence1; référence2
ARABIC | CHIFFRE.ARABE | Convertit un nombre romain en nombre arabe. | texte
ASIN | ASIN | Renvoie l’arc sinus d’un nombre. | nombre
ASINH | ASINH | Renvoie le sinus hyperbolique inverse d’un nombre. | nombre
ATAN | ATAN | Renvoie l’arc tangente d’un nombre. | nombre
ATAN2 | ATAN2 | Renvoie l’arc tangente des coordonnées x et y. | x; y
ATANH | ATANH | Renvoie la tangente hyperbolique inverse d’un nombre. | nombre
BASE | BASE | Écrit un nombre sous forme de texte dans la base donnée. | nombre; base; longueur_min
CEILING | PLAFOND | Arrondit un nombre au multiple supérieur le plus proche. | nombre; multiple
CEILING.MATH | PLAFOND.MATH | Arrondit un nombre à l’entier ou au multiple supérieur. | nombre; multiple; mode
CEILING.PRECISE | PLAFOND.PRECIS | Arrondit au multiple supérieur, quel que soit le signe du nombre. | nombre; multiple
COMBIN | COMBIN | Renvoie le nombre de combinaisons sans répétition. | nombre; nb_choisis
COMBINA | COMBINA | Renvoie le nombre de combinaisons avec répétitions. | nombre; nb_choisis
COS | COS | Renvoie le cosinus d’un angle. | nombre
COSH | COSH | Renvoie le cosinus hyperbolique d’un nombre. | nombre
COT | COT | Renvoie la cotangente d’un angle. | nombre
COTH | COTH | Renvoie la cotangente hyperbolique d’un nombre. | nombre
CSC | CSC | Renvoie la cosécante d’un angle. | nombre
CSCH | CSCH | Renvoie la cosécante hyperbolique d’un nombre. | nombre
DECIMAL | DECIMAL | Convertit un nombre écrit dans une base donnée en nombre décimal. | texte; base
DEGREES | DEGRES | Convertit des radians en degrés. | angle
EVEN | PAIR | Arrondit à l’entier pair suivant, en s’éloignant de zéro. | nombre
EXP | EXP | Élève la constante e à la puissance donnée. | nombre
FACT | FACT | Renvoie la factorielle d’un nombre. | nombre
FACTDOUBLE | FACTDOUBLE | Renvoie la double factorielle d’un nombre. | nombre
FLOOR | PLANCHER | Arrondit un nombre au multiple inférieur le plus proche. | nombre; multiple
FLOOR.MATH | PLANCHER.MATH | Arrondit un nombre à l’entier ou au multiple inférieur. | nombre; multiple; mode
FLOOR.PRECISE | PLANCHER.PRECIS | Arrondit au multiple inférieur, quel que soit le signe du nombre. | nombre; multiple
GCD | PGCD | Renvoie le plus grand commun diviseur. | nombre1; nombre2
INT | ENT | Arrondit un nombre à l’entier inférieur. | nombre
ISO.CEILING | ISO.PLAFOND | Arrondit un nombre à l’entier ou au multiple supérieur, selon l’ISO. | nombre; multiple
LCM | PPCM | Renvoie le plus petit commun multiple. | nombre1; nombre2
LN | LN | Renvoie le logarithme népérien d’un nombre. | nombre
LOG | LOG | Renvoie le logarithme d’un nombre dans la base donnée. | nombre; base
LOG10 | LOG10 | Renvoie le logarithme décimal d’un nombre. | nombre
MDETERM | DETERMAT | Renvoie le déterminant d’une matrice. | matrice
MINVERSE | INVERSEMAT | Renvoie l’inverse d’une matrice. | matrice
MMULT | PRODUITMAT | Renvoie le produit de deux matrices. | matrice1; matrice2
MOD | MOD | Renvoie le reste d’une division. | nombre; diviseur
MROUND | ARRONDI.AU.MULTIPLE | Arrondit un nombre au multiple voulu. | nombre; multiple
MULTINOMIAL | MULTINOMIALE | Renvoie le coefficient multinomial d’une série de nombres. | nombre1; nombre2
MUNIT | MATRICE.UNITAIRE | Renvoie la matrice unité de la dimension donnée. | dimension
ODD | IMPAIR | Arrondit à l’entier impair suivant, en s’éloignant de zéro. | nombre
PI | PI | Renvoie la valeur de pi. |
POWER | PUISSANCE | Élève un nombre à une puissance. | nombre; puissance
PRODUCT | PRODUIT | Multiplie des nombres. | nombre1; nombre2
QUOTIENT | QUOTIENT | Renvoie la partie entière d’une division. | numérateur; dénominateur
RADIANS | RADIANS | Convertit des degrés en radians. | angle
RAND | ALEA | Tire un nombre au hasard entre 0 et 1. |
RANDARRAY | TABLEAU.ALEAT | Renvoie une matrice de nombres tirés au hasard. | lignes; colonnes; min; max; nombre_entier
RANDBETWEEN | ALEA.ENTRE.BORNES | Tire un entier au hasard entre deux bornes. | min; max
ROMAN | ROMAIN | Convertit un nombre arabe en chiffres romains, sous forme de texte. | nombre; type
ROUND | ARRONDI | Arrondit un nombre au nombre de décimales choisi. | nombre; nb_décimales
ROUNDBANK | ROUNDBANK | Arrondit un nombre selon l’arrondi bancaire, au pair le plus proche. | nombre; nb_décimales
ROUNDDOWN | ARRONDI.INF | Arrondit un nombre en se rapprochant de zéro. | nombre; nb_décimales
ROUNDUP | ARRONDI.SUP | Arrondit un nombre en s’éloignant de zéro. | nombre; nb_décimales
SEC | SEC | Renvoie la sécante d’un angle. | nombre
SECH | SECH | Renvoie la sécante hyperbolique d’un nombre. | nombre
SERIESSUM | SOMME.SERIES | Renvoie la somme d’une série entière. | x; n; m; coefficients
SEQUENCE | SEQUENCE | Crée une matrice de nombres qui se suivent, comme 1, 2, 3, 4. | lignes; colonnes; début; pas
SIGN | SIGNE | Renvoie le signe d’un nombre : 1, 0 ou -1. | nombre
SIN | SIN | Renvoie le sinus d’un angle. | nombre
SINH | SINH | Renvoie le sinus hyperbolique d’un nombre. | nombre
SQRT | RACINE | Renvoie la racine carrée positive d’un nombre. | nombre
SQRTPI | RACINE.PI | Renvoie la racine carrée d’un nombre multiplié par pi. | nombre
SUBTOTAL | SOUS.TOTAL | Calcule un sous-total d’une liste ou d’une base de données. | no_fonction; référence1; référence2
SUM | SOMME | Additionne des nombres. | nombre1; nombre2
SUMIF | SOMME.SI | Additionne les cellules qui remplissent une condition. | plage; critère; plage_somme
SUMIFS | SOMME.SI.ENS | Additionne les cellules qui remplissent plusieurs conditions. | plage_somme; plage_critère1; critère1; plage_critère2; critère2
SUMPRODUCT | SOMMEPROD | Multiplie des matrices terme à terme et additionne les produits. | matrice1; matrice2
SUMSQ | SOMME.CARRES | Additionne les carrés de nombres. | nombre1; nombre2
SUMX2MY2 | SOMME.X2MY2 | Additionne les différences des carrés de deux matrices. | matrice_x; matrice_y
SUMX2PY2 | SOMME.X2PY2 | Additionne les sommes des carrés de deux matrices. | matrice_x; matrice_y
SUMXMY2 | SOMME.XMY2 | Additionne les carrés des différences entre deux matrices. | matrice_x; matrice_y
TAN | TAN | Renvoie la tangente d’un angle. | nombre
TANH | TANH | Renvoie la tangente hyperbolique d’un nombre. | nombre
TRUNC | TRONQUE | Tronque un nombre à l’entier ou au nombre de décimales choisi. | nombre; nb_décimales
`
