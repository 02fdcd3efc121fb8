import { makeStyles, tokens } from '@fluentui/react-components';

const HAIRLINE = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

/** Where the figure would take a fifth of the line, it stands above its words. */
const NARROW = '@media (max-width: 420px)';

/** The few shapes that the sections of the page are made of. */
export const useInsightsStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, borderTop: HAIRLINE, paddingBlockStart: tokens.spacingVerticalL, scrollMarginBlockStart: '96px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'grid', gridTemplateColumns: '52px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalM, ':not(:last-child)': { borderBottom: HAIRLINE }, [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  /** A figure that is read before its sentence. */
  figure: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  of: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  /** What opens inside a row needs no line of its own. */
  bare: { '& > details': { borderTopStyle: 'none' } },
  evidence: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '520px', paddingBlock: tokens.spacingVerticalXS },
  table: { width: '100%', borderCollapse: 'collapse' },
  // A short word stays whole: its column is as wide as it.
  head: { textAlign: 'start', overflowWrap: 'break-word', hyphens: 'auto', verticalAlign: 'bottom', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS },
  cell: { textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, borderTop: HAIRLINE, paddingBlock: tokens.spacingVerticalSNudge, paddingInlineEnd: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums' },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', gap: tokens.spacingHorizontalXXL },
});
