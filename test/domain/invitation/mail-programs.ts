import { rewritten } from './bodies';

/** A tag with its attributes, as loosely as it takes for bodies of our own making. */
const TAGS = /<(\/?)([a-zA-Z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

type TagChange = (name: string, attributes: string, isEnd: boolean) => string;

function withTags(html: string, change: TagChange): string {
  return html.replace(TAGS, (_, slash: string, name: string, attributes: string) => change(name.toLowerCase(), attributes, slash !== ''));
}

const bare: TagChange = (name, _, isEnd) => `<${isEnd ? '/' : ''}${name}>`;

/** Word: lists become paragraphs with their number as text, spaces are hard, every paragraph has a class, letters beyond ASCII are numbered. */
function word(html: string): string {
  let number = 0;
  const inner = withTags(html.replace(/<!--[\s\S]*?(?:-->|$)/g, ''), (name, attributes, isEnd) => {
    if (name === 'ol') {
      number = 0;
      return '';
    }
    if (name === 'li') {
      number += isEnd ? 0 : 1;
      const mark = `<![if !supportLists]><span style='mso-list:Ignore'>${number}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
      return isEnd ? '<o:p></o:p></p>' : `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${mark}`;
    }
    if (name === 'p') return isEnd ? '<o:p></o:p></p>' : '<p class=MsoNormal>';
    return isEnd ? `</${name}>` : `<${name}${attributes}>`;
  });
  return inner.replace(/[\u0080-\uffff]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** The new Outlook and the web: paragraphs become `div`s with fonts, ids get an `x_`, an element of theirs goes around it all. */
function web(html: string): string {
  const inner = withTags(html, (name, attributes, isEnd) => {
    const shown = name === 'p' ? 'div' : name;
    if (isEnd) return `</${shown}>`;
    const kept = attributes.replace(/\b(class|id)="/g, '$1="x_');
    return ['p', 'ol', 'li'].includes(name) ? `<${shown} class="elementToProof" style="font-family: Aptos, sans-serif; color: rgb(0, 0, 0)">` : `<${shown}${kept}>`;
  });
  return inner.replace(/>([^<>]{2,})</g, (whole, text: string) => (text.trim() === '' ? whole : `><span data-ogsc="" style="font-size:12pt">${text}</span><`));
}

/** The Mac: upper-case tags, line breaks inside text where a line grows long, a break at the end of paragraphs. */
function mac(html: string): string {
  const upper = withTags(html, (name, attributes, isEnd) => `${isEnd && name === 'p' ? '<BR>' : ''}<${isEnd ? '/' : ''}${name.toUpperCase()}${attributes}>`);
  return upper.replace(/>([^<>]*)</g, (_, text: string) => `>${text.replace(/ (?=\S+ \S+$)/, '\r\n')}<`);
}

/** A phone: no attributes, bold as `strong`, invisible characters between words, spaces as entities. */
function phone(html: string): string {
  const plainTags = withTags(html, (name, attributes, isEnd) => bare(name === 'b' ? 'strong' : name, attributes, isEnd));
  return plainTags.replace(/>([^<>]*)</g, (_, text: string) => `>${text.replace(/ /, '&nbsp;').replace(/ /, ' \u200b')}<`);
}

/** Another invitation system in between: one line, quotes as entities, each item a paragraph in a table cell of its own. */
function gateway(html: string): string {
  return withTags(html, (name, attributes, isEnd) => {
    if (name === 'ol') return isEnd ? '</table>' : '<table>';
    if (name === 'li') return isEnd ? '</p></td></tr>' : '<tr><td><p>';
    return isEnd ? `</${name}>` : `<${name}${attributes}>`;
  }).replace(/'/g, '&#39;');
}

/** What programs do to the HTML of an invitation that they open and save, each in its own way. */
export const MAIL_PROGRAMS: Readonly<Record<string, (html: string) => string>> = {
  'Exchange': rewritten,
  'classic Outlook': word,
  'new Outlook and the web': web,
  'Outlook on the Mac': mac,
  'Outlook on a phone': phone,
  'a gateway that makes tables': gateway,
  'classic Outlook, then the web': (html) => web(word(html)),
  'a phone, then Exchange': (html) => rewritten(phone(html)),
};
