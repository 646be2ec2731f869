import { cleNom, lettreDuNom } from '../../../src/domain/communes/nom'
import { estCodeCommune, pieceDuCode, type Piece } from '../../../src/domain/communes/pieces'
import { registre } from '../../../src/domain/communes/registre'
import { FICHIERS, PAQUET } from '../../functions/communes-en-memoire'

const PIECES = [...FICHIERS].filter(([nom]) => !/^noms-|^departements$/.test(nom)) as [string, Piece][]

it('range chaque code, d’aujourd’hui ou d’hier, dans la pièce qui porte son début', () => {
  for (const [nom, piece] of PIECES) {
    const { actuelles, anciennes } = registre(piece)
    for (const code of actuelles.keys()) expect(pieceDuCode(code)).toBe(nom)
    for (const { code, actuelle } of anciennes.values())
      expect([pieceDuCode(code), pieceDuCode(actuelle)]).toContain(nom)
  }
})

it('garde chaque commune, chaque arrondissement et chaque ancien code du paquet', () => {
  const registres = PIECES.map(([, piece]) => registre(piece))
  const actuelles = registres.reduce((n, r) => n + r.actuelles.size, 0)
  expect(actuelles).toBe(PAQUET.communes.filter((c) => /actuelle|arrondissement/.test(c.type)).length)
  const connus = new Set(registres.flatMap((r) => [...r.actuelles.keys(), ...r.anciennes.keys()]))
  const voulus = PAQUET.communes.flatMap((c) => [c.code, ...(c.anciensCodes ?? [])])
  expect(voulus.filter((code) => !connus.has(code))).toEqual([])
})

it('mène chaque ancien code à une commune d’aujourd’hui', () => {
  const actuelles = new Set(PAQUET.communes.filter((c) => c.type === 'commune-actuelle').map((c) => c.code))
  for (const [, piece] of PIECES) {
    expect(piece.anciennes.filter(([, , , actuelle]) => !actuelles.has(actuelle))).toEqual([])
  }
})

it('reste en petits morceaux', () => {
  for (const [nom, contenu] of FICHIERS) {
    expect([nom, JSON.stringify(contenu).length]).toEqual([nom, expect.any(Number)])
    expect(JSON.stringify(contenu).length).toBeLessThan(nom.startsWith('noms-') ? 200_000 : 45_000)
  }
})

it('reconnaît la forme d’un code commune', () => {
  expect(['01004', '2A004', '97105'].every(estCodeCommune)).toBe(true)
  expect(['1004', '2C004', '430000', 'Paris', ''].some(estCodeCommune)).toBe(false)
  expect(['96001', '00100', '97999', '99001'].map(pieceDuCode)).toEqual([undefined, undefined, undefined, undefined])
})

it.each([
  ['Saint-Étienne', 'ST ETIENNE'],
  ['Sainte-Sigolène', 'ste sigolene'],
  ['L’Haÿ-les-Roses', "l'hay les roses"],
  ['Chalon-sur-Saône', 'Chalon s/ Saône'],
  ['Le Puy-en-Velay', 'Puy-en-Velay (Le)'],
  ["L'Abergement-Clémenciat", 'Abergement-Clémenciat (L’)'],
  ['Œuilly', 'Oeuilly'],
  ['Lyon 3e Arrondissement', 'LYON 03'],
])('lit « %s » et « %s » comme le même nom', (a, b) => expect(cleNom(a)).toBe(cleNom(b)))

it('range un nom sous sa lettre, sans l’article', () => {
  expect(['Le Puy', 'L’Isle', 'Écully', 'Y', '12', ''].map(lettreDuNom)).toEqual([
    'p',
    'i',
    'e',
    'y',
    undefined,
    undefined,
  ])
})
