import { functions } from '../../src/functions'
import { BAREMES } from '../../src/domain/baremes'
import { periodeOuRien } from '../../src/domain/commun/bareme'
import { SUJETS_FONCTIONS } from '../../src/domain/sujets'
import { appel, cellule, jour } from './outils'

const titres = (...args: unknown[]) => appel('SOURCE', ...args).map(([titre]) => titre)

describe('SOURCE', () => {
  it('rend le titre et le lien, une ligne par texte', () => {
    expect(appel('SOURCE', 'primo-installation')).toEqual([
      [expect.stringMatching(/^ameli\.fr/), expect.stringMatching(/^https:\/\/www\.ameli\.fr\//)],
      [expect.stringMatching(/^OmniPrat.*\(source secondaire\)$/), expect.stringMatching(/^https:\/\/omniprat\.org\//)],
    ])
  })

  it.each(['AIDE.ASSISTANT', 'SANTE.AIDE.ASSISTANT', '=sante.aide.assistant()', ' aide.assistant '])(
    'reconnaît la fonction %p',
    (nom) => expect(titres(nom)).toEqual([expect.stringMatching(/juin 2024/)]),
  )

  it.each(['CAIM', 'aides.caim', 'AIDE.CAIM', 'Contrat d’aide à l’installation des médecins', 'Contrat d\'aide a l\'installation des medecins (CAIM)'])(
    'reconnaît l’aide %p',
    (nom) => expect(titres(nom, jour('01/01/2024'))[0]).toMatch(/PAPS Pays de la Loire/),
  ) // prettier-ignore

  it('choisit le texte en vigueur à la date', () => {
    expect(titres('AIDE.ASSISTANT', jour('01/01/2020'))[0]).toMatch(/Avenant 7/)
    expect(titres('aides.assistant-medical', jour('01/06/2023'))).toEqual([expect.stringMatching(/mai 2023/)])
    expect(titres('CPTS.PLAFOND', jour('01/01/2019'))).toEqual([
      expect.stringMatching(/Quotidien.*\(source secondaire\)/),
    ])
  })

  it('un document de départ n’a pas de lien', () => {
    expect(appel('SOURCE', 'CPTS.PLAFOND')).toEqual([[expect.stringMatching(/document de départ/), '']])
  })

  it('ZONAGE cite la méthode de 2017, qu’il applique encore sans date', () => {
    expect(titres('ZONAGE')[0]).toMatch(/13 novembre 2017/)
    expect(cellule('SOURCE', 'zonage.medecin-2017')).toMatch(/^#N\/A : .*fermé depuis le 30\/09\/2021/)
  })

  it.each([
    ['CAIM', undefined, /^#N\/A : .*fermé depuis le 31\/12\/2025 : indiquez une date/],
    ['CAIM', jour('01/01/2026'), /^#N\/A : .*fermé depuis/],
    ['CAIM', jour('01/01/2016'), /^#N\/A : .*pas de valeur au 01\/01\/2016/],
    ['DENSITE', undefined, /^#N\/A : DENSITE est un calcul direct/],
    ['TRAJETS', undefined, /^#N\/A : .*estimation/],
    ['CAMI', undefined, /^#VALUE! : .*« CAMI »/],
    ['AIDE.ASISTANT', undefined, /^#VALUE! : .*Voulez-vous dire « AIDE.ASSISTANT »/],
    ['constructor', undefined, /^#VALUE!/],
    [null, undefined, /^#VALUE! : .*cellule vide/],
    [3, undefined, /^#VALUE!/],
    [[['CAIM', 'CESP']], undefined, /^#VALUE! : .*un seul sujet/],
    ['CESP', 'demain', /^#VALUE! : .*la date/],
  ])('%p au %p : une raison', (sujet, date, message) => expect(cellule('SOURCE', sujet, date)).toMatch(message))

  it('connaît toutes les fonctions, sauf elle-même', () => {
    const autres = Object.keys(functions).filter((id) => id !== 'SOURCE')
    expect(Object.keys(SUJETS_FONCTIONS)).toEqual(expect.arrayContaining(autres))
  })

  it.each(BAREMES.filter((bareme) => periodeOuRien(bareme)).map(({ id, libelle }) => [id, libelle]))(
    '%s répond par son identifiant et par son libellé',
    (id, libelle) => {
      expect(String(titres(id)[0]).length).toBeGreaterThan(10)
      expect(titres(libelle)[0]).toBe(titres(id)[0])
    },
  )
})
