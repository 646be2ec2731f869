import { areaOf } from '../address'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { child, children, parseTree, type XmlElement } from './xml-tree'

/** Le texte attaché à une cellule : une note, ou un fil de commentaires. */
export interface Note {
  readonly row: number
  readonly column: number
  readonly kind: 'note' | 'comment'
  readonly text: string
}

/** Les notes et les commentaires d'une feuille ; la note qu'Excel écrit sous un fil, pour les vieux Excel, n'en est pas une. */
export function readNotes(pkg: XlsxPackage, sheetPath: string): readonly Note[] {
  const trees = (kind: string) =>
    relations(pkg, sheetPath).flatMap((relation) => {
      const xml = isKind(relation, kind) && relation.path !== undefined ? pkg.text(relation.path) : undefined
      return xml === undefined ? [] : [parseTree(xml)]
    })
  const threads = new Map<string, Note>()
  for (const comment of trees('threadedComment').flatMap((tree) => children(tree, 'threadedComment'))) {
    const { ref = '' } = comment.attributes
    const before = threads.get(ref)
    const text = child(comment, 'text')?.text ?? ''
    const place = areaOf(ref)
    if (before) threads.set(ref, { ...before, text: `${before.text}\n${text}` })
    else if (place) threads.set(ref, { row: place.row, column: place.column, kind: 'comment', text })
  }
  const notes = trees('comments').flatMap((tree) =>
    children(child(tree, 'commentList'), 'comment').flatMap((comment): Note[] => {
      const { ref = '' } = comment.attributes
      const place = areaOf(ref)
      if (!place || threads.has(ref)) return []
      return [{ row: place.row, column: place.column, kind: 'note', text: plain(child(comment, 'text')) }]
    }),
  )
  return [...notes, ...threads.values()]
}

/** Le texte sans la prononciation des caractères chinois. */
const plain = (text: XmlElement | undefined): string =>
  (text?.children ?? [])
    .filter(({ name }) => name === 't' || name === 'r')
    .map((piece) => (piece.name === 't' ? piece.text : (child(piece, 't')?.text ?? '')))
    .join('')
