const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Le type de chaque sorte de fichier que l'atelier rend, par son extension ; un classeur sinon. */
const TYPES: Readonly<Record<string, string>> = {
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  csv: 'text/csv;charset=utf-8',
}

/** Enregistre ces octets sous ce nom, là où le navigateur met les téléchargements. */
export function download(bytes: Uint8Array, fileName: string): void {
  const type = TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? XLSX
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
