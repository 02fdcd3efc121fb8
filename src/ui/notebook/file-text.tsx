import { makeStyles, tokens } from '@fluentui/react-components';

/** A file, word for word, in a box of its own that scrolls. */
export function FileText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <pre dir="auto" className={styles.file} tabIndex={0}>
      {text}
    </pre>
  );
}

const useStyles = makeStyles({
  file: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    maxHeight: '320px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});
