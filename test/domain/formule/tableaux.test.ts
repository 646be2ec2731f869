import { nommerTableau, renommerTableaux } from '../../../src/domain/formule/tableaux'

describe('Une colonne dite sans son tableau', () => {
  it.each([
    ['SUBTOTAL(109,[Population])', 'SUBTOTAL(109,T[Population])'],
    ['[@APL]/[[#This Row],[Population]]', 'T[@APL]/T[[#This Row],[Population]]'],
    ['SUM(T[Population],Autre[[#All],[APL]])', 'SUM(T[Population],Autre[[#All],[APL]])'],
    ['[1]Feuil1!A1+SUM([1]!Noms)', '[1]Feuil1!A1+SUM([1]!Noms)'],
    ['"[Population]"&\'[2]Axe n°1\'!B2', '"[Population]"&\'[2]Axe n°1\'!B2'],
  ])('%s devient %s dans le tableau T', (formule, attendue) => expect(nommerTableau(formule, 'T')).toBe(attendue))
})

it('renomme les tableaux d’une formule, et rien d’autre', () =>
  expect(renommerTableaux('SUM(t_villes[Pop])+T_Villes_Est[Pop]&"T_Villes"', { T_Villes: 'T_Villes_2' })).toBe(
    'SUM(T_Villes_2[Pop])+T_Villes_Est[Pop]&"T_Villes"',
  ))
