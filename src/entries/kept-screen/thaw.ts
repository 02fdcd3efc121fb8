import type { FrozenNode, FrozenScreen } from './frozen-screen';

/** The copy of a screen, laid over the page; `remove` takes it and its style rules away. */
export type Thawed = { readonly remove: () => void; readonly content: ShadowRoot };

/**
 * Shows a frozen screen over the page. It is `inert`: nothing in it can be clicked, typed into or read out, since it is
 * there for the eye until the real one stands below it. Text is put in as text, styles as rules, so nothing in it can run.
 */
export function thaw(screen: FrozenScreen): Thawed {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(screen.rules.join('\n'));
  const overlay = document.createElement('div');
  overlay.inert = true;
  overlay.ariaHidden = 'true';
  // Closed, so that whoever looks for a button by its name, a screen reader or a script, finds the real one alone.
  const content = overlay.attachShadow({ mode: 'closed' });
  content.adoptedStyleSheets = [sheet];
  Object.assign(overlay.style, {
    position: 'fixed',
    inset: '0',
    overflow: 'hidden',
    background: screen.background,
    zIndex: '2147483647',
  });
  content.append(...screen.children.map((node) => thawed(node, screen.classes)));
  document.body.style.margin = '0'; // As the app will have it: the page is not laid out anew for that.
  document.body.append(overlay);
  return {
    content,
    remove: () => overlay.remove(),
  };
}

function thawed(node: FrozenNode, classes: readonly string[]): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  element.className = classes[node.class] ?? '';
  for (const [name, value] of Object.entries(node.attributes)) {
    // As an attribute the page's policy would refuse it.
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
  }
  element.append(...node.children.map((child) => thawed(child, classes)));
  return element;
}
