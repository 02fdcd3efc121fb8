const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const TESTS = join(__dirname, '..');
const FOLDERS = ['domain/notes', 'domain/people', 'sync'];
/** It plays a whole emulator against the adapter, which is no mutant here. */
const OTHERS = /one-drive\.test/;
const PLAYS_LONG = /\.property\.test/;

const quick = FOLDERS.flatMap((folder) =>
  readdirSync(join(TESTS, folder))
    .filter((name) => name.endsWith('.test.ts') && !OTHERS.test(name))
    .map((name) => join(TESTS, folder, name)),
);
/**
 * The tests of what may not be wrong in one file for Jest: for each mutant the modules are loaded once, not once for each
 * test file, which would be most of its time. Those that play long come last, since most mutants die before.
 */
for (const file of [
  ...quick.filter((name) => !PLAYS_LONG.test(name)),
  join(TESTS, 'domain/invitation/shared-agenda.test.ts'),
  ...quick.filter((name) => PLAYS_LONG.test(name)),
  join(TESTS, 'simulation/a-few.test.ts'),
]) {
  require(file);
}
