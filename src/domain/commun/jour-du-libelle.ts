import { dateDe, type DateIso } from './date'
import { entete } from './entete'

const MOIS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
const EN_CHIFFRES = /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?!\d)/
const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})/
const EN_LETTRES = new RegExp(`(?:(\\d{1,2})(?:er)? )?(${MOIS.join('|')}) (\\d{4})`)

/** Le jour que nomme un libellé : « au 30/09/2022 », « au 30 septembre 2022 », « 2022 » ; sert à ordonner. */
export function jourDuLibelle(libelle: string): DateIso | undefined {
  const texte = entete(libelle)
  const iso = ISO.exec(texte)
  if (iso) return dateDe(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const chiffres = EN_CHIFFRES.exec(texte)
  if (chiffres) {
    const annee = Number(chiffres[3]) + (chiffres[3]?.length === 2 ? 2000 : 0)
    return dateDe(annee, Number(chiffres[2]), Number(chiffres[1]))
  }
  const lettres = EN_LETTRES.exec(texte)
  if (lettres) return dateDe(Number(lettres[3]), MOIS.indexOf(lettres[2] as string) + 1, Number(lettres[1] ?? 1))
  const annee = /\b(\d{4})\b/.exec(texte)
  return annee ? dateDe(Number(annee[1]), 12, 31) : undefined
}
