import type { Person } from '../../domain/calendar/event';
import type { AddressEntry, Me } from '../../workflows/ports';
import { decodeFields, decodeString, optionalFields, optionalList, optionalString } from './decode-value';

export function decodeMe(body: unknown): Me {
  const user = decodeFields(body, '$');
  const further = [...optionalList(user.otherMails), ...optionalList(user.proxyAddresses).map(smtpAddress)];
  const addresses = [user.mail, user.userPrincipalName, ...further].map(optionalString).filter((address) => address !== undefined);
  return {
    name: optionalString(user.displayName) ?? addresses[0] ?? '',
    addresses: [...new Set(addresses.map((address) => address.toLowerCase()))],
    accountId: decodeString(user.id, '$.id'),
  };
}

/** A user of the directory with every address that the scope shows; undefined where it shows none. */
export function decodeEntry(value: unknown): AddressEntry | undefined {
  const { displayName, mail, userPrincipalName, otherMails } = optionalFields(value);
  const addresses = [mail, userPrincipalName, ...optionalList(otherMails)].map(optionalString).filter((address) => address !== undefined);
  const [main] = addresses;
  if (main === undefined) return undefined;
  return { kind: 'person', name: optionalString(displayName) ?? main, addresses: [...new Set(addresses.map((address) => address.toLowerCase()))] };
}

/** With the small scopes Graph answers with an id and nothing else: such a colleague is none that a 1:1 can be matched to. */
export function decodePerson(value: unknown): Person | undefined {
  const { displayName, mail, userPrincipalName } = optionalFields(value);
  const address = optionalString(mail) ?? optionalString(userPrincipalName);
  return address === undefined ? undefined : { name: optionalString(displayName) ?? address, address };
}

/** `SMTP:` is the main address and `smtp:` a further one; `x500:`, `sip:` and others are no addresses to write to. */
function smtpAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^smtp:/i.test(value) ? value.slice('smtp:'.length) : undefined;
}
