/** Dans la page : des images, sans leurs marges blanches, côte à côte. */
export async function assembler(sources: readonly string[]): Promise<string> {
  const rognees = await Promise.all(
    sources.map(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const toile = new OffscreenCanvas(image.width, image.height)
      const dessin = toile.getContext('2d')
      if (!dessin) throw new Error('Le navigateur ne dessine pas.')
      dessin.drawImage(image, 0, 0)
      const { data } = dessin.getImageData(0, 0, image.width, image.height)
      let [gauche, haut, droite, bas] = [image.width, image.height, 0, 0]
      for (let k = 0; k < data.length; k += 4) {
        if ((data[k] ?? 255) + (data[k + 1] ?? 255) + (data[k + 2] ?? 255) > 740) continue
        const [x, y] = [(k / 4) % image.width, Math.floor(k / 4 / image.width)]
        gauche = Math.min(gauche, x)
        droite = Math.max(droite, x)
        haut = Math.min(haut, y)
        bas = Math.max(bas, y)
      }
      return { image, gauche, haut, largeur: droite - gauche + 1, hauteur: bas - haut + 1 }
    }),
  )
  const ecart = 40
  const toile = document.createElement('canvas')
  toile.width = rognees.reduce((somme, r) => somme + ecart + r.largeur, 20 - ecart)
  toile.height = Math.max(...rognees.map((r) => r.hauteur)) + 20
  const dessin = toile.getContext('2d')
  if (!dessin) throw new Error('Le navigateur ne dessine pas.')
  dessin.fillStyle = '#fff'
  dessin.fillRect(0, 0, toile.width, toile.height)
  let x = 10
  for (const [k, r] of rognees.entries()) {
    if (k > 0) {
      dessin.fillStyle = '#37616A'
      dessin.font = '24px sans-serif'
      dessin.fillText('→', x + 8, toile.height / 2)
      x += ecart
    }
    dessin.drawImage(r.image, r.gauche, r.haut, r.largeur, r.hauteur, x, 10, r.largeur, r.hauteur)
    x += r.largeur
  }
  return toile.toDataURL('image/png')
}
