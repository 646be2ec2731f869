import type { Theme } from '../../taskpane/pane'

/** Un élément que index.html contient toujours. */
export function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`index.html n’a pas d’élément « ${id} ».`)
  return found as T
}

export const themeOfSystem = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'sombre' : 'clair')

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

/** Dit où en est l'ouverture ; `rank` compte les étapes faites. */
export function showStep(rank: number, text: string): void {
  element('etape').textContent = text
  element<HTMLProgressElement>('avancement').value = rank
}

export function hideLoading(): void {
  const loading = element('chargement')
  loading.classList.add('fini')
  setTimeout(() => (loading.hidden = true), 300)
  loading.style.visibility = 'hidden'
}

/** L'atelier n'a pas pu s'ouvrir : la page le dit et reste là. */
export function showFailure(text: string): void {
  element('chargement').querySelector('.cartouche')?.classList.add('echec')
  element('etape').textContent = text
}

/** Un message sous le bandeau, que l'on peut fermer. */
export function showMessage(text: string, tone: 'info' | 'erreur' = 'info'): void {
  const place = element('message')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = 'Fermer'
  close.addEventListener('click', hideMessage)
  place.replaceChildren(text, close)
  place.dataset['ton'] = tone
  place.hidden = false
}

export function hideMessage(): void {
  element('message').hidden = true
}

/** Assez pour qu'un petit classeur ne fasse rien clignoter. */
const SHOWN_AFTER_MS = 300

/** Dit un travail en cours, s'il dure, et où il en est ; rend la sienne quand il est fini. */
export async function whileShowing<T>(text: string, work: (report: (part: number) => void) => Promise<T>): Promise<T> {
  const [place, bar] = [element('travail'), element<HTMLProgressElement>('travail-part')]
  element('travail-texte').textContent = text
  bar.value = 0
  const timer = setTimeout(() => (place.hidden = false), SHOWN_AFTER_MS)
  try {
    return await work((part) => (bar.value = part))
  } finally {
    clearTimeout(timer)
    place.hidden = true
  }
}

/** Pose une question de index.html, complétée de ce texte ; vrai si l'on a choisi d'aller jusqu'au bout. */
export function ask(question: 'perte' | 'saisies', text: string): Promise<boolean> {
  const dialog = element<HTMLDialogElement>(question)
  element(`${question}-texte`).textContent = text
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'oui'), { once: true }),
  )
}

export function showFile(name: string, modified: boolean): void {
  element('nom-fichier').textContent = name
  element('modifie').hidden = !modified
  document.title = `${modified ? '• ' : ''}${name} – Santé Territoires, atelier`
}

/** Sous 720 px, la grille et le volet sont deux onglets : chacun a toute la largeur. */
export function initTabs(): void {
  const tabs = { grille: element('onglet-grille'), volet: element('onglet-volet') }
  const show = (part: keyof typeof tabs) => {
    element('atelier').dataset['partie'] = part
    for (const [name, tab] of Object.entries(tabs)) {
      tab.setAttribute('aria-selected', String(name === part))
      tab.tabIndex = name === part ? 0 : -1
    }
    dispatchEvent(new Event('resize'))
  }
  tabs.grille.addEventListener('click', () => show('grille'))
  tabs.volet.addEventListener('click', () => show('volet'))
  element('onglet-grille').parentElement?.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = element('atelier').dataset['partie'] === 'grille' ? 'volet' : 'grille'
    show(other)
    tabs[other].focus()
  })
}
