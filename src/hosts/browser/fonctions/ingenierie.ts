/** Ingénierie : bases de numération, nombres complexes. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const INGENIERIE = `
BESSELI | BESSELI | Calcule la fonction de Bessel modifiée In(x). | x; n
BESSELJ | BESSELJ | Calcule la fonction de Bessel Jn(x). | x; n
BESSELK | BESSELK | Calcule la fonction de Bessel modifiée Kn(x). | x; n
BESSELY | BESSELY | Calcule la fonction de Bessel Yn(x). | x; n
BIN2DEC | BINDEC | Convertit un nombre binaire en décimal. | nombre
BIN2HEX | BINHEX | Convertit un nombre binaire en hexadécimal. | nombre; nb_caractères
BIN2OCT | BINOCT | Convertit un nombre binaire en octal. | nombre; nb_caractères
BITAND | BITET | Applique un ET bit à bit à deux nombres. | nombre1; nombre2
BITLSHIFT | BITDECALG | Décale les bits d’un nombre vers la gauche. | nombre; décalage
BITOR | BITOU | Applique un OU bit à bit à deux nombres. | nombre1; nombre2
BITRSHIFT | BITDECALD | Décale les bits d’un nombre vers la droite. | nombre; décalage
BITXOR | BITOUEXCLUSIF | Applique un OU exclusif bit à bit à deux nombres. | nombre1; nombre2
COMPLEX | COMPLEXE | Forme un nombre complexe de ses parties réelle et imaginaire. | partie_réelle; partie_imaginaire; suffixe
CONVERT | CONVERT | Convertit un nombre d’une unité de mesure à une autre. | nombre; unité_départ; unité_arrivée
DEC2BIN | DECBIN | Convertit un nombre décimal en binaire. | nombre; nb_caractères
DEC2HEX | DECHEX | Convertit un nombre décimal en hexadécimal. | nombre; nb_caractères
DEC2OCT | DECOCT | Convertit un nombre décimal en octal. | nombre; nb_caractères
DELTA | DELTA | Teste l’égalité de deux nombres. | nombre1; nombre2
ERF | ERF | Calcule la fonction d’erreur entre deux bornes. | borne_inférieure; borne_supérieure
ERF.PRECISE | ERF.PRECIS | Calcule la fonction d’erreur entre 0 et x. | x
ERFC | ERFC | Calcule la fonction d’erreur complémentaire. | x
ERFC.PRECISE | ERFC.PRECIS | Calcule la fonction d’erreur complémentaire entre x et l’infini. | x
GESTEP | SUP.SEUIL | Teste si un nombre atteint ou dépasse un seuil. | nombre; seuil
HEX2BIN | HEXBIN | Convertit un nombre hexadécimal en binaire. | nombre; nb_caractères
HEX2DEC | HEXDEC | Convertit un nombre hexadécimal en décimal. | nombre
HEX2OCT | HEXOCT | Convertit un nombre hexadécimal en octal. | nombre; nb_caractères
IMABS | COMPLEXE.MODULE | Calcule le module d’un nombre complexe. | nombre_complexe
IMAGINARY | COMPLEXE.IMAGINAIRE | Donne la partie imaginaire d’un nombre complexe. | nombre_complexe
IMARGUMENT | COMPLEXE.ARGUMENT | Donne l’argument d’un nombre complexe, en radians. | nombre_complexe
IMCONJUGATE | COMPLEXE.CONJUGUE | Donne le conjugué d’un nombre complexe. | nombre_complexe
IMCOS | COMPLEXE.COS | Calcule le cosinus d’un nombre complexe. | nombre_complexe
IMCOSH | COMPLEXE.COSH | Calcule le cosinus hyperbolique d’un nombre complexe. | nombre_complexe
IMCOT | COMPLEXE.COT | Calcule la cotangente d’un nombre complexe. | nombre_complexe
IMCOTH | IMCOTH | Calcule la cotangente hyperbolique d’un nombre complexe. | nombre_complexe
IMCSC | COMPLEXE.CSC | Calcule la cosécante d’un nombre complexe. | nombre_complexe
IMCSCH | COMPLEXE.CSCH | Calcule la cosécante hyperbolique d’un nombre complexe. | nombre_complexe
IMDIV | COMPLEXE.DIV | Calcule le quotient de deux nombres complexes. | nombre_complexe1; nombre_complexe2
IMEXP | COMPLEXE.EXP | Calcule l’exponentielle d’un nombre complexe. | nombre_complexe
IMLN | COMPLEXE.LN | Calcule le logarithme népérien d’un nombre complexe. | nombre_complexe
IMLOG | IMLOG | Calcule le logarithme d’un nombre complexe dans une base donnée. | nombre_complexe; base
IMLOG10 | COMPLEXE.LOG10 | Calcule le logarithme en base 10 d’un nombre complexe. | nombre_complexe
IMLOG2 | COMPLEXE.LOG2 | Calcule le logarithme en base 2 d’un nombre complexe. | nombre_complexe
IMPOWER | COMPLEXE.PUISSANCE | Élève un nombre complexe à une puissance entière. | nombre_complexe; nombre
IMPRODUCT | COMPLEXE.PRODUIT | Multiplie de 1 à 255 nombres complexes. | nombre_complexe1; nombre_complexe2
IMREAL | COMPLEXE.REEL | Donne la partie réelle d’un nombre complexe. | nombre_complexe
IMSEC | COMPLEXE.SEC | Calcule la sécante d’un nombre complexe. | nombre_complexe
IMSECH | COMPLEXE.SECH | Calcule la sécante hyperbolique d’un nombre complexe. | nombre_complexe
IMSIN | COMPLEXE.SIN | Calcule le sinus d’un nombre complexe. | nombre_complexe
IMSINH | COMPLEXE.SINH | Calcule le sinus hyperbolique d’un nombre complexe. | nombre_complexe
IMSQRT | COMPLEXE.RACINE | Calcule la racine carrée d’un nombre complexe. | nombre_complexe
IMSUB | COMPLEXE.DIFFERENCE | Soustrait un nombre complexe d’un autre. | nombre_complexe1; nombre_complexe2
IMSUM | COMPLEXE.SOMME | Additionne des nombres complexes. | nombre_complexe1; nombre_complexe2
IMTAN | COMPLEXE.TAN | Calcule la tangente d’un nombre complexe. | nombre_complexe
IMTANH | IMTANH | Calcule la tangente hyperbolique d’un nombre complexe. | nombre_complexe
OCT2BIN | OCTBIN | Convertit un nombre octal en binaire. | nombre; nb_chiffres
OCT2DEC | OCTDEC | Convertit un nombre octal en décimal. | nombre
OCT2HEX | OCTHEX | Convertit un nombre octal en hexadécimal. | nombre; nb_chiffres
`
