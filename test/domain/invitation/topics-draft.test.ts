import { THEIR_TOPICS_ID, type AgendaItem } from '../../../src/domain/coaching/agenda';
import { topicsDraft } from '../../../src/domain/invitation/topics-draft';
import { anItem } from '../../../src/ui/components/sample.states';

const items = (...list: readonly AgendaItem[]) => ({ items: list });

describe('topicsDraft', () => {
  it('[OL9] has what the invitation could hold, escaped and on one line, and no minutes', () => {
    const agenda = items(
      anItem({ id: THEIR_TOPICS_ID, text: 'Your topics' }),
      anItem({ id: 'a', text: 'Plans\n& <b>money</b>', minutes: 7 }),
      anItem({ id: 'b', text: 'Only mine', audience: 'private' }),
      anItem({ id: 'c', text: 'Not now', state: 'skipped' }),
    );
    expect(topicsDraft(agenda, 'To talk about:')).toBe('<p>To talk about:</p><ul><li>Plans &amp; &lt;b&gt;money&lt;/b&gt;</li></ul>');
  });

  it('[OL9] is nothing where there is nothing to suggest', () => {
    expect(topicsDraft(items(anItem({ id: THEIR_TOPICS_ID })), 'x')).toBeUndefined();
  });
});
