import { openAs, SealedEnquiry } from '../../model/enquiry/sealed.ts';
import type { Readable, SenderData } from './views.ts';

const NOTHING: SenderData = { name: null, email: null, phone: null, message: null, callTimes: [] };

/** What the sender told, as far as it can be read: it may be deleted, or sealed with a secret that the portal has lost. */
export function senderData(
  secret: Buffer,
  row: { readonly id: string; readonly sealed: Buffer | null },
): { readonly readable: Readable; readonly sender: SenderData } {
  if (row.sealed === null) return { readable: 'erased', sender: NOTHING };
  const sender = openAs(SealedEnquiry, secret, { table: 'enquiry', ...row });
  return sender === null ? { readable: 'lost', sender: NOTHING } : { readable: 'yes', sender };
}
