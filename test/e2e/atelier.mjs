import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'
import { OPTIONS } from '../../scripts/navigateur.mjs'

const URL_ATELIER = process.env.ATELIER_URL ?? 'http://localhost:3000'
/** Une machine de CI saturée peut geler la page plusieurs secondes de suite ; un état qui ne vient jamais échoue quand même. */
const PATIENCE = 90_000
const NAVIGATEUR = process.env.ATELIER_BROWSER ?? process.env.CHROME_PATH ?? '/usr/bin/chromium'

export function lancerNavigateur() {
  const lieu = NAVIGATEUR.startsWith('channel:')
    ? { channel: NAVIGATEUR.slice('channel:'.length) }
    : { executablePath: NAVIGATEUR }
  return chromium.launch({ ...lieu, args: OPTIONS })
}

/** Ouvre l'atelier ; toute erreur de console, toute panne et toute requête vers l'extérieur font échouer l'essai. */
export async function ouvrirAtelier(navigateur, { largeur = 1280, hauteur = 800, sombre = false } = {}) {
  const contexte = await navigateur.newContext({
    viewport: { width: largeur, height: hauteur },
    colorScheme: sombre ? 'dark' : 'light',
    locale: 'fr-FR',
    acceptDownloads: true,
  })
  contexte.setDefaultTimeout(PATIENCE)
  const page = await contexte.newPage()
  const fautes = []
  page.on('console', (message) => message.type() === 'error' && fautes.push(`console : ${message.text()}`))
  page.on('pageerror', (erreur) => fautes.push(`panne : ${erreur.stack ?? erreur}`))
  page.on('request', (requete) => {
    if (!requete.url().startsWith(URL_ATELIER) && !/^(?:data|blob):/.test(requete.url())) {
      fautes.push(`requête vers l'extérieur : ${requete.url()}`)
    }
  })
  await page.goto(URL_ATELIER)
  await page.evaluate(() => window.atelier.pret)
  return { ...gestes(page), page, fautes, fermer: () => finir(contexte, fautes) }
}

async function finir(contexte, fautes) {
  await contexte.close()
  assert.deepEqual(fautes, [])
}

/**
 * Laisse à la page le temps qu'une personne lui laisse, puis attend qu'elle n'ait plus rien à faire : une machine lente ne
 * change pas ce qu'on y voit.
 */
export async function souffler(page, ms = 100) {
  await page.waitForTimeout(ms)
  await page.evaluate(async () => {
    for (let tour = 0; tour < 3; tour++) {
      await new Promise((suite) => requestAnimationFrame(() => requestIdleCallback(suite, { timeout: 5000 })))
    }
  })
}

/** Ce qu'une personne fait dans la grille ; les valeurs se lisent par window.atelier. */
function gestes(page) {
  const lire = (feuille, plage) => page.evaluate(([f, p]) => window.atelier.lire(f, p), [feuille, plage])
  const formules = (feuille, plage) => page.evaluate(([f, p]) => window.atelier.formules(f, p), [feuille, plage])
  const ecrire = (feuille, plage, valeurs) =>
    page.evaluate(([f, p, v]) => window.atelier.ecrire(f, p, v), [feuille, plage, valeurs])
  const feuilles = () => page.evaluate(() => window.atelier.feuilles())
  /** Le rectangle d'une cellule et son milieu, en pixels de la page : les polices et la machine n'y changent rien. */
  const place = async (feuille, cellule) => {
    const coins = await page.evaluate(([f, c]) => window.atelier.place(f, c), [feuille, cellule])
    return { ...coins, x: (coins.left + coins.right) / 2, y: (coins.top + coins.bottom) / 2 }
  }

  const aller = async (cellule) => {
    const zone = page.locator('#grille [data-u-comp="defined-name"] input')
    await zone.click()
    await zone.fill(cellule)
    await zone.press('Enter')
    await souffler(page, 150)
  }
  const taper = async (cellule, texte, touche = 'Enter') => {
    await aller(cellule)
    await page.keyboard.type(texte, { delay: 8 })
    await souffler(page, 20)
    await page.keyboard.press(touche)
    await souffler(page, 150)
  }
  const ajouterFeuille = async () => {
    const avant = await feuilles()
    await page.locator('#grille [data-u-comp="sheet-bar-append-button"]').first().click()
    await page.waitForFunction(async (n) => (await window.atelier.feuilles()).length > n, avant.length)
    await souffler(page, 300)
    return (await feuilles()).find((nom) => !avant.includes(nom))
  }
  /** Touches de la barre d'état : ce que montre le volet pour la cellule choisie. */
  const raison = async (cellule) => {
    await aller(cellule)
    await souffler(page, 300)
    return page.locator('#volet [aria-live]').first().innerText()
  }
  const telecharger = async () => {
    const [fichier] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer' }).click(),
    ])
    return { nom: fichier.suggestedFilename(), chemin: await fichier.path() }
  }
  const ouvrirFichier = async (fichier) => {
    const [choix] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Ouvrir…' }).click(),
    ])
    await choix.setFiles(fichier)
  }
  return { lire, formules, ecrire, feuilles, place, aller, taper, ajouterFeuille, raison, telecharger, ouvrirFichier }
}
