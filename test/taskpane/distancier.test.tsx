import '@testing-library/jest-dom'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DistancierLu } from '../../src/domain/apl/distancier'
import { lireDansOuvrier, type MessageOuvrier } from '../../src/taskpane/lire-distancier'
import { Pane, type PortDistancier } from '../../src/taskpane/pane'
import type { LectureDistancier, PreparationDistancier } from '../../src/usecases/charger-distancier'
import { attendue, fauxHote } from './faux-hote'

const LU: DistancierLu = {
  lignes: Array.from({ length: 35_000 }, (_, k) => ({ code: String(k), paquet: 'p' })),
  trajets: 2_253_341,
  loin: 12,
  sansMinutes: 0,
  repetes: 0,
  oriente: true,
}
const PREPARATION: PreparationDistancier = {
  lu: LU,
  feuille: 'Distancier',
  table: 'T_Distancier',
  formule: '=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Distancier[#Tout])',
  constats: ['Une remarque.'],
  operations: [{ kind: 'addSheet', sheet: 'Distancier' }],
}
const FICHIER = new File(['residence,exercice,minutes\n'], 'temps.csv', { type: 'text/csv' })

function monter(autre: Partial<PortDistancier> = {}) {
  const port: PortDistancier = {
    lire: async () => ({ lu: LU }),
    preparer: async () => PREPARATION,
    ecrire: async (preparation) => ({ preparation, annuler: async () => {} }),
    ...autre,
  }
  render(<Pane {...fauxHote({ distancier: port })} />)
  const clavier = userEvent.setup()
  return { clavier, choisir: () => clavier.upload(screen.getByLabelText('Fichier CSV du distancier'), FICHIER) }
}
const bouton = (nom: string | RegExp) => screen.findByRole('button', { name: nom })
const titre = (nom: string) => screen.findByRole('heading', { level: 2, name: nom })
/** Les milliers sont séparés par une espace fine insécable. */
const texte = () => document.body.textContent.replace(/\s/g, ' ')

