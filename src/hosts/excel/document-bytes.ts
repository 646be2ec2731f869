import { refusal } from './refusal'

/** Excel rend le classeur par tranches ; la plus grande qu'il permette. */
const SLICE = 4_194_304

/** Les octets du classeur ouvert, tel qu'il est maintenant, enregistré ou non. */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  )
  try {
    const bytes = new Uint8Array(file.size)
    let place = 0
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await asked<Office.Slice>((done) => file.getSliceAsync(index, done))
      bytes.set(data, place)
      place += data.length
    }
    return bytes
  } finally {
    // Excel ne tient que deux fichiers ouverts : le troisième serait refusé
    file.closeAsync()
  }
}

const asked = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void) =>
  new Promise<T>((resolve, reject) =>
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded
        ? resolve(value)
        : reject(
            refusal(`Excel n’a pas donné le contenu du classeur (${error.message}). Enregistrez-le, puis réessayez.`),
          ),
    ),
  )
