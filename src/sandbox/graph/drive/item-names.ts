/** Longest decoded path below the drive's root, and longest name, in UTF-16 units. */
export const LONGEST_PATH = 400;
const LONGEST_NAME = 255;

const FORBIDDEN_CHARACTERS = /["*:<>?/\\|\u0000-\u001f\u007f]|\p{Surrogate}/u;
const RESERVED_NAMES = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.ds_store)$/i;

export type NameProblem = 'invalidPath' | 'pathIsTooLong';

/** Why OneDrive would refuse this name, or undefined where it would take it. */
export function nameProblem(name: string, place: { readonly isFolder: boolean; readonly isAtRoot: boolean }): NameProblem | undefined {
  if (name.length > LONGEST_NAME) return 'pathIsTooLong';
  if (isMalformed(name) || isReserved(name)) return 'invalidPath';
  if (place.isFolder && name.endsWith('.')) return 'invalidPath';
  return place.isAtRoot && name.toLowerCase() === 'forms' ? 'invalidPath' : undefined;
}

function isMalformed(name: string): boolean {
  return name === '' || name === '.' || name === '..' || name !== name.trim() || FORBIDDEN_CHARACTERS.test(name);
}

function isReserved(name: string): boolean {
  return name.startsWith('~') || name.toLowerCase().includes('_vti_') || RESERVED_NAMES.test(name);
}

/** Equal for names that address the same item: neither case nor Unicode form counts. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Equal for names that cannot stand side by side, though one does not address the other: `æ` and `ae`. */
export function similarityKey(name: string): string {
  return nameKey(name).replaceAll('æ', 'ae');
}

/** The name that `conflictBehavior=rename` tries as its n-th: `My Folder 1`, `note 1.md`. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${number}${name.slice(dot)}` : `${name} ${number}`;
}