describe('Chargement d’un distancier', () => {
  it('ne se propose pas quand l’hôte ne sait pas lire un fichier', async () => {
    render(<Pane {...fauxHote()} />)
    await bouton(/Plan Santé/)
    expect(screen.queryByRole('button', { name: 'Charger un distancier' })).not.toBeInTheDocument()
  })

  it('lit, montre ce que le fichier contient, écrit, donne la formule, puis remet comme avant', async () => {
    const annuler = jest.fn(async () => {})
    const ecrire = jest.fn(async (preparation: PreparationDistancier) => ({ preparation, annuler }))
    const { clavier, choisir } = monter({ ecrire })
    await choisir()

    expect(await titre('Aperçu du distancier')).toHaveFocus()
    expect(texte()).toContain('35 000 communes, 2 253 341 trajets dont 12 à plus de 20 minutes, qui ne comptent pas.')
    expect(screen.getByText('Une remarque.')).toBeVisible()
    expect(ecrire).not.toHaveBeenCalled()

    await clavier.click(await bouton('Écrire la table T_Distancier'))
    expect(await titre('C’est fait')).toHaveFocus()
    expect(screen.getByText(PREPARATION.formule)).toBeVisible()
    await clavier.click(await bouton('Annuler'))
    expect(annuler).toHaveBeenCalledTimes(1)
    expect(await screen.findByText('Le classeur est redevenu comme avant.')).toBeVisible()
  })

  it('avance par octets lus, et s’arrête vraiment quand on annule', async () => {
    let arret: AbortSignal | undefined
    let avancer: (fait: number, total: number) => void = () => {}
    const lecture = attendue<LectureDistancier>()
    const { clavier, choisir } = monter({
      lire: (_, progression, signal) => {
        avancer = progression
        arret = signal
        return lecture.promesse
      },
    })
    await choisir()
    act(() => avancer(12_500_000, 37_000_000))
    expect(texte()).toContain('12,5 Mo sur 37 Mo')
    expect(screen.getByText('Lecture en cours, 25 %')).toBeInTheDocument()

    await clavier.click(await bouton('Annuler'))
    expect(arret?.aborted).toBe(true)
    expect(await screen.findByText('La lecture a été arrêtée ; rien n’a été écrit.')).toBeVisible()
    await act(async () => lecture.tenir({ lu: LU }))
    expect(await titre('Votre classeur')).toBeVisible()
  })

  it('montre les premières fautes, compte les autres, et laisse choisir un autre fichier', async () => {
    const lire = jest
      .fn<Promise<LectureDistancier>, unknown[]>()
      .mockResolvedValueOnce({
        fautes: [{ ou: 'ligne 2, colonne « minutes »', message: 'attendu un nombre.' }],
        total: 31,
      })
      .mockResolvedValue({ lu: LU })
    const { clavier, choisir } = monter({ lire })
    await choisir()
    expect(await titre("À corriger d'abord")).toBeVisible()
    expect(texte()).toContain("31 fautes empêchent de charger ce distancier ; rien n'a été écrit.")
    expect(texte()).toContain('Ligne 2, colonne « minutes »Attendu un nombre.')
    expect(texte()).toContain('… et 30 autres fautes.')
    expect(screen.queryByRole('button', { name: /Écrire/ })).not.toBeInTheDocument()

    await clavier.upload(screen.getByLabelText('Autre fichier CSV du distancier'), FICHIER)
    expect(await titre('Aperçu du distancier')).toBeVisible()
  })

  it('revient à l’accueil avec la raison quand le fichier ne peut pas être lu', async () => {
    const { clavier, choisir } = monter({ lire: async () => Promise.reject(new Error('NotReadableError')) })
    await choisir()
    expect(await screen.findByRole('alert')).toHaveTextContent("Le fichier n'a pas pu être lu")
    expect(screen.getByRole('alert')).toHaveTextContent('Détail : NotReadableError')
    await clavier.click(await bouton(/Plan Santé/))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('garde l’aperçu quand l’écriture échoue', async () => {
    const { clavier, choisir } = monter({ ecrire: async () => Promise.reject(new Error('AccessDenied')) })
    await choisir()
    await clavier.click(await bouton('Écrire la table T_Distancier'))
    expect(await screen.findByRole('alert')).toHaveTextContent('Détail : AccessDenied')
    expect(await bouton('Écrire la table T_Distancier')).toBeVisible()
  })
})

describe('L’ouvrier qui lit le fichier', () => {
  function fauxOuvrier() {
    const ouvrier = {
      postMessage: jest.fn(),
      terminate: jest.fn(),
      onmessage: null,
      onerror: null,
    } as unknown as jest.Mocked<Worker>
    const dire = (data: MessageOuvrier) => ouvrier.onmessage?.({ data } as MessageEvent)
    return { ouvrier, dire }
  }

  it('reçoit le fichier, dit son avancement, rend ce qu’il a lu et s’en va', async () => {
    const { ouvrier, dire } = fauxOuvrier()
    const avancement = jest.fn()
    const promesse = lireDansOuvrier(() => ouvrier)(FICHIER, avancement, new AbortController().signal)
    expect(ouvrier.postMessage).toHaveBeenCalledWith(FICHIER)
    dire({ genre: 'avancement', fait: 1, total: 2 })
    dire({ genre: 'lu', lu: LU })
    expect(await promesse).toMatchObject({ lu: LU })
    expect(avancement).toHaveBeenCalledWith(1, 2)
    expect(ouvrier.terminate).toHaveBeenCalledTimes(1)
  })

  it('meurt quand on l’arrête ou qu’il tombe en panne', async () => {
    const arrete = fauxOuvrier()
    const controle = new AbortController()
    const promesse = lireDansOuvrier(() => arrete.ouvrier)(FICHIER, () => {}, controle.signal)
    controle.abort(new Error('arrêté'))
    await expect(promesse).rejects.toThrow('arrêté')
    expect(arrete.ouvrier.terminate).toHaveBeenCalledTimes(1)

    const panne = fauxOuvrier()
    const autre = lireDansOuvrier(() => panne.ouvrier)(FICHIER, () => {}, new AbortController().signal)
    panne.dire({ genre: 'panne', message: 'plus de mémoire' })
    await expect(autre).rejects.toThrow('plus de mémoire')
    expect(panne.ouvrier.terminate).toHaveBeenCalledTimes(1)
  })
})
