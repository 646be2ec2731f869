/** Deux projets : le cœur et les hôtes sous Node, le volet sous un DOM simulé. */
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
const commun = {
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/)?(?:strip-bom|uuid)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/css-stub.cjs' },
}

export default {
  projects: [
    {
      ...commun,
      displayName: 'coeur',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
    },
    {
      ...commun,
      displayName: 'volet',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/jsdom-setup.ts'],
    },
  ],
}
