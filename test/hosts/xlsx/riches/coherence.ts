import { sheetEntries } from '../../../../src/hosts/xlsx/book'
import type { XlsxPackage } from '../../../../src/hosts/xlsx/package'
import { relations } from '../../../../src/hosts/xlsx/relations'
import { unusedCaches } from '../../../../src/hosts/xlsx/write/caches'
import { storedNames } from '../../../../src/hosts/xlsx/write/defined-names'
import { elementsNamed } from '../../../../src/hosts/xlsx/xml'
import { attribute } from '../../../../src/hosts/xlsx/xml-text'

/**
 * Ce qui ne se tient pas dans un paquet, en phrases : une relation ou un type vers un morceau absent, un morceau où rien ne
 * mène, un renvoi (r:id) sans relation, une réserve (de tableau croisé, de segments) dont rien ne se sert, un nom attaché à une feuille qui n'existe pas.
 */
export function incoherences(paquet: XlsxPackage): readonly string[] {
  const fautes: string[] = []
  const atteints = new Set<string>()
  const suivre = (morceau: string) => {
    for (const { id, path } of relations(paquet, morceau)) {
      if (path === undefined) continue
      if (!paquet.has(path)) fautes.push(`${morceau} ${id} mène à ${path}, absent`)
      else if (!atteints.has(path.toLowerCase())) suivre(atteints.add(path.toLowerCase()) && path)
    }
  }
  suivre('')
  for (const nom of paquet.names()) {
    const proprietaire = /^(.*?)_rels\/([^/]*)\.rels$/.exec(nom)
    const porteur = proprietaire ? `${proprietaire[1]}${proprietaire[2]}` : nom
    if (porteur === '' || nom === '[Content_Types].xml') continue
    if (!atteints.has(porteur.toLowerCase())) fautes.push(`rien ne mène à ${nom}`)
    if (proprietaire || !/\.(?:xml|vml)$/.test(nom)) continue
    const connues = new Set(relations(paquet, nom).map(({ id }) => id))
    for (const [, id = ''] of (paquet.text(nom) ?? '').matchAll(
      /\s(?:r|relationships):(?:id|embed|link|pict)="([^"]*)"/g,
    ))
      if (id !== '' && !connues.has(id)) fautes.push(`${nom} renvoie à ${id}, sans relation`)
  }
  for (const { attributes } of elementsNamed(paquet.text('[Content_Types].xml') ?? '', 'Override')) {
    const morceau = attribute(attributes, 'PartName')?.slice(1) ?? ''
    if (!paquet.has(morceau)) fautes.push(`[Content_Types].xml dit le type de ${morceau}, absent`)
  }
  for (const { path = '' } of unusedCaches(paquet)) fautes.push(`aucune feuille ne se sert de ${path}`)
  const feuilles = sheetEntries(paquet).length
  for (const { name, sheet } of storedNames(paquet))
    if (sheet !== undefined && sheet >= feuilles) fautes.push(`le nom ${name} est à la feuille ${sheet}, absente`)
  return fautes
}
