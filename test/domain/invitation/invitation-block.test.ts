import fc from 'fast-check';

import { BLOCK_WORDS, type BlockLook } from '../../../src/domain/invitation/block-words';
import { findBlock, isCurrent, putBlock as putBlockOf, removeBlock as removeBlockOf } from '../../../src/domain/invitation/invitation-block';
import { previewHas } from '../../../src/domain/invitation/preview-has';
import type { OwnLines } from '../../../src/domain/invitation/own-lines';
import type { InvitationBody } from '../../../src/domain/invitation/invitation-body';
import type { SharedAgenda } from '../../../src/domain/invitation/shared-agenda';
import { agendaOf, html, plain } from './agendas';
import { HTML_BODIES, rewritten, TEXT_BODIES } from './bodies';

const { en, de, fr } = BLOCK_WORDS;

/** A device that knows of no agenda: what the block says of itself has to do. */
const NOTHING: OwnLines = new Set();
const putBlock = (body: InvitationBody, shown: SharedAgenda, words: BlockLook, own = NOTHING) => putBlockOf(body, shown, words, own);
const removeBlock = (body: InvitationBody, own = NOTHING) => removeBlockOf(body, own);
const agenda = agendaOf('Your news', 'What would help?');
const other = agendaOf('Only this');
const BLOCK = '<div><p><b>Agenda for our 1:1</b></p><ol><li>Your news (5 min)</li><li>What would help? (5 min)</li></ol><p>Your topics come first. Agenda by Two Hats. (7p7y9)</p></div>';

/** What the calendar makes of it once more: then the space between tags is the same, wherever a block stood. */
const settled = (content: string) => rewritten(`<i></i>${content}<i></i>`);
const count = (content: string, part: string) => content.split(part).length - 1;

describe.each([
  ...Object.entries(HTML_BODIES).map(([name, content]) => [`HTML, ${name}`, html(content)] as const),
  ...Object.entries(TEXT_BODIES).map(([name, content]) => [`text, ${name}`, plain(content)] as const),
])('putBlock and removeBlock in %s', (_name, body) => {
  const put = putBlock(body, agenda, en);

  it('[V2, V4, I13] leave every byte outside alone, and the very body after removal', () => {
    const found = findBlock(put);
    if (found.kind !== 'present') throw new Error('not found');
    expect(put.content.slice(0, found.start) + put.content.slice(found.end)).toBe(body.content);
    expect(removeBlock(put)).toEqual(body);
    expect(removeBlock(body)).toBe(body);
    expect(findBlock(body)).toEqual({ kind: 'absent' });
  });

  it('[V3] make one block of two inserts, and update it in its place', () => {
    expect(putBlock(put, agenda, en)).toBe(put);
    expect(putBlock(put, agenda, fr).content.includes('Ordre du jour par Two Hats.')).toBe(true);
    const updated = putBlock(put, other, de);
    expect(isCurrent(updated, other)).toBe(true);
    expect(isCurrent(updated, agenda)).toBe(false);
    expect(count(updated.content, 'Two Hats')).toBe(1);
    expect(putBlock(updated, agenda, en)).toEqual(put);
    expect(removeBlock(updated)).toEqual(body);
  });

  it('[V6] find the block again after a mail program has rewritten it', () => {
    if (body.format === 'text') return;
    for (const words of [en, de, fr]) {
      const again = html(rewritten(putBlock(body, agenda, words).content));
      expect(isCurrent(again, agenda)).toBe(true);
      expect(putBlock(again, agenda, words)).toBe(again);
      const updated = putBlock(again, other, words);
      expect(isCurrent(updated, other)).toBe(true);
      for (const without of [removeBlock(again), removeBlock(updated)]) expect(settled(without.content)).toBe(settled(rewritten(body.content)));
    }
  });
});

