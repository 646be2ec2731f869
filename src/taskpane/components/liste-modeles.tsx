import type { TableVue } from '../../usecases/decrire'
import type { ModelePropose } from '../port-modeles'
import type { ModelesVus } from '../use-modeles'
import { Attente } from './attente'
import { CarteModele } from './carte-modele'
import { MessagePanne } from './message-panne'

interface Props {
  vus: ModelesVus
  tables: readonly TableVue[]
  /** Faux tant que la lecture du classeur s'annonce elle-même. */
  classeurVu: boolean
  preparer: (modele: ModelePropose) => void
}

/** Les modèles du classeur d'abord, puis ceux que le complément apporte. */
export function ListeModeles({ vus, tables, classeurVu, preparer }: Props) {
  switch (vus.phase) {
    case 'lecture':
      return classeurVu ? <Attente texte="Lecture des modèles…" /> : null
    case 'panne':
      return <MessagePanne panne={vus.panne} />
    case 'vus':
      return [...vus.modeles]
        .sort((a, b) => Number(a.origine === 'integre') - Number(b.origine === 'integre'))
        .map((modele) => (
          <CarteModele
            key={`${modele.origine} ${modele.id}`}
            modele={modele}
            tables={tables}
            preparer={() => preparer(modele)}
          />
        ))
  }
}
