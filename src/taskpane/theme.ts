import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/react-components'
import { useState } from 'react'
import type { Theme } from './pane'

/** Le bleu-vert du projet, du plus sombre au plus clair ; 80 porte un texte blanc à plus de 5:1. */
const SARCELLE: BrandVariants = {
  10: '#011a18',
  20: '#032e2a',
  30: '#053f3a',
  40: '#074d47',
  50: '#085750',
  60: '#0a6159',
  70: '#0c6a63',
  80: '#0f766e',
  90: '#1f8a80',
  100: '#36a095',
  110: '#4fb3a8',
  120: '#6cc4ba',
  130: '#8ad3ca',
  140: '#a8e0d9',
  150: '#c6ece7',
  160: '#e3f6f3',
}

/** Sur fond sombre, les teintes du milieu n'atteignent pas 4,5:1 : on prend plus clair. */
export const FLUENT_THEME = {
  clair: createLightTheme(SARCELLE),
  sombre: {
    ...createDarkTheme(SARCELLE),
    colorBrandBackground: SARCELLE[80],
    colorStatusDangerForeground1: '#eeacb2',
    colorBrandForeground1: SARCELLE[120],
    colorBrandForeground2: SARCELLE[130],
    colorBrandForegroundLink: SARCELLE[120],
    colorCompoundBrandForeground1: SARCELLE[120],
    colorCompoundBrandBackground: SARCELLE[110],
  },
} as const

/** Le thème affiché et de quoi en changer ; sans avis de l'hôte, celui du système. */
export function useTheme(initial: Theme | undefined, surTheme: ((theme: Theme) => void) | undefined) {
  const [theme, setTheme] = useState<Theme>(initial ?? themeDuSysteme)
  const changer = (nouveau: Theme) => {
    setTheme(nouveau)
    surTheme?.(nouveau)
  }
  return [theme, changer] as const
}

const themeDuSysteme = (): Theme =>
  globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'sombre' : 'clair'
