"""Les classeurs dont un trait n'est écrit par aucune bibliothèque : faits par XlsxWriter, puis complétés à la main."""

from commun import ENTETE, IMAGE, MAIN, OFFICE, PAQUET, ajouter, ecrire, relation_de, relations, type_de

PAR = 'XlsxWriter, complété à la main'
EXCEL = 'application/vnd.ms-excel'
TABLEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
MICROSOFT = 'http://schemas.microsoft.com/office'
MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
FEUILLE, FEUILLE_RELS = 'xl/worksheets/sheet1.xml', 'xl/worksheets/_rels/sheet1.xml.rels'
CLASSEUR, CLASSEUR_RELS, TYPES = 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'


def type_par_defaut(extension, contenu):
    return ('<Override', f'<Default Extension="{extension}" ContentType="{contenu}"/><Override')


# Liens vers un autre classeur : ce qu'ils visent ailleurs ne bouge pas


def liens_externes(classeur, feuille, autre):
    feuille.write_formula('G9', '=C9+1', None, 601)
    autre.write_formula('B1', '=Données!C9+2', None, 602)
    classeur.define_name('Ailleurs', '=Données!$C$9')


ecrire('liens-externes.xlsx', 'Liens vers d’autres classeurs', liens_externes,
       ['externalReference', 'externalBook', 'sheetDataSet'],
       ['<f>[1]Feuil1!A9+C11</f>', '<f>[1]Feuil1!A9+Données!C11</f>', '>[1]Feuil1!$A$9<'], par=PAR)
ajouter('liens-externes.xlsx', {
    'xl/externalLinks/externalLink1.xml':
        f'{ENTETE}<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{OFFICE}" r:id="rId1"><sheetNames><sheetName val="Feuil1"/>'
        '</sheetNames><sheetDataSet><sheetData sheetId="0"><row r="9"><cell r="A9"><v>1</v></cell></row></sheetData></sheetDataSet>'
        '</externalBook></externalLink>',
    'xl/externalLinks/_rels/externalLink1.xml.rels':
        f'{ENTETE}<Relationships xmlns="{PAQUET}"><Relationship Id="rId1" Type="{OFFICE}/externalLinkPath" '
        'Target="autre%20classeur.xlsx" TargetMode="External"/></Relationships>',
}, {
    TYPES: [type_de('xl/externalLinks/externalLink1.xml', f'{TABLEUR}.externalLink+xml')],
    CLASSEUR_RELS: [relation_de('rId90', f'{OFFICE}/externalLink', 'externalLinks/externalLink1.xml')],
    CLASSEUR: [('</sheets>', '</sheets><externalReferences><externalReference r:id="rId90"/></externalReferences>'),
               ('>Données!$C$9<', '>[1]Feuil1!$A$9<')],
    FEUILLE: [('<f>C9+1</f>', '<f>[1]Feuil1!A9+C9</f>')],
    'xl/worksheets/sheet2.xml': [('<f>Données!C9+2</f>', '<f>[1]Feuil1!A9+Données!C9</f>')],
})

# Vues personnelles d'un classeur partagé, et vues de feuille nommées (Excel pour le web)
VUE = '{44444444-4444-4444-4444-444444444444}'
ecrire('vues.xlsx', 'Vues personnelles et vues de feuille', lambda *_: None,
       ['customWorkbookView', 'customSheetView', 'namedSheetView', 'nsvFilter'],
       ['<pane ySplit="3" topLeftCell="A11"', 'activeCell="B11"', '<brk id="10"', '<autoFilter ref="A3:E15"',
        'ref="A3:E15" tableId="0"', '>Données!$A$3:$E$15<'], par=PAR)
