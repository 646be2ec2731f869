import { enfant, faute, tous } from './xml.mjs'

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/
const LONGUEUR_MAX = { DisplayName: 125, Description: 250, 'bt:ShortStrings': 125, 'bt:LongStrings': 250 }
const URL_MAX = 2048

/** Identifiant, version, langues, longueurs et adresses. */
export function fautesValeurs(app) {
  const texte = (nom) => enfant(app, nom)?.texte ?? ''
  const selon = (nom, motif, attendu) =>
    motif.test(texte(nom)) ? [] : [faute(enfant(app, nom), `<${nom}> : attendu ${attendu}, reçu « ${texte(nom)} ».`)]
  return [
    ...selon('Id', GUID, 'un identifiant GUID'),
    ...selon('Version', VERSION, 'une à quatre parties de cinq chiffres au plus (1.0.0.0)'),
    ...selon('DefaultLocale', /^fr-FR$/, 'fr-FR'),
    ...selon('Permissions', /^ReadWriteDocument$/, 'ReadWriteDocument, le moindre droit qui suffit'),
    ...tous(app).flatMap((e) => [...fautesLangue(e), ...fautesAdresse(e)]),
    ...fautesLongueur(app),
    ...fautesTraduction(app),
  ]
}

const fautesLangue = (e) =>
  /Override$/.test(e.nom) && !LOCALE.test(e.attributs.Locale ?? '')
    ? [faute(e, `Langue attendue sous la forme « en-US », reçu « ${e.attributs.Locale} ».`)]
    : []

const estAdresse = (e) =>
  /^(bt:Url|IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/.test(e.nom) ||
  (e.nom === 'bt:Image' && e.attributs.id)

function fautesAdresse(e) {
  if (!estAdresse(e)) return []
  const adresses = [e.attributs.DefaultValue, ...e.enfants.map((o) => o.attributs.Value)].filter((a) => a !== undefined)
  return adresses.flatMap((adresse) => [
    ...(/^https:\/\/\S+$/.test(adresse) ? [] : [faute(e, `Adresse attendue en https://, reçu « ${adresse} ».`)]),
    ...(adresse.length > URL_MAX ? [faute(e, `Adresse de ${adresse.length} caractères : ${URL_MAX} au plus.`)] : []),
  ])
}

function fautesLongueur(app) {
  const textes = tous(app).flatMap((e) => {
    if (e.nom in LONGUEUR_MAX && e.attributs.DefaultValue !== undefined) return [{ e, max: LONGUEUR_MAX[e.nom] }]
    if (e.nom in LONGUEUR_MAX)
      return e.enfants.filter((s) => s.nom === 'bt:String').map((s) => ({ e: s, max: LONGUEUR_MAX[e.nom] }))
    return []
  })
  return textes.flatMap(({ e, max }) =>
    [e.attributs.DefaultValue ?? '', ...e.enfants.map((o) => o.attributs.Value ?? '')]
      .filter((texte) => texte.length > max || texte === '')
      .map((texte) =>
        faute(
          e,
          texte === ''
            ? 'Texte vide.'
            : `Texte de ${texte.length} caractères : ${max} au plus (« ${texte.slice(0, 40)}… »).`,
        ),
      ),
  )
}

/** Chaque texte montré à l'analyste est en français, avec sa version anglaise ; l'espace de noms ne se traduit pas. */
function fautesTraduction(app) {
  const espace = tous(app).find((e) => e.nom === 'Namespace')?.attributs.resid
  const traduisibles = tous(app).filter(
    (e) =>
      (e.nom === 'bt:String' && e.attributs.id !== espace) ||
      (/^(DisplayName|Description)$/.test(e.nom) && e.attributs.DefaultValue !== undefined),
  )
  return traduisibles
    .filter((e) => !e.enfants.some((o) => o.attributs.Locale === 'en-US'))
    .map((e) => faute(e, `<${e.nom}> « ${e.attributs.id ?? e.attributs.DefaultValue} » n'a pas de version en-US.`))
}