describe('putBlock', () => {
  it('[V1] writes plain HTML without links, pictures, colours or attributes', () => {
    expect(putBlock(html(''), agenda, en).content).toBe(BLOCK);
  });

  it('[V18] leads to the app from its name in the foot, by https alone, and reads the same', () => {
    const linked = { ...en, link: 'https://teams.microsoft.com/l?a=1&b="' };
    const put = putBlock(html('<p>x</p>'), agenda, linked);
    expect(put.content).toBe(`${BLOCK.replace('Two Hats', '<a href="https://teams.microsoft.com/l?a=1&amp;b=&quot;">Two Hats</a>')}<p>x</p>`);
    expect(putBlock(html(''), agenda, { ...en, link: 'javascript:alert(1)' }).content).toBe(BLOCK);
    expect(putBlock(plain(''), agenda, linked)).toEqual(putBlock(plain(''), agenda, en));
    const older = html(`${BLOCK}<p>x</p>`);
    expect(putBlock(older, agenda, linked)).toBe(older);
    expect(putBlock(put, agenda, { ...linked, link: 'https://elsewhere.example.com' })).toBe(put);
    expect(removeBlock(put).content).toBe('<p>x</p>');
  });

  it.each(['Two Hats<https://teams.microsoft.com/l?a=1>', 'Two Hats <https://teams.microsoft.com/l?a=1>'])('[V18] is found as text that a program made of its link: %s', (name) => {
    const text = putBlock(plain('Hi\n'), agenda, en).content.replace('Two Hats', name);
    expect(isCurrent(plain(text), agenda)).toBe(true);
    expect(removeBlock(plain(text)).content).toBe('Hi\n');
  });

  it('[V1] writes lines that read well as text', () => {
    expect(putBlock(plain('Hi\n'), agenda, en).content).toBe('Agenda for our 1:1\n1. Your news (5 min)\n2. What would help? (5 min)\nYour topics come first. Agenda by Two Hats. (7p7y9)\n\nHi\n');
  });

  it('[V2] stands on top of the body', () => {
    expect(putBlock(html('<html><head></head><body class="a">x</body></html>'), agenda, en).content).toBe(`<html><head></head><body class="a">${BLOCK}x</body></html>`);
    expect(putBlock(html('<html><head></head>x</html>'), agenda, en).content).toBe(`<html><head></head>${BLOCK}x</html>`);
    expect(putBlock(html('<html>x'), agenda, en).content).toBe(`<html>${BLOCK}x`);
  });

  it('[V7] shows hostile text as text', () => {
    const hostile = agendaOf('<img src=x onerror=alert(1)>', '</li></ol></div><script>', 'a\nb\u0000\u202ec\u2066', '"&amp;\'', '<!--', ' \u200b ');
    const put = putBlock(html('<p>x</p>'), hostile, en);
    expect(put.content).not.toMatch(/<(?:img|script|!--)|[\u0000\u202e\u2066\n]/);
    expect(put.content).toContain('&lt;img src=x onerror=alert(1)&gt; (5 min)');
    expect(put.content).toContain('a b c (5 min)');
    expect(count(put.content, '<li>')).toBe(5);
    expect(isCurrent(put, hostile)).toBe(true);
    expect(removeBlock(put).content).toBe('<p>x</p>');
  });

  it('[V7] keeps joined emoji and the joiners of scripts that need them', () => {
    expect(putBlock(html(''), agendaOf('👩‍💻 می‌خواهم'), en).content).toContain('<li>👩‍💻 می‌خواهم (5 min)</li>');
  });

  it('[V7] is not confused by items that read like its own lines or like the head of a reply', () => {
    for (const body of [html('<p>x</p>'), plain('x')]) {
      for (const minutes of [0, 5]) {
        const lines = agendaOf(en.title, en.foot, de.foot, 'From: Noor', 'Sent: today', '1. first').lines.map((line) => ({ ...line, minutes }));
        const put = putBlock(body, { lines }, en);
        expect(isCurrent(put, { lines })).toBe(true);
        expect(putBlock(put, { lines }, en)).toBe(put);
        expect(removeBlock(put)).toEqual(body);
      }
    }
  });

  it('[V3] leaves one block where there were several, nested ones included', () => {
    const inner = BLOCK.replace('</ol>', `</ol>${BLOCK}`);
    for (const body of [`${BLOCK}<p>x</p>${BLOCK}`, `<p>x</p>${inner}`, `${BLOCK}${BLOCK}<p>x</p>`]) {
      expect(count(putBlock(html(body), other, en).content, en.title)).toBe(1);
      expect(removeBlock(html(body)).content).not.toContain('Agenda');
      expect(removeBlock(html(body)).content).toContain('<p>x</p>');
    }
  });

  it('[V3] leaves no block for an agenda without lines', () => {
    expect(putBlock(html(`${BLOCK}<p>x</p>`), agendaOf(), en).content).toBe('<p>x</p>');
    expect(putBlock(html('<p>x</p>'), agendaOf(' '), en).content).toBe('<p>x</p>');
  });

  it('[V3] finds its own block in words that are given and in no list', () => {
    const words = { title: 'Ons gesprek', foot: 'Einde' };
    const put = putBlock(html('x'), agenda, words);
    expect(putBlock(put, agenda, words)).toBe(put);
    expect(putBlock(put, other, words).content).not.toContain('Your news');
  });
});

