const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin, Compilation } = require('webpack');

const PAGES = ['tab', 'side-panel', 'task-pane', 'commands', 'tab-configuration', 'sign-in-redirect'];
const SANDBOX_PAGES = {
  'front-door': './src/sandbox/front-door/front-door-page.ts',
  teams: './src/sandbox/hosts/teams-page.ts',
  meeting: './src/sandbox/hosts/meeting-page.ts',
  outlook: './src/sandbox/hosts/outlook-page.ts',
  phone: './src/sandbox/hosts/phone-page.ts',
  gallery: './src/sandbox/gallery.tsx',
};

/**
 * What differs from one deployment to the next. It stands in each page as data, not in the scripts,
 * so one build serves any tenant, and it can be changed in the HTML without building anew.
 */
function configurationOf(environment) {
  return {
    clientId: environment.TWO_HATS_CLIENT_ID ?? '00000000-0000-0000-0000-000000000000',
    authority: environment.TWO_HATS_AUTHORITY ?? 'https://login.microsoftonline.com/organizations',
    graphBaseUrl: environment.TWO_HATS_GRAPH ?? 'https://graph.microsoft.com',
    hostOrigins: (environment.TWO_HATS_HOST_ORIGINS ?? '').split(' ').filter((origin) => origin !== ''),
    ...(environment.TWO_HATS_PROMPTS_URL === undefined ? {} : { promptsUrl: environment.TWO_HATS_PROMPTS_URL }),
    ...(environment.TWO_HATS_TEAMS_APP_ID === undefined ? {} : { teamsAppId: environment.TWO_HATS_TEAMS_APP_ID }),
  };
}

/** The cache of another configuration is of no use. */
const VERSION = createHash('sha256').update(fs.readFileSync(__filename)).update(fs.readFileSync(path.resolve(__dirname, 'src/catalogue/compile-messages.mjs'))).digest('hex');

const CATALOGUES = /src[\\/]catalogue[\\/][^\\/]+\.json$/;

const shared = {
  mode: 'production',
  devtool: 'source-map',
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    // ICU messages are read when the app is built, so the release has no reader of them.
    alias: { '@formatjs/icu-messageformat-parser$': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader', options: swcOptions() },
      // Styles are made when the app is built: the release has no style compiler of its own, and starts the faster.
      { test: /\.tsx?$/, include: path.resolve(__dirname, 'src/ui'), exclude: /print-/, enforce: 'post', loader: '@griffel/webpack-loader', options: { modules: [{ moduleSource: '@fluentui/react-components', importName: 'makeStyles' }] } },
      { test: CATALOGUES, resourceQuery: /^$/, type: 'json', parser: { parse: (text) => messagesOf(text, 'first') } },
      ...['invitation', 'further', 'outlook'].map((part) => ({ test: CATALOGUES, resourceQuery: new RegExp(`^\\?${part}$`), type: 'json', parser: { parse: (text) => messagesOf(text, part) } })),
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack'), version: VERSION },
};

/** One of the parts that a catalogue is loaded in. */
function messagesOf(text, part) {
  const { compileMessages, partOf } = catalogues;
  return compileMessages(Object.fromEntries(Object.entries(JSON.parse(text)).filter(([id]) => partOf(id) === part)));
}

function swcOptions() {
  return {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  };
}

/** The scripts that a page cannot start without. */
const STARTS = new RegExp(`^(${[...PAGES, 'teams', 'react', 'fluent', 'online', 'sign-in', 'composer'].join('|')})(-(host|screen))?\\.`);

/** The product: one entry for each surface, nothing of the sandbox. */
function app() {
  const configuration = configurationOf(process.env);
  return {
    ...shared,
    name: 'app',
    target: ['web', 'es2022'],
    entry: Object.fromEntries(PAGES.map((page) => [page, entryOf(page)])),
    output: {
      path: path.resolve(__dirname, 'dist/app'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
      trustedTypes: { policyName: 'two-hats#webpack' },
    },
    optimization: {
      // Half a percent larger than what terser makes of it, in half the time.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, terserOptions: { compress: { passes: 3 } } })],
      chunkIds: 'deterministic',
      // Used exports counted for each page alone would write the pages' ids into modules, which the cache keeps while the ids change.
      usedExports: 'global',
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          // A chunk of its own keeps its cache over releases.
          react: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: 'react', priority: 30 },
          teams: { test: /[\\/]node_modules[\\/]@microsoft[\\/]teams-js[\\/]/, name: 'teams', priority: 30 },
          fluent: { test: /[\\/]node_modules[\\/](@fluentui|@griffel)[\\/]/, name: 'fluent', priority: 20, chunks: 'initial' },
          signIn: { test: /[\\/](node_modules[\\/]@azure|auth[\\/]msal-script)\b/, name: 'sign-in', priority: 30 },
          // One script for each screen: shared pieces apart compressed worse by several kilobytes.
          default: false,
          defaultVendors: false,
        },
      },
    },
    plugins: [
      ...PAGES.map(
        (page) =>
          new HtmlWebpackPlugin({
            template: `./src/entries/${page}/index.html`,
            filename: `${page}.html`,
            chunks: [page],
            scriptLoading: 'defer',
            minify: false,
            configuration: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
          }),
      ),
      new CopyWebpackPlugin({ patterns: [{ from: 'assets/icons', to: 'icons' }, { from: 'src/entries/about' }] }),
      new HeaderFiles(configuration),
      new NameNextScripts(),
      // What a page begins with runs nearly whole. Browsers that know the remark compile such a script while it loads,
      // beside the page's own thread; others read a comment. Late enough to outlive the minimizer, before the names are made of the contents.
      new BannerPlugin({ banner: '//# allFunctionsCalledOnLoad', raw: true, test: STARTS, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }),
    ],
  };
}

