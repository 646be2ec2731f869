import { createRoot } from 'react-dom/client'
import { Pane, type PaneProps } from '../../taskpane/pane'

/** Monte le volet, le même que dans Excel. */
export function mountPane(container: HTMLElement, props: PaneProps): void {
  createRoot(container).render(<Pane {...props} />)
}
