import type { EventId } from '../../src/domain/calendar/event';
import type { InviteWriter } from '../../src/workflows/ports';

export type WriterUnderTest = {
  readonly writer: InviteWriter;
  /** An invitation that the user organises. */
  readonly eventId: EventId;
  /** Someone edits the invitation elsewhere. */
  readonly editElsewhere: (html: string) => Promise<void>;
  /** How often the invitation was written so far, through the writer or elsewhere. */
  readonly writes: () => number;
};

/** What every `InviteWriter` must do, whatever it is made of. */
export function inviteWriterContract(name: string, create: () => Promise<WriterUnderTest>): void {
  describe(`InviteWriter made of ${name}`, () => {
    it('replaces the body that it read, and answers with what then stands there', async () => {
      const { writer, eventId } = await create();
      const before = await writer.read(eventId);
      const content = before.body.content.replace('See you there.', 'See you there, Noor.');
      const after = await writer.write(eventId, { format: before.body.format, content }, before.changeTag);
      expect(after.body.content).toContain('See you there, Noor.');
      expect(await writer.read(eventId)).toEqual(after);
      expect(after.changeTag).not.toBe(before.changeTag);
      expect(after.isOrganizer).toBe(true);
    });

    it('writes nothing over what was edited since it was read', async () => {
      const { writer, eventId, editElsewhere } = await create();
      const { body, changeTag } = await writer.read(eventId);
      await editElsewhere('<p>Edited elsewhere</p>');
      const write = writer.write(eventId, { ...body, content: '<p>Ours</p>' }, changeTag);
      await expect(write).rejects.toMatchObject({ reason: 'changed-elsewhere' });
      expect((await writer.read(eventId)).body.content).toContain('Edited elsewhere');
    });

    it('writes nothing that changes nothing, since each write may send a mail', async () => {
      const { writer, eventId, writes } = await create();
      const { body, changeTag } = await writer.read(eventId);
      expect((await writer.write(eventId, body, changeTag)).changeTag).toBe(changeTag);
      expect(writes()).toBe(0);
    });
  });
}
