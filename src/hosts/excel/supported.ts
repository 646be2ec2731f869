/** Dit si cet Excel offre un jeu d'API ; hors d'Office, `requirements` n'existe même pas. */
export function supported(version: string): boolean {
  if (typeof Office === 'undefined') return false
  return Office.context?.requirements?.isSetSupported('ExcelApi', version) ?? false
}
