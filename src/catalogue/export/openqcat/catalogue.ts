import type { ExportMember } from '../../queries/export/export-member.ts';
import { element, opening, required, type Xml } from '../xml/xml.ts';
import { addressParts, clip, reachParts } from './address.ts';

export interface CatalogueHead {
  readonly member: ExportMember;
  /** Name and address of the portal, for people who look into the file. */
  readonly portal: { readonly name: string; readonly url: string };
  readonly now: Date;
  /** What XML declares, which is what the bytes then are. */
  readonly encoding: 'iso-8859-15' | 'utf-8';
}

/** The two kinds of catalogue: everything, or what has changed (with its number in the log of changes). */
export type CatalogueBody =
  | { readonly kind: 'full'; readonly services: AsyncIterable<Xml> }
  | {
      readonly kind: 'delta';
      readonly sequence: number;
      readonly deleted: AsyncIterable<string>;
      readonly services: AsyncIterable<Xml>;
    };

/** A catalogue of openQ-cat 1.1 in pieces of text, a service each: nothing but one offer is in memory. */
export async function* openQcat(head: CatalogueHead, body: CatalogueBody): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="${head.encoding}"?>\n${opening('OPENQCAT', { version: '1.1' })}\n`;
  yield `${headerOf(head).text}\n`;
  if (body.kind === 'full') {
    yield `${opening('NEW_CATALOG', { FULLCATALOG: 'true' })}\n`;
    yield* lines(body.services);
    yield '</NEW_CATALOG>\n';
  } else {
    yield `${opening('UPDATE_CATALOG', { seq_number: body.sequence })}\n`;
    let isFirst = true;
    for await (const id of body.deleted) {
      if (isFirst) yield '<DELETE>\n';
      isFirst = false;
      yield `${required('SERVICE', [clip('PRODUCT_ID', id, 255)]).text}\n`;
    }
    if (!isFirst) yield '</DELETE>\n';
    yield '<NEW>\n';
    yield* lines(body.services);
    yield '</NEW>\n</UPDATE_CATALOG>\n';
  }
  yield '</OPENQCAT>\n';
}

async function* lines(parts: AsyncIterable<Xml>): AsyncGenerator<string> {
  for await (const { text } of parts) yield `${text}\n`;
}

function headerOf({ member, portal, now }: CatalogueHead): Xml {
  return required('HEADER', [
    element('GENERATOR_INFO', `Bildungsnetz ${portal.url}`),
    required('CATALOG', [
      element('LANGUAGE', 'deu'),
      clip('CATALOG_ID', member.id, 50),
      element('CATALOG_VERSION', '1.0'),
      clip('CATALOG_NAME', `${member.name} – ${portal.name}`, 255),
      element('GENERATION_DATE', now.toISOString()),
      element('CURRENCY', 'EUR'),
    ]),
    required('SUPPLIER', [
      element('SUPPLIER_ID', member.id, { type: 'supplier_specific' }),
      clip('SUPPLIER_NAME', member.name, 255),
      required('ADDRESS', addressParts({ ...member, url: member.website })),
      // Without a contact of role 2 or 3 the national portal refuses the supplier.
      required('CONTACT', [
        required('CONTACT_ROLE', [], { type: 2 }),
        clip('LAST_NAME', member.name, 30),
        ...reachParts({ phone: member.phone, email: member.email, url: member.website }),
      ]),
      required('EXTENDED_INFO', [], { input_type: '1' }),
    ]),
  ]);
}
