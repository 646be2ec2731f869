import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { TableVue } from '../../usecases/decrire'
import type { Correspondance, PreparationVue } from '../port-modeles'
import { useStyles } from '../styles'
import { compte, creerLesFeuilles, insecable } from '../textes'
import type { EcranApercu } from '../use-parcours'
import { Constats } from './constats'
import { Correspondances } from './correspondances'
import { Ecran } from './ecran'
import { Fautes } from './fautes'
import { FeuillesPrevues } from './feuilles-prevues'
import { MULTILIGNE } from './message-panne'

interface Props {
  ecran: EcranApercu
  /** Les tableaux du classeur dont ce modèle se sert. */
  tables: readonly TableVue[]
  creer: () => void
  /** Met le modèle dans le classeur pour le changer ; absent quand il y est déjà. */
  partir: (() => void) | undefined
  verifier: () => void
  retour: () => void
  utiliser: (correspondance: Correspondance) => void
  allerA: ((ou: string) => void) | undefined
  /** Compare un tableau de travail à ce que le modèle ferait aujourd'hui. */
  refaire: ((tableau: string) => void) | undefined
}

/** Ce qui sera écrit, avant de l'écrire ; ou ce qui l'empêche. */
export function Apercu({ ecran, tables, creer, partir, verifier, retour, utiliser, allerA, refaire }: Props) {
  const styles = useStyles()
  const { preparation, modele, pour, note } = ecran
  const fautes = preparation.fautes.filter(({ gravite }) => gravite === 'faute')
  const avertissements = preparation.fautes.filter(({ gravite }) => gravite === 'avertissement')
  const seulementVerifier = pour === 'verifier'
  return (
    <Ecran titre={titre(modele.nom, fautes.length, seulementVerifier)} prendreLeFocus>
      {note !== undefined && (
        <MessageBar {...MULTILIGNE} intent="info" role="status" className={styles.message}>
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      <p role={seulementVerifier ? 'status' : undefined}>{insecable(resume(preparation, fautes.length))}</p>
      {fautes.length > 0 && <Fautes titre="Fautes à corriger" fautes={fautes} utiliser={utiliser} allerA={allerA} />}
      <Correspondances tables={tables} utiliser={utiliser} />
      {avertissements.length > 0 && (
        <>
          <h3>À savoir</h3>
          <Fautes titre="Avertissements" fautes={avertissements} utiliser={utiliser} allerA={allerA} />
        </>
      )}
      {!seulementVerifier && preparation.feuilles.length > 0 && <FeuillesPrevues feuilles={preparation.feuilles} />}
      <Constats constats={preparation.constats} />
      <div className={styles.commandes}>
        {fautes.length === 0 && (
          <Button appearance="primary" onClick={creer}>
            {creerLesFeuilles(preparation.feuilles.length)}
          </Button>
        )}
        {refaire &&
          preparation.aActualiser.map((tableau) => (
            <Button key={tableau} onClick={() => refaire(tableau)}>
              Actualiser {tableau}…
            </Button>
          ))}
        <Button onClick={verifier}>Vérifier</Button>
        {partir && <Button onClick={partir}>Partir de ce modèle</Button>}
        <Button onClick={retour}>Retour</Button>
      </div>
    </Ecran>
  )
}

function titre(nom: string, fautes: number, seulementVerifier: boolean): string {
  if (seulementVerifier) return `Vérification : ${nom}`
  return fautes > 0 ? "À corriger d'abord" : `Aperçu : ${nom}`
}

function resume({ feuilles }: PreparationVue, fautes: number): string {
  if (fautes > 0)
    return `${compte(fautes, 'faute empêche', 'fautes empêchent')} de remplir le modèle ; rien n'a été écrit.`
  const remplacees = feuilles.filter((f) => f.effet === 'remplacer').length
  const somme = (mesure: 'lignes' | 'pages') => feuilles.reduce((total, feuille) => total + feuille[mesure], 0)
  const comptes = `${compte(feuilles.length, 'feuille')}, ${compte(somme('lignes'), 'ligne')}, ${compte(somme('pages'), 'page')}.`
  return remplacees === 0
    ? `${comptes} Rien n'est encore écrit. Vos tableaux ne seront pas modifiés.`
    : `${comptes} Rien n'est encore écrit. ${compte(remplacees, 'feuille sera remplacée', 'feuilles seront remplacées')} ; vous pourrez annuler.`
}
