import type { ColumnType } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** A letter that asks to confirm courses, and the courses as they were then (migration 0022). */
interface ConfirmationLetterTable {
  id: string;
  member_id: string;
  written_at: Timestamp;
  expires_at: Timestamp;
  token_hash: Buffer;
  used_at: ColumnType<Date | null, Date | null, Date | null>;
}

interface ConfirmationLetterOfferTable {
  letter_id: string;
  offer_id: string;
  changed_at: Timestamp;
}

export interface FreshnessTables {
  confirmation_letter: ConfirmationLetterTable;
  confirmation_letter_offer: ConfirmationLetterOfferTable;
}
