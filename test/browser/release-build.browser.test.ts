import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BUILT_APP, builtFiles, firstScripts, gzipKilobytes, longestWords } from '../support/built-app';

type SourceMap = { readonly sources: readonly string[] };

/** A script that only carries a file of words or prompts has no map. */
function sourcesOf(script: string): readonly string[] {
  if (/^[^{]*\{\d+\(\w\)\{\w\.exports=JSON\.parse\('[^\n]*'\)\}\}\]\);$/.test(readFileSync(join(BUILT_APP, script), 'utf8').trim())) return [];
  return (JSON.parse(readFileSync(join(BUILT_APP, `${script}.map`), 'utf8')) as SourceMap).sources;
}

const scripts = readdirSync(BUILT_APP).filter((name) => name.endsWith('.js'));

describe('the release build', () => {
  it('is made of nothing that belongs to the sandbox or the gallery', () => {
    const strangers = scripts.flatMap(sourcesOf).filter((source) => source.includes('src/sandbox/') || source.includes('.states.tsx'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(strangers).toEqual([]);
  });

  it('does not know the word', () => {
    const telling = /__sandbox|larkfield|\bpretended\b|\bsandbox\b/i;
    const found = builtFiles()
      .filter((file) => /\.(js|html|css|json)$/.test(file))
      // The libraries list `sandbox` among the attributes of a frame; that is the only place for it.
      .filter((file) => telling.test(readFileSync(file, 'utf8').replaceAll('"sandbox",', '')));
    expect(found).toEqual([]);
  });

  it('has no script and no style written into a page', () => {
    for (const page of readdirSync(BUILT_APP).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(BUILT_APP, page), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\son[a-z]+=|\sstyle=/i);
    }
  });

  it.each(['tab', 'side-panel'])('names what the %s fetches once it has painted, before which nothing else is fetched', (page) => {
    expect(firstScripts(`${page}.html`).map((name) => name.replace(/\.[0-9a-f]+\.js$/, ''))).toEqual([page, 'teams', 'tab-host', 'react', `${page}-screen`]);
    expect(readFileSync(join(BUILT_APP, `${page}.html`), 'utf8')).not.toContain('<link');
  });

  it.each(['tab.html', 'side-panel.html', 'task-pane.html', 'commands.html'])('says of the scripts that %s starts with that they run whole, and of no other', (page) => {
    const remark = '//# allFunctionsCalledOnLoad\n';
    const starting = firstScripts(page);
    expect(starting.filter((script) => !readFileSync(join(BUILT_APP, script), 'utf8').startsWith(remark))).toEqual([]);
    const late = scripts.filter((script) => /^(\d+|words|sync|invitation)\b/.test(script));
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter((script) => !starting.includes(script) && readFileSync(join(BUILT_APP, script), 'utf8').includes(remark))).toEqual([]);
  });

  it('keeps React and the sign-in out of the Outlook commands', () => {
    const reached = firstScripts('commands.html').flatMap(sourcesOf).filter((source) => /node_modules\/(react|react-dom|@fluentui|@azure|@microsoft)\//.test(source));
    expect(reached).toEqual([]);
  });

  it.each([
    ['side-panel.html', 180],
    ['tab.html', 300],
    ['commands.html', 60],
  ])('loads %s within %i KB', (page, limit) => {
    const total = [...firstScripts(page), ...longestWords(page)].reduce((sum, script) => sum + gzipKilobytes(script), 0);
    expect(total).toBeGreaterThan(1);
    expect(total).toBeLessThanOrEqual(limit);
  });

  it('speaks the languages that people speak, and no other', () => {
    const languages = new Set(readdirSync(BUILT_APP).flatMap((name) => /^words-([a-z]+)/.exec(name)?.[1] ?? []));
    expect([...languages].sort()).toEqual(['de', 'en']);
    for (const file of builtFiles().filter((name) => name.endsWith('.js'))) expect(readFileSync(file, 'utf8')).not.toMatch(/ar-XB|ja-XA/);
  });

  it('brings its headers for common hosts', () => {
    const headers = readFileSync(join(BUILT_APP, '_headers'), 'utf8');
    for (const page of readdirSync(BUILT_APP).filter((name) => name.endsWith('.html'))) expect(headers).toContain(`/${page}\n`);
    expect(headers).toContain("default-src 'none'");
    expect(headers).toContain("require-trusted-types-for 'script'");
    expect(headers).not.toMatch(/unsafe-inline|unsafe-eval|script-src[^;]*\*/);
  });
});
