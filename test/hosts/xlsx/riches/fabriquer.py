"""Fabrique la collection de classeurs riches : un fichier par trait, écrit par XlsxWriter, par openpyxl ou à la main.

Usage : fabriquer.py DOSSIER IMAGE.png. Écrit les fichiers et « collection.json », qui dit de chacun son trait, les éléments à
retrouver, et ce que doivent devenir ses références quand deux lignes sont insérées avant la ligne 7 de « Données »."""

import json
import os

import openpyxl
import openpyxl.chart

from commun import ENTETE, IMAGE, MAIN, OFFICE, ajouter, chemin, collection, ecrire, noter, relation_de, relations, type_de

# 1. Formules et graphiques

ecrire('formules.xlsx', 'Formules', lambda *_: None, ['f'],
       ['>SUM(C4:C15)<', '>AVERAGE($D$4:$D$15)<', '>D15/C15<', '>Données!C11+SUM(Données!C4:C6)<'])


def graphiques(classeur, feuille, autre):
    for genre, ou in (('column', 'I4'), ('line', 'I20'), ('pie', 'I36')):
        graphe = classeur.add_chart({'type': genre})
        graphe.add_series({'name': '=Données!$C$3', 'categories': '=Données!$B$4:$B$13', 'values': '=Données!$C$4:$C$13'})
        graphe.set_title({'name': 'Population'})
        (autre if genre == 'pie' else feuille).insert_chart(ou, graphe)


ecrire('graphiques.xlsx', 'Graphiques', graphiques, ['ser', 'chartSpace', 'graphicFrame'],
       ['Données!$C$4:$C$15', 'Données!$B$4:$B$15', '<xdr:row>21</xdr:row>'])


def feuille_de_graphique(classeur, feuille, autre):
    graphe = classeur.add_chart({'type': 'bar'})
    graphe.add_series({'values': '=Données!$D$4:$D$13'})
    classeur.add_chartsheet('Graphe').set_chart(graphe)


ecrire('feuille-de-graphique.xlsx', 'Feuille de graphique', feuille_de_graphique, ['chartsheet', 'ser'],
       ['Données!$D$4:$D$15'])

# 2. Notes et commentaires enfilés


def notes(classeur, feuille, autre):
    feuille.write_comment('B6', 'À vérifier', {'author': 'Analyste'})
    feuille.write_comment('B9', 'Vu avec la CPTS', {'author': 'Analyste', 'visible': True})


ecrire('notes.xlsx', 'Notes', notes, ['comment', 'shape'], ['ref="B11"', '<x:Row>10</x:Row>', 'ref="B6"'])
ecrire('commentaires.xlsx', 'Commentaires enfilés', notes, ['comment', 'threadedComment', 'person'],
       ['<threadedComment ref="B11"'], par='XlsxWriter, complété à la main')
