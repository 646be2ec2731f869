"""Ce que partagent les fabriques de la collection : les dix communes de départ, et de quoi compléter un fichier à la main."""

import os
import sys
import zipfile

import xlsxwriter

DOSSIER, IMAGE = sys.argv[1], sys.argv[2]
PREMIERE, DERNIERE = 4, 13
collection = []


def chemin(nom):
    return os.path.join(DOSSIER, nom)


def noter(nom, trait, garde, suivi, par, libres=()):
    """garde : des noms d'éléments XML ou de morceaux ; suivi : des textes attendus après l'insertion ; libres : des colonnes
    dont les valeurs changent à bon droit, parce qu'elles comptent les lignes neuves."""
    collection.append({'fichier': nom, 'trait': trait, 'garde': garde, 'suivi': suivi, 'par': par, 'libres': list(libres)})


def donnees(classeur):
    """Dix communes en A4:E13, leur en-tête en ligne 3 ; le ratio est une formule."""
    feuille = classeur.add_worksheet('Données')
    feuille.write('A1', 'Communes')
    feuille.write_row('A3', ['Code', 'Nom', 'Population', 'APL', 'Ratio'])
    for i in range(10):
        ligne = PREMIERE + i
        feuille.write_row(ligne - 1, 0, [f'430{i:02d}', f'Commune {i + 1}', 100 * (i + 1), 2 + i / 10])
        feuille.write_formula(ligne - 1, 4, f'=D{ligne}/C{ligne}', None, (2 + i / 10) / (100 * (i + 1)))
    feuille.write_formula('G4', '=SUM(C4:C13)', None, 5500)
    feuille.write_formula('G5', '=AVERAGE($D$4:$D$13)', None, 2.45)
    autre = classeur.add_worksheet('Axe n°1')
    autre.write_formula('A1', "=Données!C9+SUM(Données!C4:C6)", None, 1200)
    return feuille, autre


def ecrire(nom, trait, remplir, garde, suivi, par='XlsxWriter', libres=()):
    classeur = xlsxwriter.Workbook(chemin(nom))
    remplir(classeur, *donnees(classeur))
    classeur.close()
    noter(nom, trait, garde, suivi, par, libres)


def ajouter(nom, morceaux, changements):
    """Ajoute des morceaux à un fichier, et récrit les autres : {morceau: (ancien, nouveau) ou liste de paires}."""
    source = chemin(nom)
    with zipfile.ZipFile(source) as archive:
        contenu = {entree: archive.read(entree) for entree in archive.namelist()}
    for morceau, paires in changements.items():
        texte = contenu[morceau].decode()
        for ancien, nouveau in paires:
            assert ancien in texte, (nom, morceau, ancien)
            texte = texte.replace(ancien, nouveau, 1)
        contenu[morceau] = texte.encode()
    contenu.update({entree: texte.encode() if isinstance(texte, str) else texte for entree, texte in morceaux.items()})
    with zipfile.ZipFile(source, 'w', zipfile.ZIP_DEFLATED) as archive:
        for entree, octets in contenu.items():
            archive.writestr(entree, octets)


OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
PAQUET = 'http://schemas.openxmlformats.org/package/2006/relationships'
ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relations(*liste):
    lignes = ''.join(f'<Relationship Id="{i}" Type="{t}" Target="{c}"/>' for i, t, c in liste)
    return f'{ENTETE}<Relationships xmlns="{PAQUET}">{lignes}</Relationships>'


def type_de(morceau, contenu):
    return ('</Types>', f'<Override PartName="/{morceau}" ContentType="{contenu}"/></Types>')


def relation_de(identifiant, genre, cible):
    return ('</Relationships>', f'<Relationship Id="{identifiant}" Type="{genre}" Target="{cible}"/></Relationships>')
