import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  type Injector,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { giveFontsAFallback } from './canvas-fonts'
import { FRENCH, presets } from './grid-presets'

export interface Grid {
  readonly univer: Univer
  readonly api: FUniver
  readonly injector: Injector
}

/** Crée la grille dans son conteneur, en français, sans classeur. */
export function createGrid(container: HTMLElement, dark: boolean): Grid {
  giveFontsAFallback()
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: FRENCH },
    darkMode: dark,
  })
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown]>()
  for (const preset of presets(container)) {
    for (const entry of preset.plugins) {
      const [plugin, options] = Array.isArray(entry) ? entry : ([entry, undefined] as const)
      plugins.set(plugin.pluginName, [plugin, options])
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never)
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() }
}

export const setGridTheme = ({ api }: Grid, dark: boolean): void => api.toggleDarkMode(dark)

/** La grille n'écoute les écritures, pour calculer, qu'une fois dessinée. */
export async function ready({ injector }: Grid): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered)
}
