/** Texte et Web. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const TEXTE = `
ASC | ASC | Convertit les caractères pleine chasse en caractères demi-chasse. | texte
ARRAYTOTEXT | TABLEAU.EN.TEXTE | Convertit en texte les valeurs d’une plage. | matrice; format
BAHTTEXT | BAHTTEXT | Convertit un nombre en texte thaï, au format monétaire baht. | nombre
CHAR | CAR | Donne le caractère correspondant à un code numérique. | nombre
CLEAN | EPURAGE | Supprime du texte les caractères non imprimables. | texte
CODE | CODE | Donne le code numérique du premier caractère d’un texte. | texte
CONCAT | CONCAT | Assemble des textes ou des plages, sans séparateur. | texte1; texte2
CONCATENATE | CONCATENER | Assemble plusieurs textes en un seul. | texte1; texte2
DBCS | DBCS | Convertit les caractères demi-chasse en caractères pleine chasse. | texte
DOLLAR | DEVISE | Convertit un nombre en texte au format monétaire. | nombre; décimales
EXACT | EXACT | Vérifie si deux textes sont identiques, casse comprise. | texte1; texte2
FIND | TROUVE | Cherche la position d’un texte dans un autre, en respectant la casse. | texte_cherché; texte; no_départ
FINDB | TROUVERB | Cherche la position en octets d’un texte, en respectant la casse. | texte_cherché; texte; no_départ
FIXED | CTXT | Convertit un nombre en texte avec un nombre fixe de décimales. | nombre; décimales; sans_séparateur
LEFT | GAUCHE | Extrait les premiers caractères d’un texte. | texte; nb_caractères
LEFTB | GAUCHEB | Extrait le début d’un texte, en nombre d’octets. | texte; nb_octets
LEN | NBCAR | Compte les caractères d’un texte. | texte
LENB | LENB | Compte les octets qui représentent un texte. | texte
LOWER | MINUSCULE | Met un texte en minuscules. | texte
MID | STXT | Extrait des caractères d’un texte à partir d’une position. | texte; no_départ; nb_caractères
MIDB | STXTB | Extrait une partie d’un texte à partir d’une position, en octets. | texte; no_départ; nb_octets
NUMBERSTRING | NUMBERSTRING | Convertit un nombre en toutes lettres chinoises. | nombre; type
NUMBERVALUE | VALEURNOMBRE | Convertit un texte en nombre selon les séparateurs indiqués. | texte; séparateur_décimal; séparateur_groupe
PHONETIC | PHONETIQUE | Extrait les caractères phonétiques (furigana) d’un texte. | nombre1; nombre2
PROPER | NOMPROPRE | Met en majuscule la première lettre de chaque mot. | texte
REGEXEXTRACT | REGEX.EXTRAIRE | Extrait le premier passage conforme à une expression régulière. | texte; expression_régulière
REGEXMATCH | REGEXMATCH | Vérifie si un texte correspond à une expression régulière. | texte; expression_régulière
REGEXREPLACE | REGEX.REMPLACER | Remplace une partie d’un texte selon une expression régulière. | texte; expression_régulière; remplacement
REPLACE | REMPLACER | Remplace des caractères d’un texte selon leur position. | ancien_texte; no_départ; nb_caractères; nouveau_texte
REPLACEB | REMPLACERB | Remplace une partie d’un texte selon sa position en octets. | ancien_texte; no_départ; nb_octets; nouveau_texte
REPT | REPT | Répète un texte un nombre de fois donné. | texte; nb_fois
RIGHT | DROITE | Extrait les derniers caractères d’un texte. | texte; nb_caractères
RIGHTB | DROITEB | Extrait la fin d’un texte, en nombre d’octets. | texte; nb_octets
SEARCH | CHERCHE | Cherche la position d’un texte dans un autre, sans tenir compte de la casse. | texte_cherché; texte; no_départ
SEARCHB | CHERCHERB | Cherche la position en octets d’un texte, quelle que soit la casse. | texte_cherché; texte; no_départ
SUBSTITUTE | SUBSTITUE | Remplace un passage d’un texte par un autre. | texte; ancien_texte; nouveau_texte; no_position
T | T | Renvoie la valeur si c’est du texte, sinon un texte vide. | valeur
TEXT | TEXTE | Met un nombre en forme et le convertit en texte. | valeur; format_texte
TEXTAFTER | TEXTE.APRES | Extrait le texte placé après un caractère ou un passage donné. | texte; délimiteur; no_occurrence; mode_correspondance; correspondance_fin; si_non_trouvé
TEXTBEFORE | TEXTE.AVANT | Extrait le texte placé avant un caractère ou un passage donné. | texte; délimiteur; no_occurrence; mode_correspondance; correspondance_fin; si_non_trouvé
TEXTJOIN | JOINDRE.TEXTE | Assemble des textes ou des plages avec un séparateur. | délimiteur; ignorer_vides; texte1; texte2
TEXTSPLIT | FRACTIONNER.TEXTE | Découpe un texte en colonnes et en lignes selon des séparateurs. | texte; délimiteur_colonnes; délimiteur_lignes; ignorer_vides; mode_correspondance; remplissage
TRIM | SUPPRESPACE | Supprime les espaces superflus d’un texte. | texte
UNICHAR | UNICAR | Donne le caractère Unicode correspondant à un nombre. | nombre
UNICODE | UNICODE | Donne le code Unicode du premier caractère d’un texte. | texte
UPPER | MAJUSCULE | Met un texte en majuscules. | texte
VALUE | CNUM | Convertit un texte en nombre. | texte
VALUETOTEXT | VALEUR.EN.TEXTE | Convertit une valeur en texte. | valeur; format
CALL | FONCTION.APPELANTE | Appelle une procédure d’une bibliothèque de liens dynamiques (DLL). | nombre1; nombre2
EUROCONVERT | EUROCONVERT | Convertit un montant en euros ou entre devises de la zone euro. | nombre1; nombre2
REGISTER.ID | REGISTRE.NUMERO | Donne l’identifiant d’inscription d’une bibliothèque (DLL). | nombre1; nombre2
ENCODEURL | URLENCODAGE | Encode un texte pour une adresse web (URL). | texte
FILTERXML | FILTRE.XML | Extrait des données d’un contenu XML selon un chemin XPath. | nombre1; nombre2
WEBSERVICE | SERVICEWEB | Récupère les données d’un service web. | nombre1; nombre2
`
