import type { ReactNode } from 'react';

import type { Services } from '../../workflows/services';
import { ErrorBoundary } from './error-boundary';
import { FormatsProvider } from './formats';
import { ServicesProvider } from './services';
import { Themed } from './themed';

/** What every surface stands in: services, theme, dates, and a net below. */
export function AppFrame({ services, children }: { readonly services: Services; readonly children: ReactNode }) {
  const { locale, timeZone, now } = services.surroundings;
  return (
    <ServicesProvider services={services}>
      <Themed>
        <FormatsProvider locale={locale} timeZone={timeZone} now={now}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </FormatsProvider>
      </Themed>
    </ServicesProvider>
  );
}
