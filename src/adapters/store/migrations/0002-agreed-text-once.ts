/**
 * Version 2: a file's agreed text is left out where it is the file's own. Earlier records say it twice and are read as they are, so nothing is
 * moved; the number alone keeps an app that does not know of it away, which would take such files for changed.
 */
export function agreedTextOnce(): void {}
