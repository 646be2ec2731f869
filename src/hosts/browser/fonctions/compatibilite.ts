/** Les anciens noms des fonctions statistiques, et les matrices. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const COMPATIBILITE = `
ARRAY_CONSTRAIN | ARRAY_CONSTRAIN | Limite un résultat matriciel à une taille donnée. | plage_entrée; nb_lignes; nb_colonnes
FLATTEN | FLATTEN | Rassemble les valeurs d’une ou de plusieurs plages en une colonne. | plage1; plage2
BETADIST | LOI.BETA | Calcule la fonction de répartition de la loi bêta. | x; alpha; bêta; a; b
BETAINV | BETA.INVERSE | Calcule l’inverse de la fonction de répartition d’une loi bêta. | probabilité; alpha; bêta; a; b
BINOMDIST | LOI.BINOMIALE | Calcule une probabilité suivant la loi binomiale. | nombre_succès; tirages; probabilité_succès; cumulative
CHIDIST | LOI.KHIDEUX | Calcule la probabilité unilatérale à droite de la loi du khi-deux. | x; degrés_liberté
CHIINV | KHIDEUX.INVERSE | Calcule l’inverse de la probabilité à droite de la loi du khi-deux. | probabilité; degrés_liberté
CHITEST | TEST.KHIDEUX | Effectue le test d’indépendance du khi-deux. | plage_réelle; plage_attendue
CONFIDENCE | INTERVALLE.CONFIANCE | Calcule l’intervalle de confiance d’une moyenne (loi normale). | alpha; écart_type; taille
COVAR | COVARIANCE | Calcule la covariance d’une population. | matrice1; matrice2
CRITBINOM | CRITERE.LOI.BINOMIALE | Cherche la plus petite valeur binomiale cumulée atteignant un critère. | tirages; probabilité_succès; alpha
EXPONDIST | LOI.EXPONENTIELLE | Calcule une probabilité suivant la loi exponentielle. | x; lambda; cumulative
FDIST | LOI.F | Calcule la probabilité unilatérale à droite de la loi F. | x; degrés_liberté1; degrés_liberté2
FINV | INVERSE.LOI.F | Calcule l’inverse de la probabilité à droite de la loi F. | probabilité; degrés_liberté1; degrés_liberté2
FTEST | TEST.F | Donne le résultat d’un test F sur deux séries. | matrice1; matrice2
GAMMADIST | LOI.GAMMA | Calcule une probabilité suivant la loi gamma. | x; alpha; bêta; cumulative
GAMMAINV | LOI.GAMMA.INVERSE | Calcule l’inverse de la fonction de répartition de la loi gamma. | probabilité; alpha; bêta
HYPGEOMDIST | LOI.HYPERGEOMETRIQUE | Calcule une probabilité suivant la loi hypergéométrique. | succès_échantillon; taille_échantillon; succès_population; taille_population; cumulative
LOGINV | LOI.LOGNORMALE.INVERSE | Calcule l’inverse de la fonction de répartition de la loi lognormale. | probabilité; moyenne; écart_type
LOGNORMDIST | LOI.LOGNORMALE | Calcule la fonction de répartition de la loi lognormale. | x; moyenne; écart_type; cumulative
MODE | MODE | Donne la valeur la plus fréquente d’une série. | nombre1; nombre2
NEGBINOMDIST | LOI.BINOMIALE.NEG | Calcule une probabilité suivant la loi binomiale négative. | nombre_échecs; nombre_succès; probabilité_succès; cumulative
NORMDIST | LOI.NORMALE | Calcule la fonction de répartition de la loi normale. | x; moyenne; écart_type; cumulative
NORMINV | LOI.NORMALE.INVERSE | Calcule l’inverse de la fonction de répartition de la loi normale. | probabilité; moyenne; écart_type
NORMSDIST | LOI.NORMALE.STANDARD | Calcule la fonction de répartition de la loi normale centrée réduite. | z
NORMSINV | LOI.NORMALE.STANDARD.INVERSE | Calcule l’inverse de la loi normale centrée réduite cumulée. | probabilité
PERCENTILE | CENTILE | Donne le k-ième centile d’une série (0 et 1 compris). | matrice; k
PERCENTRANK | RANG.POURCENTAGE | Donne le rang en pourcentage d’une valeur (0 et 1 compris). | matrice; x; précision
POISSON | LOI.POISSON | Calcule une probabilité suivant la loi de Poisson. | x; moyenne; cumulative
QUARTILE | QUARTILE | Donne un quartile d’une série (0 et 1 compris). | matrice; quartile
RANK | RANG | Donne le rang d’un nombre dans une liste. | nombre; référence; ordre
STDEV | ECARTYPE | Estime l’écart-type à partir d’un échantillon. | nombre1; nombre2
STDEVP | ECARTYPEP | Calcule l’écart-type d’une population entière. | nombre1; nombre2
TDIST | LOI.STUDENT | Calcule une probabilité suivant la loi de Student. | x; degrés_liberté; nb_côtés
TINV | LOI.STUDENT.INVERSE | Calcule l’inverse bilatéral de la loi de Student. | probabilité; degrés_liberté
TTEST | TEST.STUDENT | Donne la probabilité associée à un test de Student. | matrice1; matrice2; nb_côtés; type
VAR | VAR | Estime la variance à partir d’un échantillon. | nombre1; nombre2
VARP | VAR.P | Calcule la variance d’une population entière. | nombre1; nombre2
WEIBULL | LOI.WEIBULL | Calcule une probabilité suivant la loi de Weibull. | x; alpha; bêta; cumulative
ZTEST | TEST.Z | Donne la valeur de probabilité unilatérale d’un test Z. | matrice; x; sigma
`
