import { makeStyles, tokens } from '@fluentui/react-components';

/** How a field looks in which a whole file is edited. */
export const useFileFieldStyles = makeStyles({
  file: { minHeight: '240px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
