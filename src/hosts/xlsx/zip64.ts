/** Les valeurs d'une archive zip qui renvoient aux champs de 64 bits. */
const ELSEWHERE_32 = 0xffffffff
const ELSEWHERE_16 = 0xffff
const LOCATOR = 0x07064b50
const LOCATOR_LENGTH = 20
const END_64 = 0x06064b50
const END_64_LENGTH = 56
const EXTRA = 0x0001

/** Nombre de morceaux et début de l'annuaire, où qu'ils soient dits ; `undefined` si le renvoi ne mène nulle part. */
export function directoryPlace(
  view: DataView,
  end: number,
): { readonly count: number; readonly at: number } | undefined {
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== ELSEWHERE_16 && at !== ELSEWHERE_32) return { count, at }
  const locator = end - LOCATOR_LENGTH
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return { count, at }
  const far = Number(view.getBigUint64(locator + 8, true))
  if (far + END_64_LENGTH > end || view.getUint32(far, true) !== END_64) return undefined
  return { count: Number(view.getBigUint64(far + 32, true)), at: Number(view.getBigUint64(far + 48, true)) }
}

/** Les tailles et la place d'un morceau : celles de 32 bits, sauf celles qui renvoient au champ de 64 bits. */
export function wideFields(
  view: DataView,
  extra: number,
  length: number,
  fields: readonly number[],
): readonly number[] {
  if (!fields.includes(ELSEWHERE_32)) return fields
  let at = extra
  const end = Math.min(extra + length, view.byteLength)
  while (at + 4 <= end && view.getUint16(at, true) !== EXTRA) at += 4 + view.getUint16(at + 2, true)
  let next = at + 4
  return fields.map((field) => {
    if (field !== ELSEWHERE_32 || next + 8 > end) return field
    next += 8
    return Number(view.getBigUint64(next - 8, true))
  })
}
