declare const brand: unique symbol;

/** A string that only its own constructor or decoder may make, so that two kinds of id cannot be mixed up. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
