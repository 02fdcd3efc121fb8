import { IntlMessageFormat } from 'intl-messageformat';

import type { Words } from '../domain/shared/words';

type Elements = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** What the build makes of a catalogue: plain texts, and messages with places as `compileMessages` read them. */
export type Messages = Readonly<Record<string, string | Elements>>;

/** The words of a language, in the form that `locale` gives to numbers. */
export function createWords(locale: string, messages: Messages): Words {
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (id: string, message: Elements): IntlMessageFormat => {
    const format = formats.get(id) ?? new IntlMessageFormat(message, locale);
    formats.set(id, format);
    return format;
  };
  return {
    locale,
    t: (id, values) => {
      const message = messages[id];
      return message === undefined || typeof message === 'string' ? (message ?? id) : String(formatOf(id, message).format(values));
    },
  };
}
