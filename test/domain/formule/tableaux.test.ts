import { nommerTableau } from '../../../src/domain/formule/tableaux'

describe('Une colonne dite sans son tableau', () => {
  it.each([
    ['SUBTOTAL(109,[Population])', 'SUBTOTAL(109,T[Population])'],
    ['[@APL]/[[#This Row],[Population]]', 'T[@APL]/T[[#This Row],[Population]]'],
    ['SUM(T[Population],Autre[[#All],[APL]])', 'SUM(T[Population],Autre[[#All],[APL]])'],
    ['[1]Feuil1!A1+SUM([1]!Noms)', '[1]Feuil1!A1+SUM([1]!Noms)'],
    ['"[Population]"&\'[2]Axe n°1\'!B2', '"[Population]"&\'[2]Axe n°1\'!B2'],
  ])('%s devient %s dans le tableau T', (formule, attendue) => expect(nommerTableau(formule, 'T')).toBe(attendue))
})