ajouter('vues.xlsx', {
    'xl/namedSheetViews/namedSheetView1.xml':
        f'{ENTETE}<namedSheetViews xmlns="{MICROSOFT}/spreadsheetml/2019/namedsheetviews"><namedSheetView name="Ma vue" id="{VUE}">'
        f'<nsvFilter filterId="{VUE}" ref="A3:E13" tableId="0"/></namedSheetView></namedSheetViews>',
}, {
    TYPES: [type_de('xl/namedSheetViews/namedSheetView1.xml', f'{EXCEL}.namedsheetviews+xml')],
    CLASSEUR: [('<calcPr', '<definedNames><definedName name="Z_44444444_4444_4444_4444_444444444444_.wvu.FilterData" localSheetId="0" '
                'hidden="1">Données!$A$3:$E$13</definedName></definedNames><calcPr'),
               ('</workbook>', f'<customWorkbookViews><customWorkbookView name="Analyste" guid="{VUE}" mergeInterval="0" '
                'personalView="1" windowWidth="1000" windowHeight="600" activeSheetId="1"/></customWorkbookViews></workbook>')],
    FEUILLE: [('</sheetData>', f'</sheetData><customSheetViews><customSheetView guid="{VUE}" scale="85" showAutoFilter="1" '
               'topLeftCell="A4"><pane ySplit="3" topLeftCell="A9" activePane="bottomLeft" state="frozen"/>'
               '<selection pane="bottomLeft" activeCell="B9" sqref="B9"/><rowBreaks count="1" manualBreakCount="1">'
               '<brk id="8" max="16383" man="1"/></rowBreaks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" '
               'header="0.3" footer="0.3"/><autoFilter ref="A3:E13"/></customSheetView></customSheetViews>')],
})
ajouter('vues.xlsx', {FEUILLE_RELS: relations((
    'rId90', f'{MICROSOFT}/2019/04/relationships/namedSheetView', '../namedSheetViews/namedSheetView1.xml'))}, {})

# Signature numérique
SIGNATURE = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature'
NUMERIQUE = 'application/vnd.openxmlformats-package.digital-signature'
ecrire('signature.xlsx', 'Signature numérique', lambda *_: None,
       ['_xmlsignatures/sig1.xml', '_xmlsignatures/origin.sigs'], [], par=PAR)
ajouter('signature.xlsx', {
    '_xmlsignatures/origin.sigs': b'',
    '_xmlsignatures/_rels/origin.sigs.rels': relations(('rId1', f'{SIGNATURE}/signature', 'sig1.xml')),
    '_xmlsignatures/sig1.xml':
        '<?xml version="1.0" encoding="UTF-8"?>\n<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature">'
        '<SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>',
}, {
    TYPES: [type_par_defaut('sigs', f'{NUMERIQUE}-origin'),
            type_de('_xmlsignatures/sig1.xml', f'{NUMERIQUE}-xmlsignature+xml')],
    '_rels/.rels': [relation_de('rId90', f'{SIGNATURE}/origin', '_xmlsignatures/origin.sigs')],
})

# Une requête (Power Query) qui remplit un tableau, et le modèle de données


def tableau_de_requete(classeur, feuille, autre):
    feuille.add_table('A3:E13', {'name': 'T_Communes', 'columns': [
        {'header': nom} for nom in ('Code', 'Nom', 'Population', 'APL', 'Ratio')]})
    autre.write_formula('B1', '=SUM(T_Communes[Population])', None, 5500)


COLONNES = ('Code', 'Nom', 'Population', 'APL', 'Ratio')
ecrire('requete.xlsx', 'Requêtes et connexions', tableau_de_requete,
       ['connection', 'queryTable', 'queryTableField', 'connections.xml', 'queryTable1.xml', 'customXml/item1.xml', '@queryTableFieldId'],
       ['ref="A3:E15"', '>Données!$A$3:$E$15<'], par=PAR)
