import { makeStyles, tokens } from '@fluentui/react-components';

import type { PromptFileState, PromptsInUse, ShownProblem } from '../../workflows/prompt-library';
import { Action } from '../components/action';
import { useTextStyles } from '../components/text-styles';
import { faultWords, organisationFileWords, ownFileWords, PROMPTS_WORDS } from './prompts-in-use.words';

type PromptsSectionProps = { readonly state: PromptsInUse; readonly onStarter: () => void };

/** How many prompts are in use and whose, where the files are, and what is wrong with one that cannot be used. */
export function PromptsSection({ state, onStarter }: PromptsSectionProps) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <section aria-label={PROMPTS_WORDS.title} className={text.stack}>
      <h2 className={text.heading}>{PROMPTS_WORDS.title}</h2>
      <dl className={styles.facts}>
        <dt>{PROMPTS_WORDS.builtIn}</dt>
        <dd className={styles.fact}>{state.counts['built-in']}</dd>
        {state.organisationUrl !== undefined && (
          <>
            <dt>{PROMPTS_WORDS.organisation}</dt>
            <dd className={styles.fact}>{state.counts.organisation}</dd>
          </>
        )}
        <dt>{PROMPTS_WORDS.own}</dt>
        <dd className={styles.fact}>{state.counts.own}</dd>
      </dl>
      <p className={text.body}>{PROMPTS_WORDS.ownPlace}</p>
      <FileState words={ownFileWords(state.own)} state={state.own} />
      <div className={text.row}>
        <Action onClick={onStarter}>{PROMPTS_WORDS.starter}</Action>
      </div>
      {state.organisationUrl !== undefined && (
        <>
          <p className={text.body}>
            {PROMPTS_WORDS.organisationPlace} <bdi>{state.organisationUrl}</bdi>
          </p>
          <FileState words={organisationFileWords(state.organisation)} state={state.organisation} />
        </>
      )}
    </section>
  );
}

function FileState({ words, state }: { readonly words: string; readonly state: PromptFileState }) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <>
      <p role="status" className={text.small}>{words}</p>
      {state.kind === 'refused' && (
        <ul aria-label={PROMPTS_WORDS.problems} className={styles.problems}>
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
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <>
      <p className={text.body}>
        <strong>{PROMPTS_WORDS.place(problem.line, problem.column)}</strong> {problem.path !== '' && <code>{problem.path}</code>} {faultWords(problem.fault)}
      </p>
      {showsLines && (
        <pre dir="ltr" className={styles.lines}>
          {problem.around.map(({ number, text: line }) => `${number === problem.line ? '›' : ' '} ${String(number).padStart(3)}  ${line}`).join('\n')}
        </pre>
      )}
    </>
  );
}

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS },
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
