/** Cubes, bases de données et dates. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const BASES_ET_DATES = `
CUBEKPIMEMBER | MEMBREKPICUBE | Donne une propriété d’un indicateur de performance clé du cube. | nombre1; nombre2
CUBEMEMBER | MEMBRECUBE | Donne un membre ou un uplet du cube. | nombre1; nombre2
CUBEMEMBERPROPERTY | PROPRIETEMEMBRECUBE | Donne la valeur d’une propriété d’un membre du cube. | nombre1; nombre2
CUBERANKEDMEMBER | RANGMEMBRECUBE | Donne le n-ième membre d’un jeu du cube. | nombre1; nombre2
CUBESET | JEUCUBE | Définit un jeu de membres ou d’uplets calculé par le cube. | nombre1; nombre2
CUBESETCOUNT | NBJEUCUBE | Compte les éléments d’un jeu du cube. | nombre1; nombre2
CUBEVALUE | VALEURCUBE | Donne une valeur agrégée du cube. | nombre1; nombre2
DAVERAGE | BDMOYENNE | Calcule la moyenne des fiches retenues d’une base de données. | base_données; champ; critères
DCOUNT | BDNB | Compte les cellules numériques des fiches retenues d’une base. | base_données; champ; critères
DCOUNTA | BDNBVAL | Compte les cellules non vides des fiches retenues d’une base. | base_données; champ; critères
DGET | BDLIRE | Extrait d’une base l’unique fiche qui remplit les critères. | base_données; champ; critères
DMAX | BDMAX | Donne la plus grande valeur des fiches retenues d’une base. | base_données; champ; critères
DMIN | BDMIN | Donne la plus petite valeur des fiches retenues d’une base. | base_données; champ; critères
DPRODUCT | BDPRODUIT | Multiplie les valeurs d’un champ des fiches retenues d’une base. | base_données; champ; critères
DSTDEV | BDECARTYPE | Estime l’écart-type d’un échantillon de fiches d’une base. | base_données; champ; critères
DSTDEVP | BDECARTYPEP | Calcule l’écart-type de toutes les fiches retenues d’une base. | base_données; champ; critères
DSUM | BDSOMME | Additionne les nombres d’un champ des fiches retenues d’une base. | base_données; champ; critères
DVAR | BDVAR | Estime la variance d’un échantillon de fiches d’une base. | base_données; champ; critères
DVARP | BDVARP | Calcule la variance de toutes les fiches retenues d’une base. | base_données; champ; critères
DATE | DATE | Donne le numéro de série d’une date. | année; mois; jour
DATEDIF | DATEDIF | Compte les jours, les mois ou les années entre deux dates. | date_début; date_fin; méthode
DATEVALUE | DATEVAL | Convertit une date écrite en texte en numéro de série. | texte_date
DAY | JOUR | Donne le jour du mois d’une date. | numéro_de_série
DAYS | JOURS | Compte les jours entre deux dates. | date_fin; date_début
DAYS360 | JOURS360 | Compte les jours entre deux dates sur une année de 360 jours. | date_début; date_fin; méthode
EDATE | MOIS.DECALER | Décale une date d’un nombre de mois, avant ou après. | date_départ; mois
EOMONTH | FIN.MOIS | Donne le dernier jour du mois, décalé d’un nombre de mois. | date_départ; mois
EPOCHTODATE | EPOCHTODATE | Convertit un horodatage Unix en date et heure UTC. | horodatage; unité
HOUR | HEURE | Donne l’heure d’une date ou d’un horaire. | numéro_de_série
ISOWEEKNUM | NO.SEMAINE.ISO | Donne le numéro de semaine ISO d’une date. | date
MINUTE | MINUTE | Donne les minutes d’une date ou d’un horaire. | numéro_de_série
MONTH | MOIS | Donne le mois d’une date. | numéro_de_série
NETWORKDAYS | NB.JOURS.OUVRES | Compte les jours ouvrés entre deux dates. | date_début; date_fin; jours_fériés
NETWORKDAYS.INTL | NB.JOURS.OUVRES.INTL | Compte les jours ouvrés entre deux dates, week-ends à choisir. | date_début; date_fin; week_end; jours_fériés
NOW | MAINTENANT | Donne la date et l’heure actuelles. |
SECOND | SECONDE | Donne les secondes d’une date ou d’un horaire. | numéro_de_série
TIME | TEMPS | Donne le numéro de série d’une heure précise. | heure; minute; seconde
TIMEVALUE | TEMPSVAL | Convertit une heure écrite en texte en numéro de série. | texte_heure
TO_DATE | TO_DATE | Convertit un nombre en date. | valeur
TODAY | AUJOURDHUI | Donne la date du jour. |
WEEKDAY | JOURSEM | Donne le numéro du jour de la semaine d’une date. | numéro_de_série; type_retour
WEEKNUM | NO.SEMAINE | Donne le numéro de semaine d’une date dans l’année. | numéro_de_série; type_retour
WORKDAY | SERIE.JOUR.OUVRE | Décale une date d’un nombre de jours ouvrés. | date_début; jours; jours_fériés
WORKDAY.INTL | SERIE.JOUR.OUVRE.INTL | Décale une date d’un nombre de jours ouvrés, week-ends à choisir. | date_début; jours; week_end; jours_fériés
YEAR | ANNEE | Donne l’année d’une date. | numéro_de_série
YEARFRAC | FRACTION.ANNEE | Calcule la fraction d’année qui sépare deux dates. | date_début; date_fin; base
`
