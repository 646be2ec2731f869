/** Statistiques. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const STATISTIQUES = `
AVEDEV | ECART.MOYEN | Renvoie la moyenne des écarts absolus à la moyenne. | nombre1; nombre2
AVERAGE | MOYENNE | Calcule la moyenne de nombres. | nombre1; nombre2
AVERAGE_WEIGHTED | AVERAGE.WEIGHTED | Calcule la moyenne pondérée de valeurs à partir de leurs poids. | valeurs; poids; autres_valeurs; autres_poids
AVERAGEA | AVERAGEA | Calcule la moyenne, textes et valeurs logiques compris. | valeur1; valeur2
AVERAGEIF | MOYENNE.SI | Calcule la moyenne des cellules qui remplissent une condition. | plage; critère; plage_moyenne
AVERAGEIFS | MOYENNE.SI.ENS | Calcule la moyenne des cellules qui remplissent plusieurs conditions. | plage_moyenne; plage_critère1; critère1; plage_critère2; critère2
BETA.DIST | LOI.BETA.N | Renvoie la probabilité d’une variable suivant une loi bêta. | x; alpha; bêta; cumulative; borne_min; borne_max
BETA.INV | BETA.INVERSE.N | Renvoie l’inverse de la fonction de répartition d’une loi bêta. | probabilité; alpha; bêta; borne_min; borne_max
BINOM.DIST | LOI.BINOMIALE.N | Renvoie la probabilité d’un nombre de succès selon la loi binomiale. | nb_succès; nb_essais; probabilité_succès; cumulative
BINOM.DIST.RANGE | LOI.BINOMIALE.SERIE | Renvoie la probabilité binomiale d’un résultat ou d’un intervalle. | nb_essais; probabilité_succès; nb_succès; nb_succès2
BINOM.INV | LOI.BINOMIALE.INVERSE | Renvoie le plus petit nombre de succès dont le cumul atteint un seuil. | nb_essais; probabilité_succès; alpha
CHISQ.DIST | LOI.KHIDEUX.N | Renvoie la probabilité à gauche de la loi du khi-deux. | x; degrés_liberté; cumulative
CHISQ.DIST.RT | LOI.KHIDEUX.DROITE | Renvoie la probabilité à droite de la loi du khi-deux. | x; degrés_liberté
CHISQ.INV | LOI.KHIDEUX.INVERSE | Renvoie l’inverse de la probabilité à gauche de la loi du khi-deux. | probabilité; degrés_liberté
CHISQ.INV.RT | LOI.KHIDEUX.INVERSE.DROITE | Renvoie l’inverse de la probabilité à droite de la loi du khi-deux. | probabilité; degrés_liberté
CHISQ.TEST | CHISQ.TEST | Effectue le test d’indépendance du khi-deux. | plage_réelle; plage_attendue
CONFIDENCE.NORM | INTERVALLE.CONFIANCE.NORMAL | Renvoie l’intervalle de confiance d’une moyenne selon la loi normale. | alpha; écart_type; taille
CONFIDENCE.T | INTERVALLE.CONFIANCE.STUDENT | Renvoie l’intervalle de confiance d’une moyenne selon la loi de Student. | alpha; écart_type; taille
CORREL | COEFFICIENT.CORRELATION | Renvoie le coefficient de corrélation de deux séries. | matrice1; matrice2
COUNT | NB | Compte les nombres d’une liste. | valeur1; valeur2
COUNTA | NBVAL | Compte les valeurs non vides d’une liste. | valeur1; valeur2
COUNTBLANK | NB.VIDE | Compte les cellules vides d’une plage. | plage
COUNTIF | NB.SI | Compte les cellules qui remplissent une condition. | plage; critère
COUNTIFS | NB.SI.ENS | Compte les cellules qui remplissent plusieurs conditions. | plage_critère1; critère1; plage_critère2; critère2
COVARIANCE.P | COVARIANCE.PEARSON | Renvoie la covariance d’une population. | matrice1; matrice2
COVARIANCE.S | COVARIANCE.STANDARD | Renvoie la covariance d’un échantillon. | matrice1; matrice2
DEVSQ | SOMME.CARRES.ECARTS | Additionne les carrés des écarts à la moyenne. | nombre1; nombre2
EXPON.DIST | LOI.EXPONENTIELLE.N | Renvoie la probabilité d’une variable suivant une loi exponentielle. | x; lambda; cumulative
F.DIST | LOI.F.N | Renvoie la probabilité d’une variable suivant une loi F de Fisher. | x; degrés_liberté1; degrés_liberté2; cumulative
F.DIST.RT | LOI.F.DROITE | Renvoie la probabilité à droite de la loi F de Fisher. | x; degrés_liberté1; degrés_liberté2
F.INV | INVERSE.LOI.F.N | Renvoie l’inverse de la probabilité à gauche de la loi F de Fisher. | probabilité; degrés_liberté1; degrés_liberté2
F.INV.RT | INVERSE.LOI.F.DROITE | Renvoie l’inverse de la probabilité à droite de la loi F de Fisher. | probabilité; degrés_liberté1; degrés_liberté2
F.TEST | F.TEST | Compare les variances de deux séries par un test F. | matrice1; matrice2
FISHER | FISHER | Renvoie la transformation de Fisher. | x
FISHERINV | FISHER.INVERSE | Renvoie l’inverse de la transformation de Fisher. | y
FORECAST | PREVISION | Prévoit une valeur selon une tendance linéaire. | x; y_connus; x_connus
FORECAST.ETS | PREVISION.ETS | Prévoit une valeur future par lissage exponentiel (version AAA). | nombre1; nombre2
FORECAST.ETS.CONFINT | PREVISION.ETS.CONFINT | Calcule l’intervalle de confiance d’une prévision à une date donnée. | nombre1; nombre2
FORECAST.ETS.SEASONALITY | PREVISION.ETS.CARACTERESAISONNIER | Détecte la longueur du cycle saisonnier d’une série chronologique. | nombre1; nombre2
FORECAST.ETS.STAT | PREVISION.ETS.STAT | Donne une statistique issue de la prévision d’une série chronologique. | nombre1; nombre2
FORECAST.LINEAR | PREVISION.LINEAIRE | Prévoit une valeur future par régression linéaire. | x; y_connus; x_connus
FREQUENCY | FREQUENCE | Compte les valeurs par intervalle, sous forme de matrice verticale. | matrice_données; matrice_intervalles
GAMMA | GAMMA | Calcule la valeur de la fonction gamma. | nombre
GAMMA.DIST | LOI.GAMMA.N | Calcule la densité ou la probabilité cumulée d’une loi gamma. | x; alpha; bêta; cumulative
GAMMA.INV | LOI.GAMMA.INVERSE.N | Calcule l’inverse de la loi gamma cumulée. | probabilité; alpha; bêta
GAMMALN | LNGAMMA | Calcule le logarithme népérien de la fonction gamma. | x
GAMMALN.PRECISE | LNGAMMA.PRECIS | Calcule avec précision le logarithme népérien de la fonction gamma. | x
GAUSS | GAUSS | Retranche 0,5 à la probabilité cumulée de la loi normale centrée réduite. | z
GEOMEAN | MOYENNE.GEOMETRIQUE | Calcule la moyenne géométrique. | nombre1; nombre2
GROWTH | CROISSANCE | Calcule des valeurs selon une tendance exponentielle. | y_connus; x_connus; x_nouveaux; constante
HARMEAN | MOYENNE.HARMONIQUE | Calcule la moyenne harmonique. | nombre1; nombre2
HYPGEOM.DIST | LOI.HYPERGEOMETRIQUE.N | Calcule une probabilité selon la loi hypergéométrique. | succès_échantillon; taille_échantillon; succès_population; taille_population; cumulative
INTERCEPT | ORDONNEE.ORIGINE | Donne l’ordonnée à l’origine de la droite de régression linéaire. | y_connus; x_connus
KURT | KURTOSIS | Calcule le kurtosis (aplatissement) d’une série de données. | nombre1; nombre2
LARGE | GRANDE.VALEUR | Donne la k-ième plus grande valeur d’une série. | matrice; k
LINEST | DROITEREG | Donne les paramètres d’une tendance linéaire. | y_connus; x_connus; constante; statistiques
LOGEST | LOGREG | Donne les paramètres d’une tendance exponentielle. | y_connus; x_connus; constante; statistiques
LOGNORM.DIST | LOI.LOGNORMALE.N | Calcule la densité ou la probabilité cumulée d’une loi log-normale. | x; espérance; écart_type; cumulative
LOGNORM.INV | LOI.LOGNORMALE.INVERSE.N | Calcule l’inverse de la loi log-normale cumulée. | probabilité; espérance; écart_type
MARGINOFERROR | MARGINOFERROR | Calcule la marge d’erreur d’une plage pour un niveau de confiance. | plage; confiance
MAX | MAX | Donne la plus grande valeur d’une liste. | nombre1; nombre2
MAXA | MAXA | Donne la plus grande valeur, textes et valeurs logiques compris. | valeur1; valeur2
MAXIFS | MAX.SI.ENS | Donne la plus grande valeur qui remplit toutes les conditions. | plage_max; plage_critères1; critères1; plage_critères2; critères2
MEDIAN | MEDIANE | Calcule la médiane des nombres. | nombre1; nombre2
MIN | MIN | Donne la plus petite valeur d’une liste. | nombre1; nombre2
MINA | MINA | Donne la plus petite valeur, textes et valeurs logiques compris. | valeur1; valeur2
MINIFS | MIN.SI.ENS | Donne la plus petite valeur qui remplit toutes les conditions. | plage_min; plage_critères1; critères1; plage_critères2; critères2
MODE.MULT | MODE.MULTIPLE | Liste en colonne les valeurs les plus fréquentes d’une série. | nombre1; nombre2
MODE.SNGL | MODE.SIMPLE | Donne la valeur la plus fréquente d’une série. | nombre1; nombre2
NEGBINOM.DIST | LOI.BINOMIALE.NEG.N | Calcule une probabilité selon la loi binomiale négative. | nombre_échecs; nombre_succès; probabilité_succès; cumulative
NORM.DIST | LOI.NORMALE.N | Calcule la densité ou la probabilité cumulée d’une loi normale. | x; espérance; écart_type; cumulative
NORM.INV | LOI.NORMALE.INVERSE.N | Calcule l’inverse de la loi normale cumulée. | probabilité; espérance; écart_type
NORM.S.DIST | LOI.NORMALE.STANDARD.N | Calcule la densité ou le cumul de la loi normale centrée réduite. | z; cumulative
NORM.S.INV | LOI.NORMALE.STANDARD.INVERSE.N | Calcule l’inverse de la loi normale centrée réduite cumulée. | probabilité
PEARSON | PEARSON | Calcule le coefficient de corrélation linéaire de Pearson. | matrice1; matrice2
PERCENTILE.EXC | CENTILE.EXCLURE | Donne le k-ième centile d’une série, 0 et 1 exclus. | matrice; k
PERCENTILE.INC | CENTILE.INCLURE | Donne le k-ième centile d’une série, 0 et 1 inclus. | matrice; k
PERCENTRANK.EXC | RANG.POURCENTAGE.EXCLURE | Donne le rang en pourcentage d’une valeur, 0 et 1 exclus. | matrice; x; précision
PERCENTRANK.INC | RANG.POURCENTAGE.INCLURE | Donne le rang en pourcentage d’une valeur, 0 et 1 inclus. | matrice; x; précision
PERMUT | PERMUTATION | Compte les arrangements possibles d’un nombre d’objets. | nombre; nombre_choisi
PERMUTATIONA | PERMUTATIONA | Compte les arrangements possibles d’objets, répétitions comprises. | nombre; nombre_choisi
PHI | PHI | Calcule la densité de la loi normale centrée réduite. | x
POISSON.DIST | LOI.POISSON.N | Calcule une probabilité selon la loi de Poisson. | x; espérance; cumulative
PROB | PROBABILITE | Calcule la probabilité que des valeurs soient entre deux limites. | plage_x; plage_probabilités; limite_inférieure; limite_supérieure
QUARTILE.EXC | QUARTILE.EXCLURE | Donne un quartile d’une série, 0 et 1 exclus. | matrice; quartile
QUARTILE.INC | QUARTILE.INCLURE | Donne un quartile d’une série, 0 et 1 inclus. | matrice; quartile
RANK.AVG | MOYENNE.RANG | Donne le rang d’un nombre dans une liste, moyen en cas d’égalité. | nombre; référence; ordre
RANK.EQ | EQUATION.RANG | Donne le rang d’un nombre dans une liste, le meilleur si égalité. | nombre; référence; ordre
RSQ | COEFFICIENT.DETERMINATION | Calcule le carré du coefficient de corrélation de Pearson. | matrice1; matrice2
SKEW | COEFFICIENT.ASYMETRIE | Calcule l’asymétrie d’une distribution. | nombre1; nombre2
SKEW.P | COEFFICIENT.ASYMETRIE.P | Calcule l’asymétrie d’une distribution sur une population entière. | nombre1; nombre2
SLOPE | PENTE | Donne la pente de la droite de régression linéaire. | y_connus; x_connus
SMALL | PETITE.VALEUR | Donne la k-ième plus petite valeur d’une série. | matrice; k
STANDARDIZE | CENTREE.REDUITE | Centre et réduit une valeur selon une moyenne et un écart-type. | x; espérance; écart_type
STDEV.P | ECARTYPE.PEARSON | Calcule l’écart-type d’une population entière. | nombre1; nombre2
STDEV.S | ECARTYPE.STANDARD | Estime l’écart-type à partir d’un échantillon. | nombre1; nombre2
STDEVA | STDEVA | Estime l’écart-type d’un échantillon, textes et logiques compris. | valeur1; valeur2
STDEVPA | STDEVPA | Calcule l’écart-type d’une population, textes et logiques compris. | valeur1; valeur2
STEYX | ERREUR.TYPE.XY | Calcule l’erreur type de la valeur y prévue par la régression. | y_connus; x_connus
T.DIST | LOI.STUDENT.N | Calcule la densité ou la probabilité cumulée d’une loi de Student. | x; degrés_liberté; cumulative
T.DIST.2T | LOI.STUDENT.BILATERALE | Calcule la probabilité bilatérale d’une loi de Student. | x; degrés_liberté
T.DIST.RT | LOI.STUDENT.DROITE | Calcule la probabilité unilatérale à droite d’une loi de Student. | x; degrés_liberté
T.INV | LOI.STUDENT.INVERSE.N | Calcule l’inverse unilatéral à gauche de la loi de Student. | probabilité; degrés_liberté
T.INV.2T | LOI.STUDENT.INVERSE.BILATERALE | Calcule l’inverse bilatéral de la loi de Student. | probabilité; degrés_liberté
T.TEST | T.TEST | Calcule la probabilité associée à un test de Student. | matrice1; matrice2; uni_bilatéral; type
TREND | TENDANCE | Calcule des valeurs selon une tendance linéaire. | y_connus; x_connus; x_nouveaux; constante
TRIMMEAN | MOYENNE.REDUITE | Calcule la moyenne d’une série sans ses valeurs extrêmes. | matrice; pourcentage
VAR.P | VAR.P.N | Calcule la variance d’une population entière. | nombre1; nombre2
VAR.S | VAR.S | Estime la variance à partir d’un échantillon. | nombre1; nombre2
VARA | VARA | Estime la variance d’un échantillon, textes et logiques compris. | valeur1; valeur2
VARPA | VARPA | Calcule la variance d’une population, textes et logiques compris. | valeur1; valeur2
WEIBULL.DIST | LOI.WEIBULL.N | Calcule la densité ou la probabilité cumulée d’une loi de Weibull. | x; alpha; bêta; cumulative
Z.TEST | Z.TEST | Calcule la valeur p unilatérale d’un test z. | matrice; x; sigma
`
