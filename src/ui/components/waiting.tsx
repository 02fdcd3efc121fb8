import { makeStyles, tokens } from '@fluentui/react-components';

/** Said while something is read. The bars hold the place of the lines to come, so that nothing jumps. */
export function Waiting({ words, lines = 3 }: { readonly words: string; readonly lines?: number }) {
  const styles = useStyles();
  return (
    <div role="status" data-waiting>
      <span className={styles.words}>{words}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden className={styles.bar} style={{ inlineSize: `${90 - (line % 3) * 18}%` }} />
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  words: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginBlockEnd: tokens.spacingVerticalS },
  bar: { display: 'block', blockSize: '14px', marginBlockEnd: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralStencil1 },
});
