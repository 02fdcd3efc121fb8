const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø',
  Oslash: 'Ø', iquest: '¿', iexcl: '¡', middot: '·', bull: '•', euro: '€', copy: '©', reg: '®', zwnj: '\u200c', zwj: '\u200d',
};
/** The accented Latin letters are named by letter and accent: `eacute`, `Ouml`. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030a',
};
const ENTITY = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,8}));/g;
const ACCENTED = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring)$/;

/** Text as a reader of the HTML sees it. Names that mail programs do not write for letters stay as they are. */
export function decodeEntities(source: string): string {
  return source.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named(name) ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const [, letter, accent = ''] = ACCENTED.exec(name) ?? [];
  return letter === undefined ? undefined : (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of people as text of HTML, whatever is in it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