function entryOf(page) {
  const base = path.resolve(__dirname, 'src/entries', page, 'main');
  return fs.existsSync(`${base}.tsx`) ? `${base}.tsx` : `${base}.ts`;
}

/**
 * Names in a page what its first script fetches once it has painted (`fetch-next.ts`): the chunks `<page>-host` and
 * `<page>-screen`.
 */
class NameNextScripts {
  apply(compiler) {
    compiler.hooks.compilation.tap('NameNextScripts', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('NameNextScripts', (page) => {
        const groups = ['host', 'screen'].map((part) => compilation.namedChunkGroups.get(`${page.outputName.replace(/\.html$/, '')}-${part}`));
        const present = new Set(page.headTags.map(({ attributes }) => attributes.src));
        const scripts = [...new Set(groups.flatMap((group) => group?.getFiles() ?? []).filter((name) => name.endsWith('.js') && !present.has(name)))];
        if (scripts.length > 0) page.headTags.push({ tagName: 'meta', voidTag: true, attributes: { name: 'two-hats-next', content: scripts.join(' ') }, meta: { plugin: 'name-next-scripts' } });
        return page;
      });
    });
  }
}

/** Writes the headers of every page in the form that common static hosts read. */
class HeaderFiles {
  constructor(configuration) {
    this.configuration = configuration;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('HeaderFiles', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'HeaderFiles', stage }, async () => {
        const { headerFiles } = await import('./src/entries/header-files.mjs');
        const pages = [...PAGES, 'about'].map((page) => `${page}.html`);
        for (const [name, text] of Object.entries(headerFiles(pages, this.configuration))) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(text));
        }
      });
    });
  }
}

/** The sandbox's own pages: the front door, the simulated hosts around the app, the gallery. */
function sandboxPages() {
  return {
    ...shared,
    name: 'sandbox-pages',
    target: ['web', 'es2022'],
    entry: SANDBOX_PAGES,
    output: { path: path.resolve(__dirname, 'dist/sandbox/pages'), filename: '[name].js', clean: true },
    // They travel no further than this machine.
    devtool: false,
    optimization: { minimize: false },
  };
}

/** The sandbox's server, for Node. Packages stay where they are. */
function sandboxServer() {
  return {
    ...shared,
    name: 'sandbox-server',
    target: 'node20',
    entry: { main: './src/sandbox/main.ts' },
    experiments: { outputModule: true },
    externalsType: 'module',
    externals: [({ request }, done) => (/^(?![./]|[a-z]:)/i.test(request) ? done(null, request) : done())],
    output: { path: path.resolve(__dirname, 'dist/sandbox/server'), filename: '[name].mjs', module: true, chunkFormat: 'module', clean: true },
    optimization: { minimize: false },
  };
}

/** What `npm run bench` measures without a browser. */
function bench() {
  return {
    ...sandboxServer(),
    name: 'bench',
    entry: { rows: './test/bench/domain-rows.ts' },
    output: { path: path.resolve(__dirname, 'dist/bench'), filename: '[name].mjs', module: true, chunkFormat: 'module', clean: true },
  };
}

/** `src/catalogue/compile-messages.mjs`; a module that a script of this kind cannot ask for at its top. */
let catalogues;

module.exports = async (env = {}) => {
  catalogues = await import('./src/catalogue/compile-messages.mjs');
  if (env.bench) return bench();
  return env.sandbox ? [app(), sandboxPages(), sandboxServer()] : app();
};
