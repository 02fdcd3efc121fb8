import type { ReactNode } from 'react';

import type { Services } from '../../workflows/services';
import { ErrorBoundary } from './error-boundary';
import { FormatsProvider } from './formats';
import { ServicesProvider } from './services';
import { Themed } from './themed';
import { useWatched } from './use-watched';
import { WordsProvider } from './words';

/** What every surface stands in: services, theme, dates, and a net below. */
export function AppFrame({ services, children }: { readonly services: Services; readonly children: ReactNode }) {
  const { timeZone, now } = services.surroundings;
  const words = useWatched(services.surroundings.words);
  return (
    <ServicesProvider services={services}>
      <WordsProvider words={words}>
        <Themed>
          <FormatsProvider locale={words.locale} timeZone={timeZone} now={now}>
            <ErrorBoundary>{children}</ErrorBoundary>
          </FormatsProvider>
        </Themed>
      </WordsProvider>
    </ServicesProvider>
  );
}
