import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import webpack from 'webpack';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const FOLDER = join(ROOT, '.cache', 'fluent');
const LIBRARY = '@fluentui/react-components';
const IMPORT = /^import \{([^}]*)\} from '@fluentui\/react-components';$/gm;
/** What the app imports as well has to be one and the same, for its contexts and its styles. */
const SHARED = /^(?:react|react-dom|scheduler|@griffel\/react)(?:\/|$)/;

/**
 * Puts what is used of Fluent into one module. Jest gives each test file modules of its own, and to load Fluent's 2,400 one by one takes
 * longer than most tests of screens. Made anew where another version or another part of it is used.
 */
export default async function fluentInOne() {
  const { version } = createRequire(import.meta.url)(`${LIBRARY}/package.json`);
  const entry = `// ${version}\nexport { ${namesUsed().join(', ')} } from '${LIBRARY}';\n`;
  const [entryFile, bundleFile] = [join(FOLDER, 'fluent.mjs'), join(FOLDER, 'fluent.cjs')];
  if (existsSync(bundleFile) && readFileSync(entryFile, 'utf8') === entry) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(entryFile, entry);
  await bundle(entryFile, bundleFile);
}

/** @returns {readonly string[]} */
function namesUsed() {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const imports = sources.flatMap((name) => [...readFileSync(join(ROOT, 'src', name), 'utf8').matchAll(IMPORT)]);
  const names = imports.flatMap(([, list = '']) => list.split(',')).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type ')).sort();
}

/**
 * @param {string} entry
 * @param {string} file
 * @returns {Promise<void>}
 */
function bundle(entry, file) {
  const compiler = webpack({
    mode: 'development',
    target: 'node20',
    context: ROOT,
    entry,
    output: { path: dirname(file), filename: 'fluent.cjs', library: { type: 'commonjs2' } },
    externalsType: 'commonjs2',
    externals: [({ request = '' }, answer) => (SHARED.test(request) ? answer(undefined, request) : answer())],
    devtool: false,
    optimization: { nodeEnv: false, sideEffects: true, usedExports: true },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}
