import cas from '../cas-travailles.json'
import { functions } from '../../src/functions'
import { appel } from './outils'

it.each(cas)('cas $cas : $fonction rend la valeur publiée', ({ fonction, args, attendu }) => {
  const recu = appel(fonction as keyof typeof functions, ...args).map((ligne) => ligne[0])
  const voulu = Array.isArray(attendu) ? attendu : [attendu]
  expect(recu).toHaveLength(voulu.length)
  voulu.forEach((valeur, k) => {
    if (typeof valeur === 'number') expect(recu[k]).toBeCloseTo(valeur, 9)
    else expect(String(recu[k]).split(' : ')[0]).toBe(valeur)
  })
})
