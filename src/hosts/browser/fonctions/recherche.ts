/** Recherche et références. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const RECHERCHE = `
ADDRESS | ADRESSE | Donne, sous forme de texte, la référence d’une cellule. | no_ligne; no_colonne; type_référence; style_référence; nom_feuille
AREAS | ZONES | Compte les zones d’une référence. | référence
CHOOSE | CHOISIR | Choisit une valeur dans une liste d’après son numéro. | no_index; valeur1; valeur2
CHOOSECOLS | CHOISIRCOLS | Extrait les colonnes choisies d’une matrice. | matrice; no_colonne1; no_colonne2
CHOOSEROWS | CHOISIRLIGNES | Extrait les lignes choisies d’une matrice. | matrice; no_ligne1; no_ligne2
COLUMN | COLONNE | Donne le numéro de colonne d’une référence. | référence
COLUMNS | COLONNES | Compte les colonnes d’une référence. | matrice
DROP | EXCLURE | Retire des lignes ou des colonnes au début ou à la fin d’une matrice. | matrice; lignes; colonnes
EXPAND | ETENDRE | Agrandit une matrice aux dimensions voulues. | matrice; lignes; colonnes; remplissage
FILTER | FILTRE | Filtre une plage de données selon des critères. | matrice; inclure; si_vide
FORMULATEXT | FORMULETEXTE | Donne, sous forme de texte, la formule d’une cellule. | référence
GETPIVOTDATA | LIREDONNEESTABCROISDYNAMIQUE | Extrait une donnée d’un tableau croisé dynamique. | champ_données; tableau_croisé
HLOOKUP | RECHERCHEH | Cherche dans la première ligne et donne la valeur d’une autre ligne. | valeur_cherchée; matrice; no_ligne; valeur_proche
HSTACK | ASSEMB.H | Assemble des matrices côte à côte. | matrice1; matrice2
HYPERLINK | LIEN_HYPERTEXTE | Crée un lien dans une cellule. | adresse; texte_du_lien
IMAGE | IMAGE | Affiche une image à partir de son adresse. | source; texte_alternatif; mode_taille; hauteur; largeur
INDEX | INDEX | Donne la valeur située à une ligne et une colonne d’une plage. | référence; no_ligne; no_colonne; no_zone
INDIRECT | INDIRECT | Donne la référence décrite par un texte. | texte_référence; style_a1
LOOKUP | RECHERCHE | Cherche une valeur dans un vecteur ou une matrice. | valeur_cherchée; vecteur_ou_matrice; vecteur_résultat
MATCH | EQUIV | Donne la position d’une valeur dans une plage. | valeur_cherchée; matrice_recherche; type_correspondance
OFFSET | DECALER | Donne une référence décalée par rapport à une autre. | référence; décalage_lignes; décalage_colonnes; hauteur; largeur
ROW | LIGNE | Donne le numéro de ligne d’une référence. | référence
ROWS | LIGNES | Renvoie le nombre de lignes d’une référence. | matrice
RTD | RTD | Récupère des données en temps réel d’un programme d’automatisation COM. | id_programme; serveur
SORT | TRIER | Trie le contenu d’une plage ou d’une matrice. | matrice; index_tri; ordre_tri; par_colonne
SORTBY | TRIERPAR | Trie une plage d’après les valeurs d’une ou plusieurs autres plages. | matrice; matrice_tri1; ordre_tri1; matrice_tri2; ordre_tri2
TAKE | PRENDRE | Garde les premières ou dernières lignes ou colonnes d’une matrice. | matrice; lignes; colonnes
TOCOL | DANSCOL | Dispose une matrice en une seule colonne. | matrice; ignorer; lire_par_colonne
TOROW | DANSLIGNE | Dispose une matrice en une seule ligne. | matrice; ignorer; lire_par_colonne
TRANSPOSE | TRANSPOSE | Échange les lignes et les colonnes d’une matrice. | matrice
UNIQUE | UNIQUE | Renvoie les valeurs d’une liste ou d’une plage, sans doublons. | matrice; par_colonne; une_seule_fois
VLOOKUP | RECHERCHEV | Cherche dans la première colonne et renvoie une valeur de la même ligne. | valeur_cherchée; matrice; no_colonne; valeur_proche
VSTACK | ASSEMB.V | Empile des matrices l’une sous l’autre. | matrice1; matrice2
WRAPCOLS | ORGA.COLS | Répartit une ligne ou une colonne en colonnes de taille donnée. | vecteur; nb_par_colonne; valeur_remplissage
WRAPROWS | ORGA.LIGNES | Répartit une ligne ou une colonne en lignes de taille donnée. | vecteur; nb_par_ligne; valeur_remplissage
XLOOKUP | RECHERCHEX | Cherche une valeur et renvoie l’élément correspondant d’une autre plage. | valeur_cherchée; matrice_recherche; matrice_renvoyée; si_non_trouvé; mode_correspondance; mode_recherche
XMATCH | EQUIVX | Renvoie la position d’un élément dans une matrice ou une plage. | valeur_cherchée; matrice_recherche; mode_correspondance; mode_recherche
`