describe('findBlock', () => {
  it.each([
    ['in a blockquote', `<p>hi</p><blockquote><div>${BLOCK}</div></blockquote>`],
    ['below the head of a reply', `<p>hi</p><div><p><b>From:</b> Noor<br><b>Sent:</b> Monday</p></div>${BLOCK}`],
    ['below a German head', `<p>hi</p><p>Von: Noor</p><p>Gesendet: Montag</p>${BLOCK}`],
    ['below a Hebrew head', `<p>hi</p><p dir="rtl">\u200fמאת: Noor</p><p>נשלח: יום שני</p>${BLOCK}`],
    ['below an Arabic head', `<p>hi</p><p>من: Noor</p><p>تم الإرسال: الاثنين</p>${BLOCK}`],
    ['below a Finnish head', `<p>hi</p><p>Lähettäjä: Noor</p><p>Lähetetty: maanantai</p>${BLOCK}`],
    ['below a forwarded appointment', `<p>hi</p><p>-----Original Appointment-----</p>${BLOCK}`],
    ['below "wrote"', `<p>hi</p><p>On Mon, 2 Nov 2026 at 10:00, Noor wrote:</p>${BLOCK}`],
  ])('[V5] leaves a block alone that is quoted %s, and puts its own on top', (_name, body) => {
    expect(findBlock(html(body)).kind).toBe('absent');
    expect(removeBlock(html(body)).content).toBe(body);
    const put = putBlock(html(body), other, en);
    expect(put.content.endsWith(body)).toBe(true);
    expect(removeBlock(put).content).toBe(body);
  });

  it('[V5] leaves a block alone that is quoted in plain text', () => {
    const body = plain('hi\n> Agenda for our 1:1\n> 1. x\n> Your topics come first. Agenda by Two Hats.\n');
    expect(findBlock(body).kind).toBe('absent');
  });

  it('[V5] takes the block above a reply for its own though the foot of it is gone', () => {
    const body = `${BLOCK.replace(en.foot, '')}<p>From: Noor</p><p>Sent: Monday</p>${BLOCK}`;
    expect(findBlock(html(body))).toEqual({ kind: 'damaged', missing: 'foot' });
    expect(removeBlock(html(body)).content).toBe(body);
  });

  it.each([
    ['foot', `<p>${en.title}</p><ol><li>x</li></ol>`],
    ['foot', `<p>${en.title}</p><p>${en.title}</p>`],
    ['title', `<ol><li>x</li></ol><p>${en.foot}</p>`],
    ['own-place', `<div>before<br>${en.title}</div><p>x</p><p>${en.foot}</p>`],
    ['own-place', `<p>${en.title}</p><p>x</p><div>${en.foot}<br>after</div>`],
    ['own-place', `<div><img src="cid:1"><p>${en.title}</p></div><p>${en.foot}</p>`],
  ])('[V4] says that the block lacks its %s and takes nothing away', (missing, body) => {
    expect(findBlock(html(body))).toEqual({ kind: 'damaged', missing });
    expect(removeBlock(html(body)).content).toBe(body);
    expect(removeBlock(putBlock(html(body), agenda, en)).content).toBe(body);
  });

  it('[V6] finds lines in one paragraph, and cuts out just those', () => {
    const body = `<div>Hi<br>${en.title}<br>1. x<br>${en.foot}<br>Bye</div>`;
    expect(removeBlock(html(body), new Set(['x'])).content).toBe('<div>Hi<br><br>Bye</div>');
    expect(findBlock(html(body))).toMatchObject({ kind: 'present', lines: ['1. x'] });
  });

  it('[V6, V10] reads letters and signs that a program writes by their names', () => {
    const named = agendaOf('Größe: £5k → ½ day', 'Ευρώπη × “Œuvre”…', 'ł stays ł &amp; &bogus;');
    const names: Readonly<Record<string, string>> = { ö: '&ouml;', ß: '&szlig;', '£': '&pound;', '→': '&rarr;', '½': '&frac12;', Ε: '&Epsilon;', υ: '&upsilon;', ρ: '&rho;', π: '&pi;', η: '&eta;', '×': '&times;', '“': '&ldquo;', '”': '&rdquo;', Œ: '&OElig;', '…': '&hellip;' };
    const put = putBlock(html('<p>x</p>'), named, en);
    const again = html(put.content.replace(/[^\0-\x7f]/g, (letter) => names[letter] ?? `&#${letter.charCodeAt(0)};`).replaceAll('topics', '&rlm;topics'));
    expect(again.content).toContain('&Epsilon;');
    expect(isCurrent(again, named)).toBe(true);
    expect(removeBlock(again).content).toBe('<p>x</p>');
  });

  it('[V6] takes away the wrappers that hold nothing but the block, never the body', () => {
    expect(removeBlock(html(`<body><div><div><font>${BLOCK}</font></div> </div><p>x</p></body>`)).content).toBe('<body><p>x</p></body>');
    expect(removeBlock(html(`<body>${BLOCK}</body>`)).content).toBe('<body></body>');
    expect(removeBlock(html(`<div>${BLOCK}<img src="cid:a"></div>`)).content).toBe('<div><img src="cid:a"></div>');
    expect(removeBlock(html(`<table><tr><td>${BLOCK}</td></tr></table>`)).content).toBe('<table><tr><td></td></tr></table>');
  });

  it('[V6] cuts paragraphs and items that no one closed where the next begins', () => {
    const body = `<body><p>Hi<p>${en.title}<ol><li>x<li>y</ol><p>${en.foot}<p>Rest`;
    expect(findBlock(html(body))).toMatchObject({ kind: 'present', lines: ['x', 'y'] });
    expect(removeBlock(html(body), new Set(['x', 'y'])).content).toBe('<body><p>Hi<p>Rest');
  });

  it.each(['script', 'style', 'textarea', 'title'])('[V6] sees nothing inside %s', (name) => {
    expect(findBlock(html(`<${name}>${BLOCK}</${name}>`)).kind).toBe('absent');
  });

  it('[V6] takes what was added inside the block for a part of it, and knows that it is not current', () => {
    const body = html(`${BLOCK.replace('</ol>', '<li>Noor: and the budget</li></ol>')}<p>x</p>`);
    expect(isCurrent(body, agenda)).toBe(false);
    expect(findBlock(body)).toMatchObject({ lines: ['Your news (5 min)', 'What would help? (5 min)', 'Noor: and the budget'] });
  });

  it.each([
    ['deeply nested elements', `${'<div>'.repeat(10_000)}${BLOCK}`, 'present'],
    ['hundreds of blocks', BLOCK.repeat(600), 'present'],
    ['nothing but open brackets', '<'.repeat(50_000), 'absent'],
    ['a quote that never ends', `<a ${'"'.repeat(50_001)}`, 'absent'],
    ['half entities', '&#'.repeat(50_000), 'absent'],
  ])('comes to an end on %s', (_name, body, kind) => {
    expect(findBlock(html(body)).kind).toBe(kind);
  });
});

