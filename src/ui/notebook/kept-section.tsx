import type { ReactNode } from 'react';

import { useTextStyles } from '../components/text-styles';

/** One kind of what was noted beside the text; not there while there is none of it. */
export function KeptSection({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const text = useTextStyles();
  if (children.length === 0) return null;
  return (
    <section aria-label={title} className={text.section}>
      <h2 className={text.heading}>{title}</h2>
      <ul className={text.list}>{children}</ul>
    </section>
  );
}
