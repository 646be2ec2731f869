import type { Vignette } from '../../usecases/modeles/vignette'
import { useStyles } from '../styles'

interface Props {
  vignette: Vignette
}

/** L'allure de ce que le modèle produit. Elle n'apprend rien que le texte ne dise : les lecteurs d'écran la passent. */
export function VignetteModele({ vignette: { width, height, traits } }: Props) {
  const styles = useStyles()
  return (
    <svg className={styles.vignette} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {traits.map(({ x, y, width: w, height: h, fill }, k) => (
        <rect key={k} x={x} y={y} width={w} height={h} fill={fill} />
      ))}
    </svg>
  )
}
