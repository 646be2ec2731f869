/** Copie un texte ; dit si c'est fait. Les volets d'Office refusent parfois l'API moderne : l'ancienne prend le relais. */
export async function copier(texte: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texte)
    return true
  } catch {
    return copierParSelection(texte)
  }
}

function copierParSelection(texte: string): boolean {
  const focus = document.activeElement
  const zone = document.createElement('textarea')
  zone.value = texte
  zone.style.position = 'fixed'
  zone.style.opacity = '0'
  document.body.append(zone)
  zone.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    zone.remove()
    if (focus instanceof HTMLElement) focus.focus()
  }
}
