import { faute, type Faute } from './faute'
import type { FeuilleModele } from './types'

/** Une fusion doit tenir tout entière dans les mêmes blocs : sinon un morceau se répéterait sans l'autre. */
export function fautesDeFusions(
  { nom, fusions }: FeuilleModele,
  chemins: ReadonlyMap<number, readonly number[]>,
): readonly Faute[] {
  return fusions.flatMap(({ row, column, rows, columns }) => {
    if (column + columns <= 1 || row + rows <= 1) return []
    const lieu = { feuille: nom, ligne: row, colonne: column }
    if (column === 0 || row === 0) {
      return [
        faute(
          'M007',
          lieu,
          'Une fusion déborde sur une marge (ligne 1 ou colonne A), qui disparaît.',
          'Défaites la fusion.',
        ),
      ]
    }
    if (rows === 1) return []
    const cles = Array.from({ length: rows }, (_, k) => chemins.get(row + k)?.join('/'))
    // Sous la dernière ligne remplie, il n'y a pas de bloc.
    const differe = cles.some((cle) => (cle ?? '') !== (cles[0] ?? ''))
    if (!differe) return []
    const message = `La fusion des lignes ${row + 1} à ${row + rows} est à cheval sur un bloc.`
    return [
      faute(
        'M007',
        lieu,
        message,
        'Défaites-la, ou fusionnez dans une seule ligne ; | fusionner réunit les répétitions.',
      ),
    ]
  })
}
