/** Une croix dans une grille : le motif des icônes du ruban (assets/icone.svg). */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="3" fill="#0b5f58" />
      <path d="M2 2h3v3H2zM11 2h3v3h-3zM2 11h3v3H2zM11 11h3v3h-3z" fill="#3fa398" />
      <path d="M6 1h4v5h5v4h-5v5H6v-5H1V6h5z" fill="#fff" />
    </svg>
  )
}
