import type { SlipLanguage } from '../../model/slips/slip-language.ts';
import { memberPhone } from '../../queries/slips/member-phone.ts';
import type { SlipPrint } from './slip-document.ts';
import type { SlipParts } from './slip-parts.ts';

/** What the slips of a member share: name and colour of the network, and the number for questions (the member's, else the contact point's). */
export async function printOf(
  { db, network, publicUrl }: Pick<SlipParts, 'db' | 'network' | 'publicUrl'>,
  memberId: string,
  language: SlipLanguage,
): Promise<SlipPrint> {
  const { settings } = network;
  return {
    language,
    network: settings.shortName,
    colour: settings.theme.light.action,
    phone: (await memberPhone(db, memberId)) ?? settings.contact.phone,
    publicUrl,
  };
}

/** A PDF to be looked at or printed; nobody keeps a copy on the way (the code is in it). */
export function pdfResponse(pdf: Buffer, name: string): Response {
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}