FIL = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
ajouter('commentaires.xlsx', {
    'xl/threadedComments/threadedComment1.xml':
        f'{ENTETE}<ThreadedComments xmlns="{FIL}"><threadedComment ref="B9" dT="2026-01-05T10:00:00.00" '
        'personId="{11111111-1111-1111-1111-111111111111}" id="{22222222-2222-2222-2222-222222222222}">'
        '<text>Vu avec la CPTS</text></threadedComment></ThreadedComments>',
    'xl/persons/person.xml':
        f'{ENTETE}<personList xmlns="{FIL}"><person displayName="Analyste" '
        'id="{11111111-1111-1111-1111-111111111111}" userId="a" providerId="None"/></personList>',
}, {
    '[Content_Types].xml': [type_de('xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'),
                            type_de('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml')],
    'xl/worksheets/_rels/sheet1.xml.rels': [relation_de(
        'rId99', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml')],
    'xl/_rels/workbook.xml.rels': [relation_de(
        'rId99', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml')],
})

# 3. Images


def images(classeur, feuille, autre):
    feuille.insert_image('I8', IMAGE, {'description': 'Logo'})
    feuille.set_header('&L&G', {'image_left': IMAGE})
    feuille.insert_textbox('I14', 'Une zone de texte', {'textlink': '=$B$9'})


ecrire('images.xlsx', 'Images et formes', images, ['pic', 'sp', 'legacyDrawingHF'],
       ['<xdr:row>9</xdr:row>', 'textlink="$B$11"'])

# 4. Mises en forme conditionnelles et validations


def conditionnels(classeur, feuille, autre):
    rouge = classeur.add_format({'bg_color': '#FFC7CE'})
    feuille.conditional_format('D4:D13', {'type': 'cell', 'criteria': '<', 'value': '=$G$9', 'format': rouge})
    feuille.conditional_format('A4:E13', {'type': 'formula', 'criteria': '=$C4>$C$9', 'format': rouge})
    feuille.conditional_format('C4:C13', {'type': 'data_bar', 'data_bar_2010': True, 'bar_negative_color': '#FF0000'})
    feuille.conditional_format('E4:E13', {'type': '3_color_scale'})
    feuille.conditional_format('D4:D13', {'type': 'icon_set', 'icon_style': '3_traffic_lights'})
    autre.conditional_format('A1:A3', {'type': 'formula', 'criteria': '=Données!$C$9>3', 'format': rouge})


ecrire('formats-conditionnels.xlsx', 'Mises en forme conditionnelles', conditionnels,
       ['cfRule', 'dataBar', 'colorScale', 'iconSet', 'negativeFillColor'],
       ['sqref="A4:E15"', '$C4&gt;$C$11', '>$G$11<', 'sqref>C4:C15<', 'Données!$C$11&gt;3'])


def validations(classeur, feuille, autre):
    autre.write_column('C1', ['CD', 'ARS', 'CPAM'])
    feuille.data_validation('B4:B13', {'validate': 'list', 'source': "='Axe n°1'!$C$1:$C$3", 'input_title': 'Pilote',
                                       'input_message': 'Choisir', 'error_type': 'warning'})
    feuille.data_validation('A9', {'validate': 'custom', 'value': '=LEN(A9)=5'})
    autre.data_validation('A5', {'validate': 'list', 'source': '=Données!$A$4:$A$13'})


ecrire('validations.xlsx', 'Validations', validations, ['dataValidation'],
       ['sqref="B4:B15"', 'LEN(A11)=5', 'Données!$A$4:$A$15'])

# 5. Tableaux, noms, liens, impression


def tableaux(classeur, feuille, autre):
    feuille.add_table('A3:E14', {'name': 'T_Communes', 'total_row': True, 'columns': [
        {'header': 'Code', 'total_string': 'Total'}, {'header': 'Nom'}, {'header': 'Population', 'total_function': 'sum'},
        {'header': 'APL'}, {'header': 'Ratio', 'formula': '=T_Communes[[#This Row],[APL]]/T_Communes[[#This Row],[Population]]'}]})
    autre.write_formula('B1', '=SUM(T_Communes[Population])', None, 5500)
    feuille.set_row(9, 30)


ecrire('tableaux.xlsx', 'Tableaux', tableaux, ['table', 'tableColumn', 'calculatedColumnFormula', 'autoFilter'],
       ['ref="A3:E16"', '<autoFilter ref="A3:E15"'])


def noms(classeur, feuille, autre):
    classeur.define_name('Populations', '=Données!$C$4:$C$13')
    classeur.define_name("'Axe n°1'!Local", '=Données!$D$9')
    classeur.define_name('Taux', '=0.25')
    autre.write_formula('B2', '=SUM(Populations)*Taux', None, 1375)


ecrire('noms.xlsx', 'Noms', noms, ['definedName'], ['>Données!$C$4:$C$15<', '>Données!$D$11<'])


def liens(classeur, feuille, autre):
    feuille.write_url('A9', 'https://www.data.gouv.fr', string='43005')
    feuille.write_url('H10', "internal:'Axe n°1'!A1", string='axe')


ecrire('liens.xlsx', 'Liens', liens, ['hyperlink'], ['ref="A11"', 'ref="H12"'])


def impression(classeur, feuille, autre):
    feuille.repeat_rows(0, 2)
    feuille.print_area('A1:G16')
    feuille.set_h_pagebreaks([8])
    feuille.set_landscape()
    feuille.set_paper(9)
    feuille.fit_to_pages(1, 0)
    feuille.set_footer('&LSource : Insee&R&P / &N')
    feuille.freeze_panes(3, 1)
    feuille.set_margins(left=0.4)


ecrire('impression.xlsx', 'Mise en page et impression', impression,
       ['definedName', 'pageSetup', 'oddFooter', 'brk', 'pane'],
       ['>Données!$A$1:$G$18<', '>Données!$1:$3<', '<brk id="10"'])


def protections(classeur, feuille, autre):
    feuille.protect('', {'format_cells': True})
    feuille.unprotect_range('C4:C13', 'Saisie')
    feuille.merge_range('A16:C16', 'Lecture')
    for ligne in range(4, 12):
        feuille.set_row(ligne, None, None, {'level': 1})
    feuille.ignore_errors({'number_stored_as_text': 'A4:A13'})


ecrire('protections.xlsx', 'Protection, plan, fusions', protections,
       ['sheetProtection', 'protectedRange', 'ignoredError', 'mergeCell'],
       ['sqref="C4:C15"', 'ref="A18:C18"', 'sqref="A4:A15"'])

# 6. Contenus des cellules


def enrichi(classeur, feuille, autre):
    gras = classeur.add_format({'bold': True, 'color': 'red'})
    feuille.write_rich_string('B9', 'Commune ', gras, 'prioritaire', ' 6')


ecrire('texte-enrichi.xlsx', 'Texte enrichi', enrichi, ['rPr'], ['<c r="B11"'])


def dynamiques(classeur, feuille, autre):
    feuille.write_dynamic_array_formula('H4:H13', '=C4:C13*2', None, 200)
    for i in range(1, 10):
        feuille.write_number(3 + i, 7, 200 * (i + 1))
    autre.write_dynamic_array_formula('E1', '=_xlfn.UNIQUE(Données!B4:B13)', None, 'Commune 1')


ecrire('tableaux-dynamiques.xlsx', 'Tableaux dynamiques', dynamiques, ['dynamicArrayProperties', '@cm'],
       ['>C4:C15*2<', 'UNIQUE(Données!B4:B15)'], libres=['Données!H', 'Axe n°1!E'])


def sparklines(classeur, feuille, autre):
    feuille.add_sparkline('H9', {'range': 'Données!C9:D9'})
    autre.add_sparkline('D1', {'range': 'Données!D4:D13', 'type': 'column'})


ecrire('sparklines.xlsx', 'Sparklines', sparklines, ['sparkline'],
       ['>Données!C11:D11<', '>H11<', '>Données!D4:D15<'])

# 7. Ce qu'aucune bibliothèque n'écrit


def boutons(classeur, feuille, autre):
    feuille.insert_button('I9', {'caption': 'Calculer', 'macro': 'Calculer'})


VBA = chemin('vba.bin')
with open(VBA, 'wb') as fichier:
    fichier.write(bytes(range(256)) * 8)


def macros(classeur, feuille, autre):
    classeur.add_vba_project(VBA)
    boutons(classeur, feuille, autre)


ecrire('macros.xlsm', 'Macros', macros, ['vbaProject.bin', 'shape'], [])
os.remove(VBA)

ecrire('xml-personnalise.xlsx', 'XML personnalisé et propriétés',
       lambda classeur, *_: classeur.set_custom_property('Millésime', '2025'),
       ['customXml/item1.xml', 'property'], [], par='XlsxWriter, complété à la main')
ajouter('xml-personnalise.xlsx', {
    'customXml/item1.xml': '<territoire xmlns="urn:essai"><code>43</code></territoire>',
    'customXml/itemProps1.xml':
        f'{ENTETE}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
        'ds:itemID="{33333333-3333-3333-3333-333333333333}"/>',
    'customXml/_rels/item1.xml.rels': relations(('rId1', f'{OFFICE}/customXmlProps', 'itemProps1.xml')),
}, {
    '[Content_Types].xml': [type_de('customXml/itemProps1.xml',
                                    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')],
    'xl/_rels/workbook.xml.rels': [relation_de('rId98', f'{OFFICE}/customXml', '../customXml/item1.xml')],
})

# Un tableau croisé de la plage A3:D13, posé en A3 de l'autre feuille, et un segment de tableau
ecrire('tableau-croise.xlsx', 'Tableaux croisés', lambda *_: None,
       ['pivotTableDefinition', 'pivotCacheDefinition', 'worksheetSource', 'cacheField'],
       ['ref="A3:D15" sheet="Données"'], par='XlsxWriter, complété à la main', libres=['Axe n°1!C', 'Axe n°1!D'])
CHAMPS = ['Code', 'Nom', 'Population', 'APL']
PIVOT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
communes = ''.join(f'<s v="Commune {i + 1}"/>' for i in range(10))
champs = ''.join(
    f'<cacheField name="{nom}" numFmtId="0"><sharedItems{" count=%s10%s" % (chr(34), chr(34)) if nom == "Nom" else ""}'
    + (f'>{communes}</sharedItems>' if nom == 'Nom' else '/>') + '</cacheField>' for nom in CHAMPS)
lignes_du_cache = ''.join(f'<r><s v="430{i:02d}"/><x v="{i}"/><n v="{100 * (i + 1)}"/><n v="{2 + i / 10}"/></r>' for i in range(10))
articles = ''.join(f'<item x="{i}"/>' for i in range(10)) + '<item t="default"/>'
ajouter('tableau-croise.xlsx', {
    'xl/pivotCache/pivotCacheDefinition1.xml':
        f'{ENTETE}<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{OFFICE}" r:id="rId1" refreshOnLoad="1" recordCount="10" '
        'createdVersion="6" refreshedVersion="6" minRefreshableVersion="3">'
        f'<cacheSource type="worksheet"><worksheetSource ref="A3:D13" sheet="Données"/></cacheSource>'
        f'<cacheFields count="4">{champs}</cacheFields></pivotCacheDefinition>',
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(
        ('rId1', f'{OFFICE}/pivotCacheRecords', 'pivotCacheRecords1.xml')),
    'xl/pivotCache/pivotCacheRecords1.xml':
        f'{ENTETE}<pivotCacheRecords xmlns="{MAIN}" count="10">{lignes_du_cache}</pivotCacheRecords>',
    'xl/pivotTables/pivotTable1.xml':
        f'{ENTETE}<pivotTableDefinition xmlns="{MAIN}" name="Croisé" cacheId="1" applyNumberFormats="0" applyBorderFormats="0" '
        'applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Valeurs" '
        'updatedVersion="6" minRefreshableVersion="3" createdVersion="6" outline="1" outlineData="1">'
        '<location ref="C5:D16" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="4"><pivotField/>'
        f'<pivotField axis="axisRow"><items count="11">{articles}</items></pivotField><pivotField dataField="1"/><pivotField/>'
        '</pivotFields><rowFields count="1"><field x="1"/></rowFields>'
        '<dataFields count="1"><dataField name="Somme de Population" fld="2"/></dataFields></pivotTableDefinition>',
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relations(
        ('rId1', f'{OFFICE}/pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')),
    'xl/worksheets/_rels/sheet2.xml.rels': relations(('rId1', f'{OFFICE}/pivotTable', '../pivotTables/pivotTable1.xml')),
}, {
    '[Content_Types].xml': [type_de('xl/pivotCache/pivotCacheDefinition1.xml', f'{PIVOT}.pivotCacheDefinition+xml'),
                            type_de('xl/pivotCache/pivotCacheRecords1.xml', f'{PIVOT}.pivotCacheRecords+xml'),
                            type_de('xl/pivotTables/pivotTable1.xml', f'{PIVOT}.pivotTable+xml')],
    'xl/_rels/workbook.xml.rels': [relation_de('rId97', f'{OFFICE}/pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml')],
    'xl/workbook.xml': [('</workbook>', '<pivotCaches><pivotCache cacheId="1" r:id="rId97"/></pivotCaches></workbook>')],
})

ecrire('segments.xlsx', 'Segments', tableaux, ['slicer', 'slicerCacheDefinition', 'tableSlicerCache'], ['ref="A3:E16"'],
       par='XlsxWriter, complété à la main')
SEGMENT = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
SEGMENT15 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main'
DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
ajouter('segments.xlsx', {
    'xl/slicers/slicer1.xml': f'{ENTETE}<slicers xmlns="{SEGMENT}"><slicer name="Nom" cache="Segment_Nom" caption="Nom" rowHeight="241300"/></slicers>',
    'xl/slicerCaches/slicerCache1.xml':
        f'{ENTETE}<slicerCacheDefinition xmlns="{SEGMENT}" name="Segment_Nom" sourceName="Nom"><extLst>'
        f'<ext xmlns:x15="{SEGMENT15}" uri="{{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}}"><x15:tableSlicerCache tableId="1" column="2"/>'
        '</ext></extLst></slicerCacheDefinition>',
    'xl/drawings/drawing1.xml':
        f'{ENTETE}<xdr:wsDr xmlns:xdr="{DESSIN}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>'
        '<xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>'
        '<xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>'
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer"><mc:Choice Requires="sle15">'
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Nom"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>'
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer">'
        '<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Nom"/></a:graphicData></a:graphic>'
        '</xdr:graphicFrame></mc:Choice></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
}, {
    '[Content_Types].xml': [type_de('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'),
                            type_de('xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'),
                            type_de('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml')],
    'xl/worksheets/_rels/sheet1.xml.rels': [
        relation_de('rId90', f'{OFFICE}/drawing', '../drawings/drawing1.xml'),
        relation_de('rId91', 'http://schemas.microsoft.com/office/2007/relationships/slicer', '../slicers/slicer1.xml')],
    'xl/_rels/workbook.xml.rels': [relation_de(
        'rId96', 'http://schemas.microsoft.com/office/2007/relationships/slicerCache', 'slicerCaches/slicerCache1.xml')],
    'xl/worksheets/sheet1.xml': [
        ('<tableParts', '<drawing r:id="rId90"/><tableParts'),
        ('</worksheet>', f'<extLst><ext xmlns:x15="{SEGMENT15}" uri="{{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}}">'
         f'<x14:slicerList xmlns:x14="{SEGMENT}"><x14:slicer r:id="rId91"/></x14:slicerList></ext></extLst></worksheet>')],
    'xl/workbook.xml': [
        ('</workbook>', f'<extLst><ext xmlns:x15="{SEGMENT15}" uri="{{46BE6895-7355-4a93-B00E-2C351335B9C9}}">'
         f'<x15:slicerCaches xmlns:x14="{SEGMENT}"><x14:slicerCache r:id="rId96"/></x15:slicerCaches></ext></extLst></workbook>')],
})

# 8. openpyxl, qui écrit tout autrement
classeur = openpyxl.Workbook()
feuille = classeur.active
feuille.title = 'Données'
feuille.append(['Communes'])
feuille.append([])
feuille.append(['Code', 'Nom', 'Population', 'APL', 'Ratio'])
for i in range(10):
    feuille.append([f'430{i:02d}', f'Commune {i + 1}', 100 * (i + 1), 2 + i / 10, f'=D{4 + i}/C{4 + i}'])
feuille['G4'] = '=SUM(C4:C13)'
feuille['B9'].comment = openpyxl.comments.Comment('Vu', 'Analyste')
graphe = openpyxl.chart.BarChart()
graphe.add_data(openpyxl.chart.Reference(feuille, min_col=3, min_row=3, max_row=13), titles_from_data=True)
feuille.add_chart(graphe, 'I4')
autre = classeur.create_sheet('Axe n°1')
autre['A1'] = "=Données!C9+SUM(Données!C4:C6)"
classeur.save(chemin('openpyxl.xlsx'))
noter('openpyxl.xlsx', 'Un classeur d’openpyxl', ['ser', 'comment'], ["'Données'!$C$4:$C$15", 'ref="B11"'], 'openpyxl')

import rares  # noqa: E402, F401 : les siens viennent après

with open(chemin('collection.json'), 'w', encoding='utf-8') as sortie:
    json.dump(collection, sortie, ensure_ascii=False, indent=1)
