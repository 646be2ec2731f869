/** Plusieurs organismes dans une cellule : « / », « - » entre espaces, « ; » ou un retour à la ligne. */
export const elements = (texte: string): readonly string[] => decouper(texte, /\s*[/;\n\r]\s*|\s+[-–]\s+/)

/** Les lignes d'un long texte, sans les vides. */
export const lignesDeTexte = (texte: string): readonly string[] => decouper(texte, /[\r\n]+/)

/** Le texte d'une ligne sans la puce qu'elle porte déjà. */
export const sansPuce = (ligne: string): string => ligne.replace(/^\s*(?:[•●▪◦‣·*–—-]|\uf0b7|o(?=\s))\s*/u, '').trim()

const decouper = (texte: string, separateur: RegExp) =>
  texte
    .split(separateur)
    .map((element) => element.trim())
    .filter((element) => element !== '')
