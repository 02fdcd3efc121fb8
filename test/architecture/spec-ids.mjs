import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Each rule of a specification has a test that carries its id, and no test carries an id that no specification has.
 * A rule is a list item or table row that begins with its id in bold: `- **M3** …`, `| **M3** | …`.
 */
const SPECIFICATIONS = ['notes.md', 'sync.md', 'invitation.md', 'coaching.md', 'calendar.md', 'insights.md', 'prompts.md'];

const rules = new Map();
for (const name of SPECIFICATIONS) {
  const text = readFileSync(join('docs', name), 'utf8');
  for (const [, id = ''] of text.matchAll(/^(?:[-*]|\|)\s*\*\*([A-Z]{1,2}\d+)\*\*/gm)) {
    if (rules.has(id)) fail(`${id} stands twice: in docs/${rules.get(id)} and docs/${name}.`);
    rules.set(id, name);
  }
}

/** The promises and the systems of the coaching model are specified in the product's own terms and may be cited as well. */
const ALSO_CITED = /^(?:I\d+|F\d+)$/;

const cited = new Set();
for (const entry of readdirSync('test', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  for (const [, list = ''] of text.matchAll(/(?:it|describe|test)(?:\.each\([^)]*\))?\(\s*['"`][^'"`\n]*?\[((?:[A-Z]{1,2}\d+)(?:,\s*[A-Z]{1,2}\d+)*)\]/g)) {
    for (const id of list.split(/,\s*/)) cited.add(id);
  }
}

let failures = 0;
for (const [id, name] of rules) if (!cited.has(id)) fail(`${id} of docs/${name} has no test that carries its id.`);
for (const id of cited) if (!rules.has(id) && !ALSO_CITED.test(id)) fail(`A test carries [${id}], but no specification has that rule.`);
process.exit(failures === 0 ? 0 : 1);

/** @param {string} line */
function fail(line) {
  failures += 1;
  process.stdout.write(`${line}\n`);
}
