/** Ce que la page sait de son hôte : Excel, ou la raison, en français, pour laquelle elle n'y est pas. */
export type HostState = { readonly ready: true } | { readonly ready: false; readonly reason: string }

const READY: HostState = { ready: true }
const notReady = (reason: string): HostState => ({ ready: false, reason })

/**
 * Attend Excel, pas plus de `delai` millisecondes : hors ligne, office.js n'est jamais chargé, et certains hôtes ne
 * répondent jamais.
 */
export async function hostReady(delai: number): Promise<HostState> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') {
    return notReady(
      "La bibliothèque d'Office n'a pas pu être chargée : vérifiez l'accès à appsforoffice.microsoft.com.",
    )
  }
  let minuterie: ReturnType<typeof setTimeout> | undefined
  const tropTard = new Promise<HostState>((resolve) => {
    minuterie = setTimeout(() => resolve(notReady("Excel n'a pas répondu.")), delai)
  })
  try {
    return await Promise.race([Office.onReady().then(stateOf), tropTard])
  } catch (error) {
    return notReady(`Excel n'a pas pu démarrer le complément : ${error instanceof Error ? error.message : error}.`)
  } finally {
    clearTimeout(minuterie)
  }
}

function stateOf(info: { host: Office.HostType | null } | undefined): HostState {
  if (info?.host == null) return notReady("Cette page n'est pas ouverte dans Excel.")
  if (String(info.host) !== 'Excel') return notReady(`Ce complément est fait pour Excel, pas pour ${info.host}.`)
  return READY
}
