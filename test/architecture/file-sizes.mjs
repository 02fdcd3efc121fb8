import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** No file that a person reads is longer than this, blank lines and comments included. */
const MOST_LINES = 400;

const tooLong = ['src', 'test', 'manifest']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MOST_LINES);

for (const { file, lines } of tooLong) process.stdout.write(`${file} has ${lines} lines; ${MOST_LINES} is the limit.\n`);
process.exit(tooLong.length === 0 ? 0 : 1);
