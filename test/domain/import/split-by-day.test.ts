import fc from 'fast-check';

import { splitByDay } from '../../../src/domain/import/split-by-day';
import type { LocalDate } from '../../../src/domain/shared/local-date';

const READING = { isMonthFirst: false, latest: '2026-11-24' as LocalDate };
const split = (...lines: readonly string[]) => splitByDay(lines.join('\n'), READING);

describe('splitByDay', () => {
  it('[IM4] makes a part of each dated heading, with what stands before the first in the first', () => {
    const preface = '# 1:1 with Noor\n';
    expect(split('# 1:1 with Noor', '', '## 2024-03-14', 'Pricing', '## Thursday, 7 March 2024: the launch', 'Slipped', '### By 2024-03-20', 'Draft')).toEqual([
      { day: '2024-03-14', text: '# 1:1 with Noor\n\n## 2024-03-14\nPricing', preface },
      { day: '2024-03-07', text: '## Thursday, 7 March 2024: the launch\nSlipped\n### By 2024-03-20\nDraft', preface },
    ]);
  });

  it('[IM4] takes lines that have nothing but a day for headings as well', () => {
    const days = split('**14.03.2024**', 'Pricing', 'until 2024-04-01 at the latest', 'Do, 7. März 2024, 10:00 Uhr', 'The launch', '2024-02-29 -').map(({ day }) => day);
    expect(days).toEqual(['2024-03-14', '2024-03-07', '2024-02-29']);
  });

  it.each([
    ['one dated heading', ['# 2024-03-14', 'Pricing']],
    ['no dated heading', ['# Noor', '- 2024-03-14: Pricing', '- 2024-03-07: Launch']],
    ['one heading for each level', ['# 2024-03-14', '## 2024-03-07', '### 2024-02-29']],
    ['headings of spans', ['# 2024-03-14 to 2024-03-20', '# 2024-04-14 to 2024-04-20']],
  ])('[IM4] leaves a text with %s whole', (_what, lines) => {
    expect(split(...lines)).toEqual([{ day: undefined, text: lines.join('\n'), preface: '' }]);
  });

  it('[IM8] loses and adds nothing, whatever the text', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('# 2024-03-14', '## 7.3.2024 Noor', '2024-03-01', '', '##', '## '));
    fc.assert(fc.property(fc.array(line), (lines) => expect(split(...lines).map(({ text }) => text).join('\n')).toBe(lines.join('\n'))));
  });
});
