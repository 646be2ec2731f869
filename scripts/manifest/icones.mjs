import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chemin, enfant, faute, tous } from './xml.mjs'

const TAILLES_OBLIGATOIRES = [16, 32, 80]
const SIGNATURE_PNG = '89504e470d0a1a0a'
/** Tailles des deux images de la liste des compléments. */
const TAILLES_LISTE = { IconUrl: 64, HighResolutionIconUrl: 128 }

/** Chaque icône existe, est un vrai PNG, et a les pixels qu'elle annonce. */
export function fautesIcones(app, dossier) {
  const base = origine(chemin(app, 'DefaultSettings/SourceLocation')?.attributs.DefaultValue)
  const images = new Map(
    tous(app)
      .filter((e) => e.nom === 'bt:Image' && e.attributs.id)
      .map((e) => [e.attributs.id, e]),
  )
  const ruban = tous(app).filter((e) => e.nom === 'bt:Image' && e.attributs.resid && images.has(e.attributs.resid))
  const liste = Object.keys(TAILLES_LISTE)
    .map((nom) => enfant(app, nom))
    .filter(Boolean)

  return [
    ...tous(app)
      .filter((e) => e.nom === 'Icon')
      .flatMap(fautesTailles),
    ...ruban.flatMap((e) =>
      fautesFichier(e, images.get(e.attributs.resid).attributs.DefaultValue, Number(e.attributs.size), base, dossier),
    ),
    ...liste.flatMap((e) => fautesFichier(e, e.attributs.DefaultValue, TAILLES_LISTE[e.nom], base, dossier)),
  ]
}

function fautesTailles(icon) {
  const tailles = icon.enfants.map((e) => Number(e.attributs.size))
  return TAILLES_OBLIGATOIRES.filter((t) => !tailles.includes(t)).map((t) =>
    faute(icon, `Il manque la taille ${t} dans <Icon>.`),
  )
}

function fautesFichier(e, adresse, attendue, base, dossier) {
  if (!adresse?.startsWith(base))
    return [faute(e, `L'icône « ${adresse} » doit être à la même adresse que le volet, ${base}`)]
  const fichier = adresse.slice(base.length)
  if (!existsSync(join(dossier, fichier))) return [faute(e, `L'icône ${fichier} n'existe pas.`)]
  const png = readFileSync(join(dossier, fichier))
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE_PNG) return [faute(e, `${fichier} n'est pas un fichier PNG.`)]
  const [largeur, hauteur] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return largeur === attendue && hauteur === attendue
    ? []
    : [faute(e, `${fichier} fait ${largeur} × ${hauteur} pixels ; ${attendue} × ${attendue} attendus.`)]
}

/** L'adresse du dossier du volet, avec sa barre finale ; il peut être sous un chemin. */
const origine = (page = '') => page.slice(0, page.lastIndexOf('/') + 1)
