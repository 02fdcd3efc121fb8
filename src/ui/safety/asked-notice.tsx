import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import type { Asked, Safety } from '../../workflows/safety';
import { Action } from '../components/action';
import { Fold } from '../components/fold';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';
import { FileName } from './file-name';

export type AskedNoticeProps = {
  readonly asked: Asked;
  readonly nameOf: Safety['nameOf'];
  readonly onAnswer: Safety['answer'];
  readonly onUseFolder: Safety['useThisFolder'];
};

/** What Two Hats does not decide by itself, in words, with the buttons that do. */
export function AskedNotice({ asked, nameOf, onAnswer, onUseFolder }: AskedNoticeProps) {
  const { t } = useWords();
  switch (asked.kind) {
    case 'other-root':
      return (
        <Question title={t('asked.folderTitle')} deeds={[{ words: t('asked.useFolder'), run: onUseFolder }]}>
          {t('asked.folderBody')}
        </Question>
      );
    case 'no-conditions':
      return (
        <Question title={t('asked.noConditionsTitle')} deeds={[]}>
          {t('asked.noConditionsBody')}
        </Question>
      );
    case 'bulk':
      return <BulkQuestion asked={asked} nameOf={nameOf} onAnswer={onAnswer} />;
  }
}

/** A screen of names; behind it the rest is told by its number. */
const NAMED = 50;

function BulkQuestion({ asked, nameOf, onAnswer }: Pick<AskedNoticeProps, 'nameOf' | 'onAnswer'> & { readonly asked: Extract<Asked, { kind: 'bulk' }> }) {
  const { t } = useWords();
  const text = useTextStyles();
  const isFromOneDrive = asked.direction === 'from-onedrive';
  const count = asked.paths.length;
  const hidden = count - NAMED;
  return (
    <Question
      title={isFromOneDrive ? t('asked.bulkFrom', { count }) : t('asked.bulkTo', { count })}
      deeds={[
        { words: t('asked.keep'), run: () => onAnswer('keep') },
        { words: t('asked.goOn'), run: () => onAnswer('go-on') },
      ]}
      more={
        <Fold isInLine title={t('asked.which', { count })}>
          <ul className={text.bullets}>
            {asked.paths.slice(0, NAMED).map((path) => (
              <li key={path}>
                <FileName file={nameOf(path)} />
              </li>
            ))}
          </ul>
          {hidden > 0 && <p className={text.small}>{t('asked.andMore', { count: hidden })}</p>}
        </Fold>
      }
      hints={[t('asked.keepHint'), isFromOneDrive ? t('asked.goOnHint') : t('asked.goOnHintTo')]}
    >
      {isFromOneDrive ? t('asked.bulkFromBody') : t('asked.bulkToBody')}
    </Question>
  );
}

type Deed = { readonly words: string; readonly run: () => Promise<void> };

type QuestionProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly more?: ReactNode;
  readonly hints?: readonly string[];
  /** The first is the one that changes nothing. */
  readonly deeds: readonly Deed[];
};

/** A question that stands apart from the content. */
export function Question({ title, children, more, hints = [], deeds }: QuestionProps) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  const [isAnswering, setAnswering] = useState(false);
  const titleId = useId();
  const answer = ({ run }: Deed) => {
    setAnswering(true);
    void run().finally(() => setAnswering(false));
  };
  return (
    <section aria-labelledby={titleId} className={styles.question}>
      <div role="alert">
        <h2 id={titleId} className={text.heading}>
          {title}
        </h2>
      </div>
      <p className={text.body}>{children}</p>
      {more}
      {hints.length > 0 && (
        <ul className={text.bullets}>
          {hints.map((hint) => (
            <li key={hint} className={text.small}>
              {hint}
            </li>
          ))}
        </ul>
      )}
      {deeds.length > 0 && (
        <div className={styles.deeds}>
          {deeds.map((deed) => (
            <Action key={deed.words} disabled={isAnswering} onClick={() => answer(deed)}>
              {deed.words}
            </Action>
          ))}
          {isAnswering && (
            <span role="status" className={text.small}>
              {t('asked.answering')}
            </span>
          )}
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '760px',
    marginBlockEnd: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningForeground3,
  },
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlockStart: tokens.spacingVerticalXS },
});