ajouter('requete.xlsx', {
    'xl/connections.xml':
        f'{ENTETE}<connections xmlns="{MAIN}"><connection id="1" keepAlive="1" name="Requête - Communes" type="5" refreshedVersion="8" '
        'background="1" saveData="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Communes" '
        'command="SELECT * FROM [Communes]"/></connection></connections>',
    'xl/queryTables/queryTable1.xml':
        f'{ENTETE}<queryTable xmlns="{MAIN}" name="DonnéesExternes_1" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="6">'
        '<queryTableFields count="5">' + ''.join(
            f'<queryTableField id="{i + 1}" name="{nom}" tableColumnId="{i + 1}"/>' for i, nom in enumerate(COLONNES))
        + '</queryTableFields></queryTableRefresh></queryTable>',
    'xl/tables/_rels/table1.xml.rels': relations(('rId1', f'{OFFICE}/queryTable', '../queryTables/queryTable1.xml')),
    'customXml/item1.xml': '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAAABQDAAA=</DataMashup>',
}, {
    TYPES: [type_de('xl/connections.xml', f'{TABLEUR}.connections+xml'),
            type_de('xl/queryTables/queryTable1.xml', f'{TABLEUR}.queryTable+xml')],
    CLASSEUR_RELS: [relation_de('rId90', f'{OFFICE}/connections', 'connections.xml'),
                    relation_de('rId91', f'{OFFICE}/customXml', '../customXml/item1.xml')],
    CLASSEUR: [('<calcPr', '<definedNames><definedName name="DonnéesExternes_1" localSheetId="0" hidden="1">Données!$A$3:$E$13'
                '</definedName></definedNames><calcPr')],
    'xl/tables/table1.xml': [('<table ', '<table tableType="queryTable" ')] + [
        (f'<tableColumn id="{i}" ', f'<tableColumn queryTableFieldId="{i}" id="{i}" ') for i in range(1, 6)],
})

ecrire('modele-de-donnees.xlsx', 'Modèle de données', tableau_de_requete,
       ['model/item.data', 'connections.xml', 'dataModel', 'modelTable'], ['ref="A3:E15"'], par=PAR)
ajouter('modele-de-donnees.xlsx', {
    'xl/model/item.data': bytes(range(255, -1, -1)) * 20,
    'xl/connections.xml':
        f'{ENTETE}<connections xmlns="{MAIN}"><connection id="1" keepAlive="1" name="ThisWorkbookDataModel" type="5" refreshedVersion="8" '
        'minRefreshableVersion="5" background="1"><dbPr connection="Data Model Connection" command="Model" commandType="1"/>'
        '<olapPr sendLocale="1" rowDrillCount="1000"/></connection></connections>',
}, {
    TYPES: [type_par_defaut('data', 'application/vnd.openxmlformats-officedocument.model+data'),
            type_de('xl/connections.xml', f'{TABLEUR}.connections+xml')],
    CLASSEUR_RELS: [relation_de('rId90', f'{OFFICE}/connections', 'connections.xml'),
                    relation_de('rId91', f'{MICROSOFT}/2011/relationships/powerPivotData', 'model/item.data')],
    CLASSEUR: [('</workbook>', f'<extLst><ext xmlns:x15="{MICROSOFT}/spreadsheetml/2010/11/main" '
                'uri="{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}"><x15:dataModel><x15:modelTables><x15:modelTable id="T_Communes" '
                'name="T_Communes" connection="ThisWorkbookDataModel"/></x15:modelTables></x15:dataModel></ext></extLst></workbook>')],
})

# Contrôles de formulaire : une liste déroulante qui lit B4:B13 et remplit H9


def controles(classeur, feuille, autre):
    feuille.insert_button('I9', {'caption': 'Choisir', 'macro': 'Choisir'})


DESSIN = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
ecrire('controles.xlsx', 'Contrôles de formulaire', controles, ['control', 'formControlPr', 'shape', 'ClientData'],
       ['fmlaLink="$H$11"', 'fmlaRange="$B$4:$B$15"', '<x:FmlaLink>$H$11</x:FmlaLink>', '<x:FmlaRange>$B$4:$B$15</x:FmlaRange>',
        '<xdr:row>10</xdr:row>'], par=PAR)
