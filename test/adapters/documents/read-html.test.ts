/** @jest-environment jsdom */
import fc from 'fast-check';

import { readHtml } from '../../../src/adapters/documents/read-html';

const text = (html: string) => readHtml(html).text;

describe('readHtml', () => {
  it('[IM11] has the words as Markdown, and the title apart', () => {
    const html = '<html><head><title> 1:1 with Noor </title><style>p{}</style></head><body><h2>7 March</h2><p>The <b>launch</b> slipped,<br>again &amp; again.</p><ul><li>Draft<ul><li>by Friday</li></ul></li></ul><ol><li>first</li><li>then</li></ol></body></html>';
    expect(readHtml(html)).toEqual({ title: '1:1 with Noor', text: '## 7 March\n\nThe **launch** slipped,\nagain & again.\n\n- Draft\n  - by Friday\n\n1. first\n2. then' });
  });

  it('[IM11] keeps the rows of a table, ticked boxes, and links that a person can follow', () => {
    expect(text('<table><tr><th>Who</th><th>What</th></tr><tr><td>Noor</td><td>draft</td></tr></table>')).toBe('Who | What\nNoor | draft');
    expect(text('<p><input type="checkbox" checked>done</p>')).toBe('[x] done');
    expect(text('<a href="https://example.com/a">the plan</a>')).toBe('[the plan](https://example.com/a)');
  });

  it('[IM11, IM14] leaves scripts, styles and addresses of scripts out, and runs nothing', () => {
    const fetched = jest.fn();
    Object.assign(globalThis, { fetched });
    const html = '<script>fetched()</script><style>x</style><img src="x" onerror="fetched()" alt="a chart"><a href="javascript:fetched()">here</a><svg onload="fetched()"><text>drawn</text></svg><iframe srcdoc="<script>fetched()</script>"></iframe>';
    expect(text(html).replace(/\s+/g, ' ')).toBe('a chartheredrawn');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('[IM11] puts no backslash where nobody typed one', () => {
    expect(text('<p>snake_case *star* 1. [x] # not a heading</p>')).toBe('snake_case *star* 1. [x] # not a heading');
  });

  it('[IM8] keeps what stands beside code in its block', () => {
    expect(text('<pre><code>one()</code> and words</pre>')).toContain('and words');
  });

  it('[IM8] has every word of the page', () => {
    const word = fc.stringMatching(/^[a-zà-ÿ0-9_*#]{1,8}$/);
    const leaf = word.map((words) => ({ html: words, words: [words] }));
    const wrap = (tags: readonly string[]) => (inner: { html: string; words: string[] }[]) => fc.constantFrom(...tags).map((tag) => ({ html: `<${tag}>${inner.map(({ html }) => html).join(' ')}</${tag}>`, words: inner.flatMap(({ words }) => words) }));
    const tags = ['p', 'div', 'b', 'i', 'h1', 'h4', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'pre', 'code', 'a', 'section', 'font', 'o:p', 'del', 'details', 'summary', 'button', 'noscript', 'center'];
    const tree = fc.letrec<{ node: { html: string; words: string[] } }>((tie) => ({ node: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('node'), { maxLength: 3 }).chain(wrap(tags))) })).node;
    fc.assert(
      fc.property(tree, ({ html, words }) => {
        const read = text(`<body>${html}</body>`);
        for (const each of words) expect(read).toContain(each);
      }),
      { numRuns: 300 },
    );
  });
});
