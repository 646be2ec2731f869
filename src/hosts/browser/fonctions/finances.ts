/** Finances. Nom des fichiers | nom français | ce que fait la fonction | ses arguments. */
export const FINANCES = `
ACCRINT | INTERET.ACC | Calcule l’intérêt couru d’un titre à coupons périodiques. | émission; premier_coupon; règlement; taux; valeur_nominale; fréquence; base; méthode_calcul
ACCRINTM | INTERET.ACC.MAT | Calcule l’intérêt couru d’un titre qui paie ses intérêts à l’échéance. | émission; règlement; taux; valeur_nominale; base
AMORDEGRC | AMORDEGRC | Calcule l’amortissement dégressif de chaque période comptable. | coût; date_achat
AMORLINC | AMORLINC | Calcule l’amortissement linéaire de chaque période comptable. | coût; date_achat; première_période; valeur_résiduelle; période; taux; base
COUPDAYBS | NB.JOURS.COUPON.PREC | Compte les jours entre le début de la période de coupon et le règlement. | règlement; échéance; fréquence; base
COUPDAYS | NB.JOURS.COUPONS | Compte les jours de la période de coupon qui contient le règlement. | règlement; échéance; fréquence; base
COUPDAYSNC | NB.JOURS.COUPON.SUIV | Compte les jours entre le règlement et le coupon suivant. | règlement; échéance; fréquence; base
COUPNCD | DATE.COUPON.SUIV | Donne la date du premier coupon après le règlement. | règlement; échéance; fréquence; base
COUPNUM | NB.COUPONS | Compte les coupons à payer entre le règlement et l’échéance. | règlement; échéance; fréquence; base
COUPPCD | DATE.COUPON.PREC | Donne la date du dernier coupon avant le règlement. | règlement; échéance; fréquence; base
CUMIPMT | CUMUL.INTER | Cumule les intérêts payés sur un emprunt entre deux périodes. | taux; npm; va; période_début; période_fin; type
CUMPRINC | CUMUL.PRINCPER | Cumule le capital remboursé sur un emprunt entre deux périodes. | taux; npm; va; période_début; période_fin; type
DB | DB | Calcule l’amortissement d’un bien par la méthode dégressive à taux fixe. | coût; valeur_résiduelle; durée; période; mois
DDB | DDB | Calcule l’amortissement d’un bien à taux dégressif double ou choisi. | coût; valeur_résiduelle; durée; période; facteur
DISC | TAUX.ESCOMPTE | Calcule le taux d’escompte d’un titre. | règlement; échéance; prix; remboursement; base
DOLLARDE | PRIX.DEC | Convertit un prix en fraction en prix décimal. | prix_fraction; fraction
DOLLARFR | PRIX.FRAC | Convertit un prix décimal en prix en fraction. | prix_décimal; fraction
DURATION | DUREE | Calcule la duration annuelle d’un titre à coupons périodiques. | règlement; échéance; taux_coupon; rendement; fréquence; base
EFFECT | TAUX.EFFECTIF | Calcule le taux d’intérêt annuel effectif. | taux_nominal; nb_périodes
FV | VC | Calcule la valeur future d’un placement. | taux; npm; vpm; va; type
FVSCHEDULE | VC.PAIEMENTS | Calcule la valeur future d’un capital placé à une suite de taux composés. | capital; taux_successifs
INTRATE | TAUX.INTERET | Calcule le taux d’intérêt d’un titre entièrement investi. | règlement; échéance; investissement; remboursement; base
IPMT | INTPER | Calcule la part d’intérêts du versement d’une période. | taux; période; npm; va; vc; type
IRR | TRI | Calcule le taux de rendement interne d’une suite de flux de trésorerie. | valeurs; estimation
ISPMT | ISPMT | Calcule l’intérêt d’une période pour un capital remboursé à parts égales. | taux; période; npm; va
MDURATION | DUREE.MODIFIEE | Calcule la duration modifiée de Macaulay d’un titre de nominal 100. | règlement; échéance; taux_coupon; rendement; fréquence; base
MIRR | TRIM | Calcule le taux de rendement interne modifié de flux de trésorerie. | valeurs; taux_financement; taux_réinvestissement
NOMINAL | TAUX.NOMINAL | Calcule le taux d’intérêt annuel nominal. | taux_effectif; nb_périodes
NPER | NPM | Calcule le nombre de versements d’un emprunt ou d’un placement. | taux; vpm; va; vc; type
NPV | VAN | Calcule la valeur actuelle nette de flux de trésorerie périodiques. | taux; valeur1; valeur2
ODDFPRICE | PRIX.PCOUPON.IRREG | Calcule le prix pour 100 d’un titre à première période irrégulière. | règlement; échéance; émission; premier_coupon; taux; rendement; remboursement; fréquence; base
ODDFYIELD | REND.PCOUPON.IRREG | Calcule le rendement d’un titre à première période irrégulière. | règlement; échéance; émission; premier_coupon; taux; prix; remboursement; fréquence; base
ODDLPRICE | PRIX.DCOUPON.IRREG | Calcule le prix pour 100 d’un titre à dernière période irrégulière. | règlement; échéance; dernier_coupon; taux; rendement; remboursement; fréquence; base
ODDLYIELD | REND.DCOUPON.IRREG | Calcule le rendement d’un titre à dernière période irrégulière. | règlement; échéance; dernier_coupon; taux; prix; remboursement; fréquence; base
PDURATION | PDUREE | Calcule le nombre de périodes pour qu’un placement atteigne une valeur. | taux; va; vc
PMT | VPM | Calcule le versement périodique d’un emprunt ou d’un placement. | taux; npm; va; vc; type
PPMT | PRINCPER | Calcule la part de capital du versement d’une période. | taux; période; npm; va; vc; type
PRICE | PRIX.TITRE | Calcule le prix pour 100 d’un titre à coupons périodiques. | règlement; échéance; taux; rendement; remboursement; fréquence; base
PRICEDISC | VALEUR.ENCAISSEMENT | Calcule le prix pour 100 d’un titre escompté. | règlement; échéance; taux_escompte; remboursement; base
PRICEMAT | PRIX.TITRE.ECHEANCE | Calcule le prix pour 100 d’un titre aux intérêts payés à l’échéance. | règlement; échéance; émission; taux; rendement; base
PV | VA | Calcule la valeur actuelle d’un emprunt ou d’un placement. | taux; npm; vpm; vc; type
RATE | TAUX | Calcule le taux d’intérêt par période d’un emprunt ou d’un placement. | npm; vpm; va; vc; type; estimation
RECEIVED | VALEUR.NOMINALE | Calcule la somme reçue à l’échéance d’un titre entièrement investi. | règlement; échéance; investissement; taux_escompte; base
RRI | TAUX.INT.EQUIV | Calcule le taux d’intérêt équivalent à la croissance d’un placement. | npm; va; vc
SLN | AMORLIN | Calcule l’amortissement linéaire d’un bien pour une période. | coût; valeur_résiduelle; durée
SYD | SYD | Calcule l’amortissement d’un bien par la somme des années. | coût; valeur_résiduelle; durée; période
TBILLEQ | TAUX.ESCOMPTE.R | Calcule le rendement d’un bon du Trésor, en équivalent obligation. | règlement; échéance; taux_escompte
TBILLPRICE | PRIX.BON.TRESOR | Calcule le prix pour 100 d’un bon du Trésor. | règlement; échéance; taux_escompte
TBILLYIELD | RENDEMENT.BON.TRESOR | Calcule le rendement d’un bon du Trésor. | règlement; échéance; prix
VDB | VDB | Calcule l’amortissement dégressif d’un bien sur une durée choisie. | coût; valeur_résiduelle; durée; période_début; période_fin; facteur; sans_passage_linéaire
XIRR | TRI.PAIEMENTS | Calcule le taux de rendement interne de flux de trésorerie datés. | valeurs; dates; estimation
XNPV | VAN.PAIEMENTS | Calcule la valeur actuelle nette de flux de trésorerie datés. | taux; valeurs; dates
YIELD | RENDEMENT.TITRE | Calcule le rendement d’un titre à coupons périodiques. | règlement; échéance; taux; prix; remboursement; fréquence; base
YIELDDISC | RENDEMENT.SIMPLE | Calcule le rendement annuel d’un titre escompté. | règlement; échéance; prix; remboursement; base
YIELDMAT | RENDEMENT.TITRE.ECHEANCE | Calcule le rendement annuel d’un titre aux intérêts payés à l’échéance. | règlement; échéance; émission; taux; prix; base
`