ajouter('controles.xlsx', {
    'xl/ctrlProps/ctrlProp1.xml':
        f'{ENTETE}<formControlPr xmlns="{MICROSOFT}/spreadsheetml/2009/9/main" objectType="Drop" dropStyle="combo" dx="16" '
        'fmlaLink="$H$9" fmlaRange="$B$4:$B$13" sel="1" val="0"/>',
}, {
    TYPES: [type_de('xl/ctrlProps/ctrlProp1.xml', f'{EXCEL}.controlproperties+xml')],
    FEUILLE_RELS: [relation_de('rId90', f'{OFFICE}/ctrlProp', '../ctrlProps/ctrlProp1.xml')],
    FEUILLE: [('</worksheet>', f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14" '
               f'xmlns:x14="{MICROSOFT}/spreadsheetml/2009/9/main"><controls><mc:AlternateContent><mc:Choice Requires="x14">'
               f'<control shapeId="1025" r:id="rId90" name="Liste 1"><controlPr defaultSize="0" autoLine="0" autoPict="0">'
               f'<anchor moveWithCells="1"><from xmlns:xdr="{DESSIN}"><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff>'
               f'<xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to xmlns:xdr="{DESSIN}"><xdr:col>9</xdr:col>'
               '<xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor></controlPr></control>'
               '</mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent></worksheet>')],
    'xl/drawings/vmlDrawing1.vml': [
        ('ObjectType="Button"', 'ObjectType="Drop"'),
        ('</x:ClientData>', '<x:FmlaRange>$B$4:$B$13</x:FmlaRange><x:FmlaLink>$H$9</x:FmlaLink></x:ClientData>')],
})

# Un objet incorporé et un contrôle ActiveX, liés à des cellules


def objets(classeur, feuille, autre):
    feuille.insert_button('I9', {'caption': 'Objet'})


ANCRE = (f'<anchor moveWithCells="1"><from xmlns:xdr="{DESSIN}"><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row>'
         f'<xdr:rowOff>0</xdr:rowOff></from><to xmlns:xdr="{DESSIN}"><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff>'
         '<xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor>')
ecrire('objets.xlsx', 'Objets incorporés et ActiveX', objets,
       ['oleObject', 'control', 'embeddings/oleObject1.bin', 'activeX/activeX1.bin', 'activeX/activeX1.xml'],
       ['<xdr:row>10</xdr:row>', 'linkedCell="H11"', 'listFillRange="B4:B15"'], par=PAR)
ajouter('objets.xlsx', {
    'xl/embeddings/oleObject1.bin': bytes(range(256)) * 4,
    'xl/activeX/activeX1.bin': bytes(range(256)),
    'xl/activeX/activeX1.xml':
        f'{ENTETE}<ax:ocx xmlns:ax="{MICROSOFT}/2006/activeX" xmlns:r="{OFFICE}" '
        'ax:classid="{8BD21D30-EC42-11CE-9E0D-00AA006002F3}" ax:persistence="persistStreamInit" r:id="rId1"/>',
    'xl/activeX/_rels/activeX1.xml.rels': relations(
        ('rId1', f'{MICROSOFT}/2006/relationships/activeXControlBinary', 'activeX1.bin')),
}, {
    TYPES: [type_par_defaut('bin', 'application/vnd.openxmlformats-officedocument.oleObject'),
            type_de('xl/activeX/activeX1.xml', 'application/vnd.ms-office.activeX+xml'),
            type_de('xl/activeX/activeX1.bin', 'application/vnd.ms-office.activeX')],
    FEUILLE_RELS: [relation_de('rId90', f'{OFFICE}/oleObject', '../embeddings/oleObject1.bin'),
                   relation_de('rId91', f'{OFFICE}/control', '../activeX/activeX1.xml')],
    FEUILLE: [('</worksheet>', f'<oleObjects><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14">'
               f'<oleObject progId="Package" shapeId="1025" r:id="rId90"><objectPr defaultSize="0">{ANCRE}</objectPr></oleObject>'
               '</mc:Choice><mc:Fallback><oleObject progId="Package" shapeId="1025" r:id="rId90"/></mc:Fallback>'
               f'</mc:AlternateContent></oleObjects><controls><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14">'
               f'<control shapeId="1025" r:id="rId91" name="ListBox1"><controlPr defaultSize="0" linkedCell="H9" '
               f'listFillRange="B4:B13">{ANCRE}</controlPr></control></mc:Choice></mc:AlternateContent></controls></worksheet>')],
})

