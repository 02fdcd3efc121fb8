import type { Agenda, AgendaItem } from './agenda';
import { composeAgenda, type ComposeInput, type Tongue } from './compose-agenda';
import { HAT_LINE_ID, hatLine } from './further-lines';
import { closesGap } from './needs';
import { gapsOf } from './reasons';

/**
 * The agenda once the user puts on `input.hat` (C16). Nothing goes and nothing is added: the open lines of that hat come first,
 * after their topics and the basics that are missing, and more of the hat is offered. A line that says another hat aloud and was
 * not covered yet says this one, unless the user put it in their own words, which are none of the `tongues`.
 */
export function recomposeForHat(agenda: Agenda, input: ComposeInput, tongues: readonly Tongue[] = []): Agenda {
  const { hat } = input;
  const isBasic = basicsOf(input);
  const rank = (item: AgendaItem): number => {
    if (item.origin === 'their-topic') return 0;
    if (item.origin === 'hat') return 1;
    if (item.state !== 'open') return 4;
    if (isBasic(item)) return 2;
    return item.hat === hat ? 3 : 4;
  };
  const items = agenda.items.map((item) => (item.id === HAT_LINE_ID ? saidAnew(item, input, tongues) : item)).sort((a, b) => rank(a) - rank(b));
  const standing = new Set(items.map(({ id }) => id));
  return { ...agenda, items, offered: composeAgenda(input).offered.filter(({ id }) => !standing.has(id)) };
}

function basicsOf(input: ComposeInput): (item: AgendaItem) => boolean {
  const gaps = gapsOf(input);
  const ids = new Set(input.prompts.filter((prompt) => gaps.some((gap) => closesGap(gap, input.situation)(prompt))).map(({ id }) => id));
  return ({ id, promptId }) => (promptId !== undefined && ids.has(promptId)) || gaps.some((gap) => id === `gap-${gap}`);
}

function saidAnew(line: AgendaItem, input: ComposeInput, tongues: readonly Tongue[]): AgendaItem {
  const isOurs = [input, ...tongues].some(({ words }) => line.text === hatLine({ ...input, words }, line.hat).text);
  return line.state === 'open' && isOurs ? hatLine(input, input.hat) : line;
}
