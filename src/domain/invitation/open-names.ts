export type OpenNames = { readonly opens: (name: string) => void; readonly closes: (name: string) => void; readonly isOpen: (name: string) => boolean };

/** How many elements of each name are open: to look for every closing tag through all that is open would take long in a hostile body. */
export function openNames(): OpenNames {
  const counts = new Map<string, number>();
  const countOf = (name: string) => counts.get(name) ?? 0;
  return {
    opens: (name) => void counts.set(name, countOf(name) + 1),
    closes: (name) => void counts.set(name, countOf(name) - 1),
    isOpen: (name) => countOf(name) > 0,
  };
}
