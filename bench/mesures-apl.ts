/** Un processus neuf : la première APL, puis les suivantes, sur les cellules telles qu'un tableur les donne. */
import { readFileSync } from 'node:fs'
import { apl as aplDe, ecartApl, matrice, patienteleDe } from '../src/domain/apl/matrice'
import { liensUtiles } from '../src/domain/apl/liens-utiles'
import { functions } from '../src/functions'
import { creerRepertoire } from '../src/functions/codes'
import { lireDemande, lireOffre } from '../src/functions/lire-apl'
import { lireTrajets } from '../src/functions/lire-trajets'
import { preparerApl } from '../src/functions/preparer-apl'

const [dossier = '', tours = '7'] = process.argv.slice(2)
/** Par JSON, comme le pont d'Excel : des textes courts partagés, des tableaux neufs. */
const cellules = (nom: string): unknown[][] => JSON.parse(readFileSync(`${dossier}/${nom}.json`, 'utf8'))
const demande = cellules('communes')
const offre = cellules('offre')
const trajets = cellules('trajets')

const chrono = (calcul: () => unknown): number => {
  const debut = performance.now()
  calcul()
  return performance.now() - debut
}
const meilleur = (n: number, calcul: () => unknown) => Math.min(...Array.from({ length: n }, () => chrono(calcul)))
const median = (valeurs: number[]) => valeurs.sort((a, b) => a - b)[valeurs.length >> 1] as number

const APL = functions.APL as (...plages: unknown[][][]) => number[][]
const calculer = () => APL(demande, offre, trajets)

// La lecture des fichiers laisse de quoi ramasser : ce n'est pas au premier calcul de le payer. Le ramasseur balaie encore
// sur d'autres fils quand il rend la main ; aucun analyste ne calcule dans la seconde où son fichier s'ouvre.
globalThis.gc?.()
await new Promise((suite) => setTimeout(suite, 1000))
const premiere = chrono(calculer)
const chauds = Array.from({ length: Number(tours) }, () => chrono(calculer))

let touchees = 0
const plancher = meilleur(5, () => {
  for (let l = 0; l < trajets.length; l++) {
    const ligne = trajets[l] as [string, string, number]
    touchees += ligne[0].length + ligne[1].length + ligne[2]
  }
})

const codes = creerRepertoire()
const lue = lireDemande(demande as never, codes)
lireOffre(offre as never, codes, 'MG')
const memoireAvant = process.memoryUsage().arrayBuffers
const lus = lireTrajets(trajets as never, codes, [10, 15, 20])
const tout = new Uint8Array(codes.taille()).fill(1)
const toute = matrice(liensUtiles(lus, Float64Array.from([0, 1, 2, 3]), tout), lue.habitants, codes.taille())
const octetsParTrajet = (process.memoryUsage().arrayBuffers - memoireAvant) / trajets.length

/** La matrice telle que la fonction la garde : les trajets qui mènent à une offre. */
const gardee = preparerApl({ demande, offre, trajets, profession: undefined, bornes: undefined } as never)
const deuxEtapes = meilleur(15, () =>
  aplDe({ ...gardee.matrice, patientele: patienteleDe(gardee.matrice, gardee.demande.habitants) }, gardee.offre),
)
/** Les lieux qui ont une offre : la matrice ne garde que les trajets qui y mènent. */
const lieux = [...gardee.offre.keys()].filter((j) => (gardee.offre[j] as number) > 0)
let rang = 0
const colonne = aplDe(gardee.matrice, gardee.offre)
const uneOffre = median(
  Array.from({ length: 300 }, () =>
    chrono(() => ecartApl(gardee.matrice, new Map([[lieux[(rang += 97) % lieux.length] as number, 5400]]), colonne)),
  ),
)

const resultat = calculer()
const attendu: number[] = JSON.parse(readFileSync(`${dossier}/apl-scipy.json`, 'utf8'))
const ecartScipy = Math.max(
  ...attendu.map((a, i) => Math.abs(a - (resultat[i]?.[0] as number)) / Math.max(1e-300, Math.abs(a))),
)
console.log(
  JSON.stringify({
    premiere,
    chaud: Math.min(...chauds),
    plancher,
    deuxEtapes,
    uneOffre,
    octetsParTrajet,
    ecartScipy,
    touchees: touchees + toute.resident.length,
  }),
)
