import { Component } from 'react';
import type { ReactNode } from 'react';

import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { useWords } from './words';

type Props = { readonly children: ReactNode };
type State = { readonly hasFailed: boolean };

/** Keeps one view's crash away from the rest of the screen. What failed is not shown: it may hold a person's words. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Crashed onOpenAgain={() => this.setState({ hasFailed: false })} />;
  }
}

function Crashed({ onOpenAgain }: { readonly onOpenAgain: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="problem" title={t('shell.crashTitle')} action={<Action onClick={onOpenAgain}>{t('shell.openAgain')}</Action>}>
      {t('shell.crashBody')}
    </Notice>
  );
}
