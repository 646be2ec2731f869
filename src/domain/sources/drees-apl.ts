import { estVide, type Matrice } from '../commun/cellule'
import { entete } from '../commun/entete'
import { codeCommune } from '../communes/code'
import { estCodeCommune } from '../communes/pieces'
import { sousEntetes, type FeuilleLue } from './sous-entetes'
import { anneeDans, lignesLaissees, texteLu, valeurLue, type Provenance, type SourceReconnue } from './source-reconnue'

const CODE = /^code (de la )?commune/
const APL = /^apl aux /

/**
 * Une feuille du classeur « APL » de la Drees : un titre, l'en-tête plus bas, une ligne d'unités, des espaces en fin
 * d'en-tête. De deux séries, celle des médecins de 65 ans ou moins est l'APL, que la Drees commente et dont le zonage se
 * sert ; celle de tous les âges est à côté.
 *
 * @see docs/sources.md — [Drees APL]
 */
export function dreesApl(cellules: Matrice, provenance: Provenance): SourceReconnue | undefined {
  const feuille = sousEntetes(cellules, [CODE, APL, /^population standardisee/])
  if (!feuille) return undefined
  const series = feuille.entetes.flatMap((nom, k) => (APL.test(entete(nom)) ? [{ nom, k }] : []))
  const restreinte = series.find(({ nom }) => /65 ans/.test(nom))
  const tous = series.find(({ nom }) => !/\d ans/.test(nom))
  const retenue = restreinte ?? tous ?? series[0]
  const extraits = [
    { colonne: 'Population', place: feuille.place(/^population (totale|municipale)/) },
    { colonne: 'Population standardisée', place: feuille.place(/^population standardisee/) },
    { colonne: 'APL', place: retenue?.k ?? -1 },
    ...(restreinte && tous ? [{ colonne: 'APL tous âges', place: tous.k }] : []),
  ].filter(({ place }) => place >= 0)
  const [code, nom] = [feuille.place(CODE), feuille.place(/^commune$|^(nom|libelle) (de la )?commune/)]

  let laissees = 0
  const lignes = feuille.lignes.flatMap((rangee) => {
    const lu = codeCommune(rangee[code])
    if (lu === undefined || !estCodeCommune(lu)) {
      if (!estVide(rangee[code])) laissees++ // sans code : la ligne d'unités
      return []
    }
    return [[lu, texteLu(rangee[nom]), ...extraits.map(({ place }) => valeurLue(rangee[place]))]]
  })
  const annee = millesime(feuille, provenance)
  return {
    id: 'drees-apl',
    table: 'T_Communes',
    colonnes: ['Code', 'Nom', ...extraits.map(({ colonne }) => colonne)],
    lignes,
    ...(annee === undefined ? {} : { millesime: annee }),
    source: `Drees, accessibilité potentielle localisée (APL)${annee === undefined ? '' : ` ${annee}`}`,
    remarques: [
      ...(retenue ? [`APL est la colonne « ${retenue.nom} ».`] : []),
      ...(restreinte && tous ? [`« ${tous.nom} » est dans « APL tous âges ».`] : []),
      ...lignesLaissees(laissees),
    ],
  }
}

/** L'année est dans le nom de la feuille (« APL 2023 »), sinon dans le titre ; celle des populations est plus ancienne. */
const millesime = ({ avant }: FeuilleLue, { feuille, fichier }: Provenance) =>
  anneeDans(feuille) ??
  anneeDans(...avant.filter((texte) => /apl|accessibilite/.test(entete(texte)))) ??
  anneeDans(fichier)
