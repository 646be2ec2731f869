import fc from 'fast-check'

/** Chaque passage tire les mêmes cas : un commit vert le reste. `GRAINE=7 npm run test:unit` en tire d'autres. */
fc.configureGlobal({ seed: Number(process.env.GRAINE ?? 20261125) })
