/**
 * What one calls a person: "Noor" of "Noor Haddad" and of "Haddad, Noor". Where a script writes the family name first,
 * or without a space, the whole name is right and a part of it may not be.
 */
export function calledName(name: string): string {
  const whole = name.trim();
  if (!/^\p{Script=Latin}/u.test(whole)) return whole;
  const given = /^[^,]+,\s*(\S+)/.exec(whole)?.[1];
  return given ?? whole.split(/\s+/)[0] ?? whole;
}
