import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Each rule of a specification has a test that carries its id, and no test carries an id that no specification has.
 * A rule is a list item or table row of a page in `docs` that begins with its id in bold: `- **M3** …`, `| **M3** | …`.
 * A test carries the ids in brackets with which its name, or a row of its `each`, begins or ends: `[M3]`, `[M3, I1]`.
 */
let failures = 0;
const rules = new Map();
for (const name of readdirSync('docs').filter((file) => file.endsWith('.md'))) {
  const text = readFileSync(join('docs', name), 'utf8');
  for (const [, id = ''] of text.matchAll(/^(?:[-*]|\|)\s*\*\*([A-Z]{1,2}\d+)\*\*/gm)) {
    if (rules.has(id)) fail(`${id} stands twice: in docs/${rules.get(id)} and docs/${name}.`);
    rules.set(id, name);
  }
}

const IDS = '\\[([A-Z]{1,2}\\d+(?:,\\s*[A-Z]{1,2}\\d+)*)\\]';
const AT_EITHER_END = new RegExp(`['"\`]${IDS}|${IDS}['"\`]`, 'g');
const cited = new Map();
for (const entry of readdirSync('test', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  for (const [, atStart, atEnd] of readFileSync(path, 'utf8').matchAll(AT_EITHER_END)) {
    for (const id of (atStart ?? atEnd ?? '').split(/,\s*/)) cited.set(id, path);
  }
}

for (const [id, name] of rules) if (!cited.has(id)) fail(`${id} of docs/${name} has no test that carries its id.`);
for (const [id, path] of cited) if (!rules.has(id)) fail(`A test of ${path} carries [${id}], but no specification has that rule.`);
process.exit(failures === 0 ? 0 : 1);

/** @param {string} line */
function fail(line) {
  failures += 1;
  process.stdout.write(`${line}\n`);
}
