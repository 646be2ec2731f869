import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { ErreurMetier } from '../../../domain/commun/erreur'
import { lireTableauCnam, type TableauCnam } from '../../../domain/sources/tableau-cnam'
import { cellulesDuTexte } from '../../../domain/sources/tableau-colle'
import type { SourceChoisie } from '../../ecrans-actualisation'
import { useStyles } from '../../styles'
import { compte, insecable } from '../../textes'
import { Constats } from '../constats'
import { MULTILIGNE } from '../message-panne'

type Lecture =
  | { readonly genre: 'rien' }
  | { readonly genre: 'refus'; readonly message: string }
  | { readonly genre: 'lu'; readonly tableau: TableauCnam }

interface Props {
  preparer: (source: SourceChoisie) => void
}

/** Un tableau de démographie de la Cnam, collé : lu par ses libellés et contrôlé avant toute comparaison. */
export function CollageCnam({ preparer }: Props) {
  const styles = useStyles()
  const [texte, setTexte] = useState('')
  const [territoires, setTerritoires] = useState('')
  const lecture = lire(texte, territoires)
  return (
    <details>
      <summary>Coller un tableau Cnam</summary>
      <div className={styles.liste}>
        <Field
          label="Tableau copié"
          hint="Le titre de la profession, puis Effectifs présents au…, Solde, dont installations, dont cessations, Évolution."
        >
          <Textarea rows={6} value={texte} onChange={(_, { value }) => setTexte(value)} />
        </Field>
        <Field
          label="Territoires des colonnes"
          hint="De gauche à droite, séparés par « ; » (Haute-Loire ; Auvergne-Rhône-Alpes)."
        >
          <Textarea rows={1} value={territoires} onChange={(_, { value }) => setTerritoires(value)} />
        </Field>
        {lecture.genre === 'refus' && (
          <MessageBar {...MULTILIGNE} intent="error" className={styles.message}>
            <MessageBarBody>{insecable(lecture.message)}</MessageBarBody>
          </MessageBar>
        )}
        {lecture.genre === 'lu' && <TableauLu tableau={lecture.tableau} preparer={preparer} />}
      </div>
    </details>
  )
}

function TableauLu({ tableau, preparer }: { tableau: TableauCnam; preparer: Props['preparer'] }) {
  const styles = useStyles()
  const { lignes, colonnes, fautes, remarques, source } = tableau
  const demande = { nature: 'csv', nom: `${source}, collé`, tableau: { colonnes, lignes } } as const
  return (
    <>
      <p role="status">{compte(lignes.length, 'ligne lue', 'lignes lues')}.</p>
      {fautes.map(({ profession, territoire, faute }) => (
        <MessageBar key={`${profession} ${territoire}`} {...MULTILIGNE} intent="warning" className={styles.message}>
          <MessageBarBody>{insecable(`${profession}, ${territoire} : ${faute}`)}</MessageBarBody>
        </MessageBar>
      ))}
      <Constats constats={remarques} />
      <div>
        <Button onClick={() => preparer({ nature: 'lue', demande })}>Comparer avec ce tableau collé</Button>
      </div>
    </>
  )
}

function lire(texte: string, territoires: string): Lecture {
  if (texte.trim() === '') return { genre: 'rien' }
  const noms = territoires
    .split(/[;\n]/)
    .map((nom) => nom.trim())
    .filter((nom) => nom !== '')
  try {
    const choix = noms.length === 0 ? {} : { territoires: noms }
    return { genre: 'lu', tableau: lireTableauCnam(cellulesDuTexte(texte), choix) }
  } catch (erreur) {
    if (!(erreur instanceof ErreurMetier)) throw erreur
    return { genre: 'refus', message: erreur.message }
  }
}
