/** A screen as JSON can hold it: what is seen, nothing that can be acted on. */
export type FrozenScreen = {
  readonly background: string;
  /** Lists of class names; elements point into it, since the same ones come again and again. */
  readonly classes: readonly string[];
  readonly rules: readonly string[];
  readonly children: readonly FrozenNode[];
};

export type FrozenNode = string | FrozenElement;

export type FrozenElement = {
  readonly tag: string;
  /** Place in `classes`, or -1. */
  readonly class: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FrozenNode[];
};

/** Elements that can do nothing by themselves. Whatever else a stored copy names is not made. */
const TAGS = new Set(
  'a b bdi button dd details div dl dt em fieldset footer h1 h2 h3 h4 header hr i input label legend li main nav ol option p section select small span strong summary table tbody td textarea th thead time tr ul'.split(' '),
);
const ATTRIBUTE = /^(dir|lang|role|type|rows|placeholder|disabled|open|checked|style|data-quiet|aria-[a-z]+)$/;

/** Undefined for whatever this version did not write itself, or an earlier one wrote otherwise. */
export function decodeFrozenScreen(value: unknown): FrozenScreen | undefined {
  if (!isRecord(value)) return undefined;
  const { background, classes, rules, children } = value;
  if (typeof background !== 'string' || !areStrings(classes) || !areStrings(rules) || !areNodes(children)) return undefined;
  return { background, classes, rules, children };
}

function areNodes(value: unknown): value is readonly FrozenNode[] {
  return Array.isArray(value) && value.every((node) => typeof node === 'string' || isElement(node));
}

function isElement(value: unknown): value is FrozenElement {
  if (!isRecord(value) || typeof value.tag !== 'string' || !TAGS.has(value.tag) || typeof value.class !== 'number') return false;
  const { attributes } = value;
  if (!isRecord(attributes) || !Object.entries(attributes).every(([name, text]) => ATTRIBUTE.test(name) && typeof text === 'string')) return false;
  return areNodes(value.children);
}

function areStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
