import type { FrozenElement, FrozenNode, FrozenScreen } from './frozen-screen';

/** What an element looks like depends on these; ids, links and handlers stay behind, since the copy is only looked at. */
const ATTRIBUTES = ['dir', 'lang', 'role', 'type', 'rows', 'placeholder', 'disabled', 'open', 'aria-label', 'aria-selected', 'aria-current', 'aria-hidden', 'data-quiet', 'style'];
const SKIPPED = new Set(['script', 'style', 'template', 'dialog']);

/** What stands on the screen within `root`, down to the lower edge of the window, with the style rules it needs. */
export function freeze(root: HTMLElement): FrozenScreen {
  const classes = new Map<string, number>();
  const children = frozenChildren(root, classes, window.innerHeight);
  const used = new Set([...classes.keys()].flatMap((names) => names.split(/\s+/)));
  return { background: backgroundOf(root), classes: [...classes.keys()], rules: rulesFor(used), children };
}

/** @param lowerEdge what begins below it is left out; undefined where all of `parent` is above it, and nothing in it need be measured */
function frozenChildren(parent: Element, classes: Map<string, number>, lowerEdge: number | undefined): FrozenNode[] {
  let isCut = false;
  return [...parent.childNodes].flatMap((node): FrozenNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent === '' ? [] : [node.textContent ?? ''];
    if (!(node instanceof HTMLElement) || SKIPPED.has(node.localName)) return [];
    if (lowerEdge === undefined) return [frozenElement(node, classes, undefined)];
    const { top, bottom } = node.getBoundingClientRect();
    if (top <= lowerEdge) return [frozenElement(node, classes, bottom > lowerEdge ? lowerEdge : undefined)];
    // One of those below stays, empty: what stands above is not the last one, and must not look like it.
    const isFirst = !isCut;
    isCut = true;
    return isFirst ? [shellOf(node, classes)] : [];
  });
}

function frozenElement(element: HTMLElement, classes: Map<string, number>, lowerEdge: number | undefined): FrozenElement {
  // What a field holds is no attribute, and no child either once somebody typed.
  const children = element instanceof HTMLTextAreaElement ? [element.value] : frozenChildren(element, classes, lowerEdge);
  return { ...shellOf(element, classes), children };
}

function shellOf(element: HTMLElement, classes: Map<string, number>): FrozenElement {
  const names = element.className;
  if (names !== '' && !classes.has(names)) classes.set(names, classes.size);
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  if (element instanceof HTMLInputElement && element.checked) attributes.checked = '';
  return { tag: element.localName, class: classes.get(names) ?? -1, attributes, children: [] };
}

/** In the order of the page, since later rules win over earlier ones. A sheet for some media only becomes a block of theirs. */
function rulesFor(used: ReadonlySet<string>): readonly string[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText).filter((text) => isUsed(text, used));
    if (rules.length === 0 || sheet.media.mediaText === '') return rules;
    return [`@media ${sheet.media.mediaText} {${rules.join('')}}`];
  });
}

function isUsed(rule: string, used: ReadonlySet<string>): boolean {
  const selectors = rule.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g);
  return [...selectors].some(([, name = '']) => used.has(name));
}

function backgroundOf(root: HTMLElement): string {
  const first = root.firstElementChild;
  return first === null ? '' : getComputedStyle(first).backgroundColor;
}
