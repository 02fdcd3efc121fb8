import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sampleAgendas } from './sample-agendas';

const FOLDER = join(__dirname, '..', '..', 'docs', 'samples');

describe('the sample agendas', () => {
  const made = sampleAgendas();

  // `npm run samples` writes them anew: it runs this file with the word given.
  if (process.env['WRITE_SAMPLES'] === 'yes') {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of made) writeFileSync(join(FOLDER, name), text);
  }

  it('are what the composer makes today: else look at the difference, then run `npm run samples`', () => {
    expect(new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]))).toEqual(new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1))));
  });

  it.each([...made])('%s has three to seven lines of our own and theirs, each with a reason', (_, text) => {
    const agenda = text.slice(text.indexOf('## The agenda'), text.indexOf('## What'));
    const lines = agenda.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(7);
  });
});
