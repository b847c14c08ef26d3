import type { MemberRole, OfficeRole } from './roles.ts';

export interface DemoMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A fictitious person of the demo network. */
export interface DemoPerson {
  /** Names the person for ever: a second start finds them again. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly mandates: readonly { readonly memberId: string; readonly role: MemberRole }[];
  readonly officeRole: OfficeRole | null;
}

const OFFICE_PEOPLE = [
  ['office', 'Demo-Geschäftsstelle', 'geschaeftsstelle'],
  ['office', 'Demo-Vertretung', 'vertretung'],
  ['data_protection', 'Demo-Datenschutz', 'datenschutz'],
  ['auditor', 'Demo-Prüfung', 'pruefung'],
] as const;

/**
 * One owner for each of the given providers, one editor who acts for the first two of them, and four people of the network itself: two of the office, because some acts need a second one.
 * All addresses end in `.example`, so that no letter can reach anybody.
 */
export function demoPeople(providers: readonly DemoMember[]): readonly DemoPerson[] {
  const owners = providers.map(({ id, slug, name }) => ({
    key: `owner ${slug}`,
    name: `Demo-Leitung ${name.replace(' (Demo)', '')}`,
    email: `leitung@${slug}.example`,
    mandates: [{ memberId: id, role: 'owner' as const }],
    officeRole: null,
  }));
  const editor = {
    key: 'editor',
    name: 'Demo-Kursplanung',
    email: 'kursplanung@netzwerk-demo.example',
    mandates: providers.slice(0, 2).map(({ id }) => ({ memberId: id, role: 'editor' as const })),
    officeRole: null,
  };
  const office = OFFICE_PEOPLE.map(([officeRole, name, mailbox]) => ({
    key: mailbox === 'vertretung' ? 'office deputy' : officeRole,
    name,
    email: `${mailbox}@netzwerk-demo.example`,
    mandates: [],
    officeRole,
  }));
  return [...owners, ...(editor.mandates.length > 0 ? [editor] : []), ...office];
}