# Une image dans une cellule : la valeur est une erreur, son image est dans les données riches
RICHES = f'{MICROSOFT}/spreadsheetml/2017/richdata'


def image_de_cellule(classeur, feuille, autre):
    feuille.write_number('H9', 9)


ecrire('donnees-riches.xlsx', 'Images de cellules (données riches)', image_de_cellule,
       ['@vm', 'futureMetadata', 'rdrichvalue.xml', 'richValueRel.xml', 'media/image1.png'],
       ['<c r="H11" t="e" vm="1">'], par=PAR, libres=['Données!H'])
with open(IMAGE, 'rb') as image:
    PNG = image.read()
ajouter('donnees-riches.xlsx', {
    'xl/media/image1.png': PNG,
    'xl/metadata.xml':
        f'{ENTETE}<metadata xmlns="{MAIN}" xmlns:xlrd="{RICHES}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" '
        'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" '
        'clearComments="1" assign="1" coerce="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst>'
        '<ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata>'
        '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    'xl/richData/rdrichvalue.xml': f'{ENTETE}<rvData xmlns="{RICHES}" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>',
    'xl/richData/rdrichvaluestructure.xml':
        f'{ENTETE}<rvStructures xmlns="{RICHES}" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/>'
        '<k n="CalcOrigin" t="i"/></s></rvStructures>',
    'xl/richData/richValueRel.xml':
        f'{ENTETE}<richValueRels xmlns="{MICROSOFT}/spreadsheetml/2022/richvaluerel" xmlns:r="{OFFICE}"><rel r:id="rId1"/></richValueRels>',
    'xl/richData/_rels/richValueRel.xml.rels': relations(('rId1', f'{OFFICE}/image', '../media/image1.png')),
}, {
    TYPES: [type_par_defaut('png', 'image/png'), type_de('xl/metadata.xml', f'{TABLEUR}.sheetMetadata+xml'),
            type_de('xl/richData/rdrichvalue.xml', f'{EXCEL}.rdrichvalue+xml'),
            type_de('xl/richData/rdrichvaluestructure.xml', f'{EXCEL}.rdrichvaluestructure+xml'),
            type_de('xl/richData/richValueRel.xml', f'{EXCEL}.richvaluerel+xml')],
    CLASSEUR_RELS: [relation_de('rId90', f'{OFFICE}/sheetMetadata', 'metadata.xml'),
                    relation_de('rId91', f'{MICROSOFT}/2017/06/relationships/rdRichValue', 'richData/rdrichvalue.xml'),
                    relation_de('rId92', f'{MICROSOFT}/2017/06/relationships/rdRichValueStructure', 'richData/rdrichvaluestructure.xml'),
                    relation_de('rId93', f'{MICROSOFT}/2022/10/relationships/richValueRel', 'richData/richValueRel.xml')],
    FEUILLE: [('<c r="H9"><v>9</v></c>', '<c r="H9" t="e" vm="1"><v>#VALUE!</v></c>')],
})

# Cellules liées à un schéma XML
ecrire('xml-lie.xlsx', 'Cellules liées à un schéma XML', lambda *_: None, ['singleXmlCell', 'xmlCellPr', 'xmlMaps.xml'],
       ['<singleXmlCell id="1" r="C11"'], par=PAR)
