import type { Kysely } from 'kysely';
import { lookupMac } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

const HOUR_MILLISECONDS = 3_600_000;

/** Enquiries of the last hour that came in by forms: all of them, and those that name the same address or number. */
export async function countLately(
  db: Kysely<ContactTables>,
  asked: {
    readonly secret: Buffer;
    readonly email: string | null;
    readonly phone: string | null;
    readonly now: Date;
  },
): Promise<{ readonly all: number; readonly ofSender: number }> {
  const since = new Date(asked.now.getTime() - HOUR_MILLISECONDS);
  const email = lookupMac(asked.secret, 'email', asked.email);
  const phone = lookupMac(asked.secret, 'phone', asked.phone);
  const { all, ofSender } = await db
    .selectFrom('enquiry')
    .select(({ fn, eb }) => [
      fn.countAll<string>().as('all'),
      fn
        .countAll<string>()
        .filterWhere(
          eb.or([
            ...(email === null ? [] : [eb('email_mac', '=', email)]),
            ...(phone === null ? [] : [eb('phone_mac', '=', phone)]),
          ]),
        )
        .as('ofSender'),
    ])
    .where('created_at', '>', since)
    .where('channel', 'in', ['form', 'callback', 'course'])
    .executeTakeFirstOrThrow();
  return { all: Number(all), ofSender: Number(ofSender) };
}