describe('previewHas', () => {
  it('[V8] sees the title at the start of a preview, in any known words', () => {
    expect(previewHas('\r\n Agenda for our\u00a01:1\r\nYour news')).toBe(true);
    expect(previewHas(`${de.title} Neues`)).toBe(true);
    expect(previewHas('Hello. Agenda for our 1:1')).toBe(false);
    expect(previewHas('')).toBe(false);
  });
});

describe('for any body', () => {
  const parts = fc.constantFrom(
    ...['<p>', '</p>', '<div>', '</div>', '<body>', '</body>', '<html>', '<head>', '</head>', '<br>', '<b>', '</b>', '<li>', '<ol>', '</ol>', '<table>', '<td>', '</table>', '<blockquote>', '</blockquote>', '<!--', '-->', '<style>', '</style>', '<title>', '<img src="a">'],
    ...['<p class="', '">', '<constructor>', '<li>', "'", '<', '>', '&', '&lt;', '&nbsp;', ' ', '\r\n', '\n', 'Hello', 'From: x', '<p>Sent: y</p>', en.title, en.foot, de.title, `<p>${fr.title}</p>`, `<p>${en.foot}</p>`, '<![if !mso]>', '<o:p>', 'שלום', '\u200b', '\ufeff'],
  );
  const content = fc.array(parts, { maxLength: 14 }).map((all) => all.join(''));
  const items = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 10 }), parts), { minLength: 1, maxLength: 3 }).filter((texts) => texts.some((text) => /[a-z]/i.test(text)));
  const words = fc.constantFrom(en, de, fr);

  it('[V2, V4, I13] gives the very body back after an insert and a removal', () => {
    fc.assert(
      fc.property(content, fc.constantFrom('html' as const, 'text' as const), items, words, (text, format, texts, chosen) => {
        const body = { format, content: text };
        const put = putBlock(body, agendaOf(...texts), chosen);
        expect(isCurrent(put, agendaOf(...texts))).toBe(true);
        if (findBlock(body).kind !== 'present') expect(removeBlock(put)).toEqual(body);
        expect(putBlock(put, agendaOf(...texts), chosen)).toBe(put);
        expect(findBlock(removeBlock(put)).kind).not.toBe('present');
      }),
      { numRuns: 10_000 },
    );
  });
});
