import { Component } from 'react';
import type { ReactNode } from 'react';

import { Action } from '../components/action';
import { Notice } from '../components/notice';
import { SHELL_WORDS } from './shell.words';

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
    return (
      <Notice tone="problem" title={SHELL_WORDS.crashTitle} action={<Action onClick={() => this.setState({ hasFailed: false })}>{SHELL_WORDS.openAgain}</Action>}>
        {SHELL_WORDS.crashBody}
      </Notice>
    );
  }
}
