import { chemin, enfant, faute, tous } from './xml.mjs'

/** L'environnement partagé : une seule page partout, de longue durée, et aucun TaskpaneId, sans quoi rien ne démarre. */
export function fautesEnvironnement(app) {
  const host = chemin(app, 'VersionOverrides/Hosts/Host')
  if (!host) return []
  const runtime = chemin(host, 'Runtimes/Runtime')
  const page = runtime?.attributs.resid
  const memes = [
    ...tous(host)
      .filter((e) => e.nom === 'Page')
      .map((e) => enfant(e, 'SourceLocation')),
    ...tous(host).filter((e) => e.nom === 'FunctionFile'),
    ...tous(host)
      .filter((e) => e.nom === 'Action')
      .map((e) => enfant(e, 'SourceLocation')),
  ].filter(Boolean)

  return [
    ...(runtime && runtime.attributs.lifetime !== 'long'
      ? [faute(runtime, 'L\'environnement partagé demande lifetime="long".')]
      : []),
    ...memes
      .filter((e) => e.attributs.resid !== page)
      .map((e) =>
        faute(
          e,
          `<${e.nom}> renvoie à « ${e.attributs.resid} » : la même page « ${page} » que <Runtime> est attendue.`,
        ),
      ),
    ...tous(host)
      .filter((e) => e.nom === 'TaskpaneId')
      .map((e) => faute(e, '<TaskpaneId> est interdit avec un environnement partagé.')),
    ...fautesPageInitiale(app, page),
    ...fautesExigences(app),
  ]
}

/** La page sans commandes du ruban est la même que celle du volet. */
function fautesPageInitiale(app, page) {
  const initiale = chemin(app, 'DefaultSettings/SourceLocation')
  const url = tous(app).find((e) => e.nom === 'bt:Url' && e.attributs.id === page)
  return initiale && url && initiale.attributs.DefaultValue !== url.attributs.DefaultValue
    ? [faute(initiale, `<SourceLocation> doit être la page du volet, « ${url.attributs.DefaultValue} ».`)]
    : []
}

function fautesExigences(app) {
  const sets = new Set(
    tous(app)
      .filter((e) => e.nom === 'Set')
      .map((e) => e.attributs.Name),
  )
  return ['SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApi']
    .filter((nom) => !sets.has(nom))
    .map((nom) => faute(enfant(app, 'Requirements'), `L'exigence ${nom} manque dans <Requirements>.`))
}
