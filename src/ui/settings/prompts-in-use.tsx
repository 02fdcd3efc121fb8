import { makeStyles, tokens } from '@fluentui/react-components';

import type { LibraryFault } from '../../domain/coaching/library/library-problem';
import type { Words } from '../../domain/shared/words';
import type { PromptFileState, PromptsInUse, ShownProblem } from '../../workflows/prompt-library';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { useWords } from '../shell/words';

type PromptsSectionProps = { readonly state: PromptsInUse; readonly onStarter: () => void };

/** How many prompts are in use and whose, where the files are, and what is wrong with one that cannot be used. */
export function PromptsSection({ state, onStarter }: PromptsSectionProps) {
  const words = useWords();
  const { t } = words;
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <section aria-label={t('library.title')} className={text.stack}>
      <h2 className={text.heading}>{t('library.title')}</h2>
      <dl className={styles.facts}>
        <dt>{t('library.builtIn')}</dt>
        <dd className={styles.fact}>{state.counts['built-in']}</dd>
        {state.organisationUrl !== undefined && (
          <>
            <dt>{t('library.organisation')}</dt>
            <dd className={styles.fact}>{state.counts.organisation}</dd>
          </>
        )}
        <dt>{t('library.own')}</dt>
        <dd className={styles.fact}>{state.counts.own}</dd>
      </dl>
      <p className={text.body}>{t('library.ownPlace')}</p>
      <FileState words={ownFileWords(state.own, words)} state={state.own} />
      <div className={text.row}>
        <Action onClick={onStarter}>{t('library.starter')}</Action>
      </div>
      {state.organisationUrl !== undefined && (
        <>
          <p className={text.body}>
            {t('library.organisationPlace')} <bdi>{placeOf(state.organisationUrl)}</bdi>
          </p>
          <FileState words={organisationFileWords(state.organisation, words)} state={state.organisation} />
        </>
      )}
    </section>
  );
}

function FileState({ words, state }: { readonly words: string; readonly state: PromptFileState }) {
  const { t } = useWords();
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <>
      <p role="status" className={text.small}>{words}</p>
      {state.kind === 'refused' && (
        <ul aria-label={t('library.problems')} className={styles.problems}>
          {state.problems.map((problem, place) => (
            <li key={`${problem.line}:${problem.column}:${problem.path}:${problem.fault.kind}`}>
              <Problem problem={problem} showsLines={problem.around.length > 0 && state.problems[place + 1]?.line !== problem.line} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Several problems of one line share its lines, which stand below the last of them. */
function Problem({ problem, showsLines }: { readonly problem: ShownProblem; readonly showsLines: boolean }) {
  const words = useWords();
  const { t } = words;
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <>
      <p className={text.body}>
        <strong>{t('library.place', { line: problem.line, column: problem.column })}</strong> {problem.path !== '' && <code>{problem.path}</code>} {faultWords(problem.fault, words)}
      </p>
      {showsLines && (
        <pre dir="ltr" className={styles.lines}>
          {problem.around.map(({ number, text: line }) => `${number === problem.line ? '›' : ' '} ${String(number).padStart(3)}  ${line}`).join('\n')}
        </pre>
      )}
    </>
  );
}

/** How the user's own file fares, in a sentence. */
function ownFileWords(state: PromptFileState, { t }: Words): string {
  return state.kind === 'in-use' || state.kind === 'kept-copy' ? t(`library.use.${state.use}`) : t(`library.own.${state.kind}`);
}

/** Without what follows the path: a key to the file may stand there. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

/** How the organisation's file fares, in a sentence. */
function organisationFileWords(state: PromptFileState, { t }: Words): string {
  if (state.kind === 'in-use') return t(`library.use.${state.use}`);
  return t(`library.organisation.${state.kind === 'left-out' ? 'none' : state.kind}`);
}

/** What is wrong and how to put it right. */
function faultWords(fault: LibraryFault, { t, locale }: Words): string {
  const allowed = 'allowed' in fault ? new Intl.ListFormat(locale, { type: 'unit' }).format(fault.allowed) : '';
  return t(`library.fault.${fault.kind}`, { allowed, limit: 'limit' in fault ? fault.limit : 0 });
}

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, max-content) minmax(min-content, 1fr)', overflowWrap: 'anywhere', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  problems: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lines: {
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});
