type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

/** An element with attributes and children; texts become text nodes, whatever they hold. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(label: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** The page's place for everything, filled. */
export function show(...children: readonly Child[]): void {
  document.getElementById('app')?.replaceChildren(...children);
}
