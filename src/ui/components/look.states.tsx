import { TextDirectionProvider } from '@griffel/react';
import type { ReactElement, ReactNode } from 'react';

/** Every look of one view, by name. The gallery shows them; `test/browser/looks` checks each in each theme. */
export type Looks = Readonly<Record<string, ReactElement>>;

/** Shows a look in a right-to-left locale, in whatever theme is around it. */
export function RightToLeft({ children }: { readonly children: ReactNode }) {
  return (
    <TextDirectionProvider dir="rtl">
      <div dir="rtl" lang="ar">
        {children}
      </div>
    </TextDirectionProvider>
  );
}

export function ignore(): void {
  // A look has nobody to tell.
}

export function settle(): Promise<void> {
  return Promise.resolve();
}
