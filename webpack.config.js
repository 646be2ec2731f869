import { fileURLToPath } from 'node:url'
import CopyPlugin from 'copy-webpack-plugin'
import HtmlPlugin from 'html-webpack-plugin'
import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import TerserPlugin from 'terser-webpack-plugin'
import webpack from 'webpack'
import { functionsMetadata, inEnglish } from './scripts/metadata.mjs'

const root = (path) => fileURLToPath(new URL(path, import.meta.url))

/** Adresse où le site sera déployé ; écrite dans le manifeste. */
const DEV_URL = 'https://localhost:3000'

export default async function config(env = {}) {
  const production = env.production !== false
  const url = (env.url ?? DEV_URL).replace(/\/$/, '')
  const metadata = await functionsMetadata()

  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: {
      functions: './src/hosts/excel/functions.ts',
      taskpane: './src/hosts/excel/taskpane.ts',
      atelier: './src/hosts/browser/atelier.ts',
    },
    output: {
      path: root('dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        {
          test: /@univerjs[\\/](engine-formula|sheets|sheets-formula-ui|sheets-ui)[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: root('scripts/univer-francais.cjs'),
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ FUNCTIONS_METADATA: JSON.stringify(metadata) }),
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].[contenthash:8].css' }),
      new HtmlPlugin({ filename: 'index.html', template: 'src/hosts/browser/index.html', chunks: ['atelier'] }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/hosts/excel/taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          { from: 'build/exemple.xlsx', to: 'exemple.xlsx', noErrorOnMissing: true },
          { from: 'build/communes', to: 'communes', noErrorOnMissing: true },
          { from: 'build/modeles', to: 'modeles', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            noErrorOnMissing: true,
            transform: (content) => content.toString().replaceAll(DEV_URL, url),
          },
        ],
      }),
      new EmitFile('functions.json', JSON.stringify(metadata, null, 2)),
      new EmitFile('functions.en.json', JSON.stringify(inEnglish(metadata), null, 2)),
    ],
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify, terserOptions: { legalComments: 'none' } })],
    },
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      name: production ? 'production' : 'development',
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    stats: 'errors-warnings',
  }
}

/** Ajoute un fichier de texte à ce que webpack écrit. */
class EmitFile {
  constructor(name, text) {
    this.name = name
    this.text = text
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('EmitFile', (compilation) =>
      compilation.hooks.processAssets.tap('EmitFile', () =>
        compilation.emitAsset(this.name, new webpack.sources.RawSource(this.text)),
      ),
    )
  }
}
