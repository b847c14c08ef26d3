import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { ableMembers } from '../../queries/enquiry/able-members.ts';
import { contactTexts } from '../../texts.ts';
import type { InboxParts } from './inbox-parts.ts';
import type { HandOverChoice } from './need-props.ts';

const OFFICE = 'office';

/** Services for which somebody answers today, and the office, as the choices of a form. */
export async function handOverChoices(
  { db, network }: Pick<InboxParts, 'db' | 'network'>,
  language: Language,
  now: Date,
): Promise<readonly HandOverChoice[]> {
  const services = network.settings.adviceServices;
  const slugs = services.flatMap(({ member }) => (member === undefined ? [] : [member]));
  const able = await ableMembers(db, slugs, localDate(now));
  return [
    ...services
      .filter(({ member }) => member !== undefined && able.has(member))
      .map(({ key, name }) => ({ value: key, label: name })),
    { value: OFFICE, label: contactTexts(language)('inbox.office.name') },
  ];
}

/** What a choice means; null if it is none of them. */
export async function readHandOver(
  { db, network }: Pick<InboxParts, 'db' | 'network'>,
  choice: string,
  now: Date,
): Promise<{ readonly memberId: string | null; readonly serviceKey: string | null } | null> {
  if (choice === OFFICE) return { memberId: null, serviceKey: null };
  const service = network.settings.adviceServices.find(({ key }) => key === choice);
  if (service?.member === undefined) return null;
  const able = await ableMembers(db, [service.member], localDate(now));
  const memberId = able.get(service.member);
  return memberId === undefined ? null : { memberId, serviceKey: service.key };
}
