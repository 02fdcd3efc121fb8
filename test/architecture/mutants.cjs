const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const TESTS = join(__dirname, '..');

/**
 * The quick tests of what may not be wrong, in one file for Jest: for each mutant the modules are loaded once, not once for each test
 * file, and that is most of its time. Those that play long are files of their own.
 */
for (const folder of ['domain/notes', 'domain/invitation', 'sync']) {
  for (const file of readdirSync(join(TESTS, folder)).filter((name) => name.endsWith('.test.ts') && !/property/.test(name))) {
    require(join(TESTS, folder, file));
  }
}
