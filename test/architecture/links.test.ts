import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const pages = ['README.md', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];

/** Links to files of the project; names as they are spelled, since not every disk tells capitals apart. */
function deadLinks(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => join(ROOT, dirname(page), target));
  return targets.filter((target) => !existsSync(target) || !readdirSync(dirname(target)).includes(target.split(/[\\/]/).filter((part) => part !== '').at(-1) ?? ''));
}

describe('the documentation', () => {
  it.each(pages)('%s leads to pages that are there', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('gives each decision a number of its own', () => {
    const numbers = readdirSync(join(ROOT, 'docs/decisions')).map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
