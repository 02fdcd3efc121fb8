import type { Words } from '../../domain/shared/words';

/** `2026-Q4` as a person says it. */
export function quarterWords(id: string, { t }: Words): string {
  const [year = '', quarter = ''] = id.split('-Q');
  return t('insights.quarter', { year, quarter });
}
