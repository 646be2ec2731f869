import { faute, tous } from './xml.mjs'

const ID = /^[A-Za-z][A-Za-z0-9._]{2,}$/
const ESPACE = 'SANTE'

/** L'espace de noms, et les identifiants de functions.json : valides, uniques, ceux de la table des fonctions. */
export function fautesFonctions(app, metadata, ids) {
  const namespace = tous(app).find((e) => e.nom === 'Namespace')
  const espace = tous(app).find((e) => e.nom === 'bt:String' && e.attributs.id === namespace?.attributs.resid)
  const decrites = metadata.functions.map((f) => f.id)
  const dans = (liste) => new Set(liste)

  return [
    ...(espace && espace.attributs.DefaultValue !== ESPACE
      ? [faute(espace, `Espace de noms attendu : ${ESPACE}, reçu « ${espace.attributs.DefaultValue} ».`)]
      : []),
    ...decrites
      .filter((id) => !ID.test(id))
      .map((id) => faute(undefined, `functions.json : l'identifiant « ${id} » n'est pas valide.`)),
    ...decrites
      .filter((id, k) => decrites.indexOf(id) < k)
      .map((id) => faute(undefined, `functions.json : « ${id} » est décrit deux fois.`)),
    ...decrites
      .filter((id) => !dans(ids).has(id))
      .map((id) => faute(undefined, `functions.json décrit « ${id} », que src/functions/index.ts n'a pas.`)),
    ...ids
      .filter((id) => !dans(decrites).has(id))
      .map((id) => faute(undefined, `src/functions/index.ts a « ${id} », que functions.json ne décrit pas.`)),
  ]
}
