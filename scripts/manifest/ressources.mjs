import { chemin, faute, tous } from './xml.mjs'

const RESID_MAX = 32

/** Ce que chaque élément attend derrière son resid. */
const GENRE = {
  Label: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  Runtime: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
}

/** Chaque resid mène à une ressource du bon genre, et chaque ressource sert. */
export function fautesRessources(app) {
  const definies =
    chemin(app, 'VersionOverrides/Resources')?.enfants.flatMap((groupe) =>
      groupe.enfants.map((e) => ({ e, groupe: groupe.nom, id: e.attributs.id })),
    ) ?? []
  const groupes = new Map(definies.map(({ id, groupe }) => [id, groupe]))
  const usages = tous(app).filter((e) => e.attributs.resid !== undefined)
  const utilises = new Set(usages.map((e) => e.attributs.resid))

  return [
    ...definies
      .filter(({ id }) => !id || id.length > RESID_MAX)
      .map(({ e, id }) => faute(e, `Identifiant de ressource « ${id} » : 1 à ${RESID_MAX} caractères.`)),
    ...definies
      .filter(({ id }, k) => definies.findIndex((d) => d.id === id) < k)
      .map(({ e, id }) => faute(e, `La ressource « ${id} » est définie deux fois.`)),
    ...definies
      .filter(({ id }) => !utilises.has(id))
      .map(({ e, id }) => faute(e, `La ressource « ${id} » ne sert à rien.`)),
    ...usages.flatMap((e) => fautesUsage(e, groupes.get(e.attributs.resid))),
  ]
}

function fautesUsage(e, groupe) {
  const { resid } = e.attributs
  if (groupe === undefined)
    return [faute(e, `<${e.nom}> renvoie à « ${resid} », qui n'est pas défini dans <Resources>.`)]
  const attendu = GENRE[e.nom]
  return attendu === groupe
    ? []
    : [faute(e, `<${e.nom}> attend une ressource de <${attendu}>, « ${resid} » est dans <${groupe}>.`)]
}
