import { fautesEnvironnement } from './environnement.mjs'
import { fautesFonctions } from './fonctions.mjs'
import { fautesIcones } from './icones.mjs'
import { fautesOrdre } from './ordre.mjs'
import { fautesRessources } from './ressources.mjs'
import { fautesValeurs } from './valeurs.mjs'
import { faute, lireXml } from './xml.mjs'

/**
 * Les fautes d'un manifeste, par ligne. Le validateur de Microsoft envoie le fichier à un service : celui-ci travaille
 * hors ligne, sur ce que ce complément utilise.
 * @param dossier où sont les icônes, comme à la racine du site
 * @param metadata le contenu de functions.json
 * @param ids les identifiants de la table des fonctions
 */
export function validerManifeste({ texte, dossier, metadata, ids }) {
  let app
  try {
    app = lireXml(texte)
  } catch (erreur) {
    return [{ ligne: erreur.ligne ?? 1, message: erreur.message }]
  }
  if (app.nom !== 'OfficeApp' || app.type !== 'TaskPaneApp') {
    return [faute(app, 'Attendu : <OfficeApp xsi:type="TaskPaneApp"> dans l\'espace de noms des compléments Office.')]
  }
  return [
    ...fautesOrdre(app),
    ...fautesValeurs(app),
    ...fautesRessources(app),
    ...fautesEnvironnement(app),
    ...fautesIcones(app, dossier),
    ...fautesFonctions(app, metadata, ids),
  ].sort((a, b) => a.ligne - b.ligne)
}
