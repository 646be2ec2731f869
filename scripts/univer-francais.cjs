/**
 * Le point-virgule sépare les arguments en France, mais la grille a écrit la virgule dans son code : on la remplace à la
 * construction. Elle refuse aussi « _ » dans un nom de tableau (T_Communes[Code]), alors qu'Excel l'accepte, et donne pour de
 * bon aux lignes insérées les couleurs conditionnelles de leur voisine. Un onglet que l'on renomme en moins d'une demi-seconde
 * partait comme si on le traînait, hors de sa barre (« Index out of bounds »). Un texte qui n'est plus là (la grille a changé
 * de version) arrête la construction.
 */
const REPLACEMENTS = {
  'engine-formula': [
    ['...Object.values(prefixToken)\n];', '...Object.values(prefixToken),\n\t";"\n];', 1],
    ['const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+<', 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()+<', 1],
  ],
  sheets: [
    [
      'worksheet.getCellWithFilteredInterceptors(sourceRangeIndex, column, IgnoreRangeThemeInterceptorKey, ignoreRangeThemeInterceptorFilter)',
      'worksheet.getCellRaw(sourceRangeIndex, column)',
      1,
    ],
    [
      'worksheet.getCellWithFilteredInterceptors(row, sourceRangeIndex, IgnoreRangeThemeInterceptorKey, ignoreRangeThemeInterceptorFilter)',
      'worksheet.getCellRaw(row, sourceRangeIndex)',
      1,
    ],
  ],
  'sheets-ui': [
    [
      'if (diffTime && diffPageX && diffPageY) this._activeTabItem.setEditor();',
      'if (diffTime && diffPageX && diffPageY) return this._activeTabItem.setEditor();',
      1,
    ],
  ],
  'sheets-formula-ui': [
    ['i === value.length - 1 ? "" : ","', 'i === value.length - 1 ? "" : "; "', 2],
    ['item.example).join(",")', 'item.example).filter(Boolean).join(";")', 2],
    ['isPreNodeRef ? "," : ""}${theLastList.join(",")}', 'isPreNodeRef ? ";" : ""}${theLastList.join(";")}', 1],
  ],
}

module.exports = function univerEnFrancais(source) {
  const name = Object.keys(REPLACEMENTS).find((key) => this.resourcePath.replaceAll('\\', '/').includes(`/${key}/`))
  return (REPLACEMENTS[name] ?? []).reduce((text, [before, after, times]) => {
    const found = text.split(before).length - 1
    if (found !== times)
      throw new Error(`@univerjs/${name} a changé : « ${before} » est là ${found} fois, et non ${times}.`)
    return text.replaceAll(before, after)
  }, source)
}
