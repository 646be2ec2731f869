import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import { MODELES_INTEGRES } from '../../src/usecases/modeles/catalogue'
import { operationsDuModele } from '../../src/usecases/modeles/operations-du-modele'

/** Chaque modèle intégré dans un classeur à lui : ses feuilles « MODÈLE … », prêtes à copier ou à retoucher. */
export async function classeursModeles(): Promise<readonly { readonly nom: string; readonly octets: Uint8Array }[]> {
  return Promise.all(
    MODELES_INTEGRES.map(async (modele) => {
      const nom = `${modele.id}.xlsx`
      const paquet = createXlsx(nom)
      const noms = modele.feuilles.map((feuille) => feuille.nom)
      await xlsxWorkbook(paquet, nom).apply([
        ...operationsDuModele(modele, noms),
        { kind: 'activate', sheet: noms[0] ?? '' },
      ])
      return { nom, octets: saveXlsx(paquet) }
    }),
  )
}
