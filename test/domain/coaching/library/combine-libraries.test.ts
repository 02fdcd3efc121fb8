import fc from 'fast-check';

import { builtInPrompts } from '../../../../src/domain/coaching/library/built-in-prompts';
import { combineLibraries, type SourcedLibrary } from '../../../../src/domain/coaching/library/combine-libraries';
import type { Prompt, PromptId } from '../../../../src/domain/coaching/prompt';

const [sample] = builtInPrompts();
const prompt = (id: string, text = `What of ${id}?`): Prompt => ({ ...sample!, id: id as PromptId, text });
const builtIn: SourcedLibrary = { source: 'built-in', use: 'replace', prompts: [prompt('a'), prompt('b')] };

describe('combineLibraries', () => {
  it('[PL1] adds a library behind those before it, and counts whose the prompts are', () => {
    const { prompts, counts } = combineLibraries([builtIn, { source: 'organisation', use: 'add', prompts: [prompt('c')] }, { source: 'own', use: 'add', prompts: [prompt('d')] }]);
    expect(prompts.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(counts).toEqual({ 'built-in': 2, organisation: 1, own: 1 });
  });

  it('[PL1] puts a prompt with a known id in the place of the earlier one', () => {
    const { prompts, counts } = combineLibraries([builtIn, { source: 'own', use: 'add', prompts: [prompt('a', 'What is mine?')] }]);
    expect(prompts.map(({ text }) => text)).toEqual(['What is mine?', 'What of b?']);
    expect(counts).toEqual({ 'built-in': 1, organisation: 0, own: 1 });
  });

  it('[PL1] replaces all there is where the file says so', () => {
    const { prompts, counts } = combineLibraries([builtIn, { source: 'organisation', use: 'replace', prompts: [prompt('c')] }]);
    expect(prompts.map(({ id }) => id)).toEqual(['c']);
    expect(counts).toEqual({ 'built-in': 0, organisation: 1, own: 0 });
  });

  it('[PL1] counts every prompt once, and has every id once', () => {
    const library = fc.record({
      source: fc.constantFrom('built-in' as const, 'organisation' as const, 'own' as const),
      use: fc.constantFrom('add' as const, 'replace' as const),
      prompts: fc.array(fc.constantFrom('a', 'b', 'c', 'd').map((id) => prompt(id))),
    });
    fc.assert(
      fc.property(fc.array(library), (libraries) => {
        const { prompts, counts } = combineLibraries(libraries);
        expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
        expect(counts['built-in'] + counts.organisation + counts.own).toBe(prompts.length);
      }),
    );
  });
});
