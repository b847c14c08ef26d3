import { singleLine } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import type { ContactRecord } from '../record.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { CONTACT_ROLES } from './codes.ts';
import { codeOf, lineOf } from './stated.ts';

const ROLES = [...CONTACT_ROLES.keys()];

/**
 * The contact that the national portal shows with a course: by role, with name, telephone, e-mail and address on the web. Other
 * contacts, private addresses, mobile and fax numbers are not taken.
 */
export function readContact(details: XmlNode | undefined): ContactRecord | null {
  const rank = (contact: XmlNode): number => {
    const at = ROLES.indexOf(codeOf(contact, 'CONTACT_ROLE'));
    return at < 0 ? ROLES.length : at;
  };
  const [contact] = [...childrenOf(details, 'CONTACT')].sort((a, b) => rank(a) - rank(b));
  if (contact === undefined) return null;
  const name = ['ACADEMIC_TITLE', 'FIRST_NAME', 'LAST_NAME']
    .map((field) => lineOf(contact, field))
    .filter(Boolean)
    .join(' ');
  const found = {
    name: name || null,
    phone: phoneOf(lineOf(contact, 'PHONE')),
    email: emailOf(contact),
    url: webAddress(lineOf(contact, 'URL')),
  };
  if (Object.values(found).every((value) => value === null)) return null;
  const role = CONTACT_ROLES.get(codeOf(contact, 'CONTACT_ROLE')) ?? null;
  return { ...found, role: found.name === null ? null : role, hours: null };
}

/** `+49.281.123456` → `+49 281 123456`; anything else as it stands. */
function phoneOf(text: string): string | null {
  return (/^\+\d+(?:\.\d+)+/.test(text) ? text.replace(/\./g, ' ') : text) || null;
}

function emailOf(contact: XmlNode): string | null {
  const stated = childOf(contact, 'EMAILS');
  const text = lineOf(stated, 'EMAIL') || singleLine(stated?.text ?? '');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}
