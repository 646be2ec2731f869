import { hostReady } from './host-ready'

/** Au-delà, Excel ne répondra plus : mieux vaut dire pourquoi que de laisser un volet blanc. */
const DELAI_MS = 10_000

/** Les fonctions sont déjà enregistrées par leur propre fichier ; l'interface, plus lourde, vient ensuite. */
async function start(container: HTMLElement): Promise<void> {
  const host = await hostReady(DELAI_MS)
  if (!host.ready) return explain(container, host.reason)
  const { mountPane } = await import('./mount-pane')
  mountPane(container)
}

/** Sans React ni Fluent : ce message doit paraître même quand le reste ne se charge pas. */
function explain(container: HTMLElement, reason: string): void {
  const title = document.createElement('h1')
  title.textContent = 'Santé Territoires'
  const message = document.createElement('p')
  message.setAttribute('role', 'alert')
  const link = document.createElement('a')
  link.href = new URL('index.html', location.href).href
  link.textContent = link.href
  message.append(`${reason} Sans Excel, les mêmes fonctions et le même volet sont dans l'atelier : `, link)
  container.replaceChildren(title, message)
}

const container = document.getElementById('volet')
if (container) {
  start(container).catch((error: unknown) =>
    explain(
      container,
      `Le volet n'a pas pu être chargé (${error instanceof Error ? error.message : error}). Rouvrez-le.`,
    ),
  )
}
