/** L'atelier passe, dans un vrai navigateur, le contrat que passent le fichier .xlsx et Excel. */
import { after, before, test } from 'node:test'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'
import { empaqueterContrat } from './contrat/empaqueter.mjs'

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

test('L’atelier passe le contrat du classeur', async (essai) => {
  const { page, fermer } = await ouvrirAtelier(navigateur)
  const contrat = await empaqueterContrat()
  await page.route('**/contrat.js', (route) => route.fulfill({ contentType: 'text/javascript', body: contrat }))
  await page.addScriptTag({ url: 'contrat.js' })
  const noms = await page.evaluate(() => window.contrat.noms)
  for (const [rang, nom] of noms.entries()) {
    await essai.test(nom, () => page.evaluate((numero) => window.contrat.jouer(numero), rang))
  }
  await fermer()
})