ajouter('xml-lie.xlsx', {
    'xl/xmlMaps.xml':
        f'{ENTETE}<MapInfo xmlns="{MAIN}" SelectionNamespaces=""><Schema ID="Schema1"><xsd:schema '
        'xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="territoire"><xsd:complexType><xsd:sequence>'
        '<xsd:element name="population" type="xsd:integer"/></xsd:sequence></xsd:complexType></xsd:element></xsd:schema></Schema>'
        '<Map ID="1" Name="territoire_Map" RootElement="territoire" SchemaID="Schema1" ShowImportExportValidationErrors="false" '
        'AutoFit="true" Append="false" PreserveSortAFLayout="true" PreserveFormat="true"/></MapInfo>',
    'xl/tables/tableSingleCells1.xml':
        f'{ENTETE}<singleXmlCells xmlns="{MAIN}"><singleXmlCell id="1" r="C9" connectionId="0"><xmlCellPr id="1" '
        'uniqueName="population"><xmlPr mapId="1" xpath="/territoire/population" xmlDataType="integer"/></xmlCellPr></singleXmlCell>'
        '</singleXmlCells>',
    FEUILLE_RELS: relations(('rId90', f'{OFFICE}/tableSingleCells', '../tables/tableSingleCells1.xml')),
}, {
    TYPES: [type_de('xl/tables/tableSingleCells1.xml', f'{TABLEUR}.tableSingleCells+xml')],
    CLASSEUR_RELS: [relation_de('rId90', f'{OFFICE}/xmlMaps', 'xmlMaps.xml')],
})

# Ce qui accompagne un classeur d'entreprise : étiquette de sensibilité, ruban, complément, imprimante
ecrire('entreprise.xlsx', 'Étiquette de sensibilité, ruban, complément', lambda *_: None,
       ['docMetadata/LabelInfo.xml', 'customUI/customUI14.xml', 'webextensions/webextension1.xml', 'printerSettings1.bin',
        'docProps/thumbnail.png'], [], par=PAR)
ajouter('entreprise.xlsx', {
    'docMetadata/LabelInfo.xml':
        f'{ENTETE}<clbl:labelList xmlns:clbl="{MICROSOFT}/2020/mipLabelMetadata"><clbl:label id="{VUE}" enabled="1" method="Standard" '
        f'siteId="{VUE}" contentBits="0" removed="0"/></clbl:labelList>',
    'customUI/customUI14.xml': f'{ENTETE}<customUI xmlns="{MICROSOFT}/2009/07/customui"><ribbon/></customUI>',
    'xl/webextensions/taskpanes.xml':
        f'{ENTETE}<wetp:taskpanes xmlns:wetp="{MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" '
        f'visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="{OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
    'xl/webextensions/_rels/taskpanes.xml.rels': relations(
        ('rId1', f'{MICROSOFT}/2011/relationships/webextension', 'webextension1.xml')),
    'xl/webextensions/webextension1.xml':
        f'{ENTETE}<we:webextension xmlns:we="{MICROSOFT}/webextensions/webextension/2010/11" id="{VUE}"/>',
    'xl/printerSettings/printerSettings1.bin': bytes(range(200)),
    'docProps/thumbnail.png': PNG,
    FEUILLE_RELS: relations(('rId90', f'{OFFICE}/printerSettings', '../printerSettings/printerSettings1.bin')),
}, {
    TYPES: [type_par_defaut('png', 'image/png'), type_par_defaut('bin', f'{TABLEUR}.printerSettings'),
            type_de('docMetadata/LabelInfo.xml', 'application/vnd.ms-office.classificationlabels+xml'),
            type_de('xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'),
            type_de('xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml')],
    '_rels/.rels': [relation_de('rId90', f'{MICROSOFT}/2020/02/relationships/classificationlabels', 'docMetadata/LabelInfo.xml'),
                    relation_de('rId91', f'{MICROSOFT}/2007/relationships/ui/extensibility', 'customUI/customUI14.xml'),
                    relation_de('rId92', f'{MICROSOFT}/2011/relationships/webextensiontaskpanes', 'xl/webextensions/taskpanes.xml'),
                    relation_de('rId93', f'{PAQUET}/metadata/thumbnail', 'docProps/thumbnail.png')],
    FEUILLE: [('</worksheet>', '<pageSetup paperSize="9" orientation="portrait" r:id="rId90"/></worksheet>')],
})
