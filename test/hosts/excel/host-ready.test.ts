import { hostReady } from '../../../src/hosts/excel/host-ready'

const avecOffice = (office: unknown) => ((globalThis as any).Office = office)
afterEach(() => delete (globalThis as any).Office)

describe("Attendre l'hôte", () => {
  it('dit que la bibliothèque manque quand office.js n’a pas été chargé', async () => {
    expect(await hostReady(50)).toEqual({
      ready: false,
      reason: expect.stringContaining('appsforoffice.microsoft.com'),
    })
  })

  it('est prêt dans Excel', async () => {
    avecOffice({ onReady: async () => ({ host: 'Excel', platform: 'PC' }) })
    expect(await hostReady(50)).toEqual({ ready: true })
  })

  it.each([
    ["n'est pas ouverte dans Excel", { onReady: async () => ({ host: null, platform: null, addin: null }) }],
    ["n'est pas ouverte dans Excel", { onReady: async () => undefined }],
    ['pas pour Word', { onReady: async () => ({ host: 'Word' }) }],
    ["n'a pas répondu", { onReady: () => new Promise(() => {}) }],
    ['panne', { onReady: () => Promise.reject(new Error('panne')) }],
    ['appsforoffice', {}],
  ])('dit « %s » dans les autres cas, sans attendre plus que le délai', async (phrase, office) => {
    avecOffice(office)
    expect(await hostReady(50)).toEqual({ ready: false, reason: expect.stringContaining(phrase) })
  })
})
