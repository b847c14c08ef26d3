import type { Kysely } from 'kysely';
import { type JobRun, type Tasks, TryAgain } from '../../platform/jobs/index.ts';
import type { Delivery, Mailer } from '../../platform/mail/index.ts';
import { LetterContent, SEND_LETTER, SendLetterPayload } from '../model/letter.ts';
import { type WaitingLetter, waitingLetter } from '../queries/waiting-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { noteDelivery } from '../use-cases/note-delivery.ts';

export interface LetterParts {
  readonly db: Kysely<AccountsTables>;
  readonly mailer: Mailer;
}

/** The jobs about letters, for `openJobs`. */
export function letterTasks(parts: LetterParts): Tasks {
  return {
    [SEND_LETTER]: async (payload, run) => {
      await sendLetter(parts, SendLetterPayload.parse(payload).letterId, run);
    },
  };
}

/**
 * Sends a letter and notes how it went. Killed in between, it is sent once more under the same Message-ID; a letter that has ended is
 * left alone. Throws {@link TryAgain} where the mail server may take it later.
 */
async function sendLetter({ db, mailer }: LetterParts, id: string, run: JobRun): Promise<void> {
  const letter = await waitingLetter(db, id);
  if (letter === null) return;
  const delivery = await deliver(mailer, letter, run);
  if (delivery.kind === 'sent') return noteDelivery(db, id, { state: 'sent' }, run.now);
  const { problem } = delivery;
  const isOver = delivery.kind === 'refused' || run.isLast;
  await noteDelivery(db, id, { state: isOver ? 'failed' : 'waiting', problem }, run.now);
  if (!isOver) throw new TryAgain(problem);
}

async function deliver(
  mailer: Mailer,
  { id, email, language, content, writtenAt }: WaitingLetter,
  { now, signal }: JobRun,
): Promise<Delivery> {
  const parsed = LetterContent.safeParse(content);
  if (!parsed.success) return { kind: 'refused', problem: 'Der Inhalt des Briefs ist unlesbar.' };
  const { subject, text, unsubscribeUrl = null, sendBefore, replyTo } = parsed.data;
  if (sendBefore !== undefined && new Date(sendBefore) <= now)
    return { kind: 'refused', problem: 'Der Brief wäre zu spät gekommen.' };
  return mailer.send(
    { id, to: email, subject, text, language, writtenAt, unsubscribeUrl, replyTo },
    signal,
  );
}
