import { makeStaticStyles, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { useWords } from '../shell/words';

// While a page for the printer is there it is all that is printed, whatever stands around it on the screen.
const useOnlyThis = makeStaticStyles('@media print { body:has(> [data-print-page]) > :not([data-print-page]) { display: none !important; } } @page { size: A4; margin: 16mm; }');

/** What is printed in place of the screen; nobody sees it before. */
export function PrintPage({ children }: { readonly children: ReactNode }) {
  useOnlyThis();
  const styles = useStyles();
  const { locale } = useWords();
  return createPortal(
    <article data-print-page lang={locale} dir="auto" className={styles.page}>
      {children}
    </article>,
    document.body,
  );
}

/** The few kinds of text on paper, which has one theme: black on white, in points. */
export const usePrintStyles = makeStyles({
  title: { margin: 0, fontSize: '17pt', lineHeight: '1.2', fontWeight: 600 },
  heading: { marginBlock: '12pt 3pt', fontSize: '11.5pt', fontWeight: 600 },
  small: { marginBlock: '3pt 0', color: '#333' },
});

const useStyles = makeStyles({
  page: { display: 'none', '@media print': { display: 'block', color: '#000', backgroundColor: '#fff', fontFamily: 'Segoe UI, system-ui, sans-serif', fontSize: '9.5pt', lineHeight: '1.35' } },
});
