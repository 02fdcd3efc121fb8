import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const catalogue = (language: string) => Object.entries(JSON.parse(readFileSync(join(__dirname, `../../src/catalogue/${language}.json`), 'utf8')) as Record<string, string>);
const english = new Map(catalogue('en'));
const german = catalogue('de');

/** Names and words that both languages share. */
const SAME = /^(?:Two Hats|Agenda|Person|Name|Moment|Initiative|Offline|Details|Text|Team|OK|Import|Export|SMART|Markdown|ZIP|two-hats-|\.zip|Art|Datum|[^\p{L}]*)$/u;

/** Words that stand in most English sentences and in no German one. */
const ENGLISH = /(?<![\p{L}.-])(?:the|and|of|to|you|your|yours|what|who|how|which|where|when|with|for|that|this|from|have|would|could|should|about|they|their|we|us|our|my|me|is|are|not|no|yes|it|its|be|been|by|or|if|at)(?![\p{L}-])/iu;
/** Words taken from English where German has its own. */
const BORROWED = /(?<!\p{L})(?:feedback|meetings?|updates?|goals?|deadlines?|ownership|commitments?|peers?|reports?|mindset|empower\p{L}*|skills?|KPIs?|OKRs?|stakeholder|learnings?|review|checken|coachen|managen|delegier\p{L}*|performance|issues?|to-?dos?|follow-?ups?|tabs?|button|buttons|panel)(?!\p{L})/iu;

type Found = {
  readonly texts: readonly string[];
  readonly places: readonly string[];
  /** Places whose value is written as it comes, without the number format of the language. */
  readonly bare: readonly string[];
};

/** All that a message says and has places for, in every branch. */
function read(elements: readonly MessageFormatElement[]): Found {
  const found = elements.map((element): Found => {
    if (element.type === TYPE.literal) return { texts: [element.value], places: [], bare: [] };
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const branches = Object.values(element.options).map(({ value }) => read(value));
      return { texts: branches.flatMap(({ texts }) => texts), places: [element.value, ...branches.flatMap(({ places }) => places)], bare: branches.flatMap(({ bare }) => bare) };
    }
    if (element.type === TYPE.pound || element.type === TYPE.tag) return { texts: [], places: [], bare: [] };
    return { texts: [], places: [element.value], bare: element.type === TYPE.argument ? [element.value] : [] };
  });
  return { texts: found.flatMap(({ texts }) => texts), places: found.flatMap(({ places }) => places), bare: found.flatMap(({ bare }) => bare) };
}

const parsed = (message: string) => parse(message, { ignoreTag: true });
const placesOf = (message: string) => [...new Set(read(parsed(message)).places)].sort();
const bareOf = (message: string) => read(parsed(message)).bare;
const textsOf = (message: string) => read(parsed(message)).texts;

describe('the German catalogue', () => {
  it('has every message of the English one, in its order, and no other', () => {
    expect(german.map(([id]) => id)).toEqual([...english.keys()]);
  });

  it.each(german)('%s keeps the places of the English message', (id, message) => {
    const original = english.get(id) ?? '';
    expect(placesOf(message)).toEqual(placesOf(original));
    for (const place of bareOf(message)) expect(bareOf(original)).toContain(place);
  });

  it('chooses one and other wherever the English chooses by number', () => {
    for (const [id, message] of german) {
      const kinds = (text: string) => parsed(text).flatMap((element) => (element.type === TYPE.plural ? [Object.keys(element.options).sort().join()] : []));
      for (const forms of kinds(message)) expect([id, forms]).toEqual([id, expect.stringMatching(/(?:^|,)one,other$/)]);
      expect([id, kinds(message).length > 0]).toEqual([id, kinds(english.get(id) ?? '').length > 0]);
    }
  });

  it('holds no English, and no borrowed word where German has its own', () => {
    for (const [id, message] of german) {
      for (const text of textsOf(message)) {
        expect([id, ENGLISH.exec(text)?.[0]]).toEqual([id, undefined]);
        expect([id, BORROWED.exec(text)?.[0]]).toEqual([id, undefined]);
      }
    }
  });

  it('says nothing as the English says it, but for names and words that both share', () => {
    expect(german.filter(([id, message]) => message === english.get(id) && textsOf(message).some((text) => !SAME.test(text.trim()))).map(([id]) => id)).toEqual([]);
  });

  it('speaks as colleagues do: du, small, never Sie; quotes „so“; no exclamation', () => {
    for (const [id, message] of german) {
      for (const text of textsOf(message)) {
        expect([id, text]).toEqual([id, expect.not.stringMatching(/(?<![.?:„“·] |^)(?<!^)\b(?:Sie|Ihnen|Ihre?[mnrs]?|Dich|Dir|Dein\w*)\b/)]);
        expect([id, text]).toEqual([id, expect.not.stringMatching(/["']|\p{L}!|“\p{L}|\p{L}”/u)]);
      }
    }
  });
});
