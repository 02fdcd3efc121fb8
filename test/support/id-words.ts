import type { Words } from '../../src/domain/shared/words';

/** Words that say which message was asked for, and with what: rules are tested apart from how a language puts them. */
export function idWords(locale = 'en-GB'): Words {
  return { locale, t: (id, values) => (values === undefined ? id : `${id} ${JSON.stringify(values)}`) };
}
