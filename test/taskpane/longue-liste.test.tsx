import '@testing-library/jest-dom'
import { render, screen, within } from '@testing-library/react'
import { LongueListe } from '../../src/taskpane/components/longue-liste'

const textes = (nombre: number) => Array.from({ length: nombre }, (_, k) => `remarque ${k + 1}`)

describe('Une longue liste', () => {
  it('courte, se lit entière', () => {
    render(<LongueListe textes={textes(8)} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(8)
    expect(screen.queryByText(/de plus/)).toBeNull()
  })

  it('replie ce qui suit le début, et compte ce qu’elle ne montre pas', () => {
    render(<LongueListe textes={textes(1000)} />)
    const replie = screen.getByText('… et 992 de plus').closest('details')!
    expect(within(replie).getByText('remarque 9')).toBeInTheDocument()
    expect(within(replie).queryByText('remarque 8')).toBeNull()
    expect(screen.getByText('… et 692 qui ne sont pas montrées.')).toBeInTheDocument()
    expect(screen.queryByText('remarque 309')).toBeNull()
  })
})
