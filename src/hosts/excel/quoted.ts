/** Un nom de feuille tel qu'il s'écrit dans une référence. */
export const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`
