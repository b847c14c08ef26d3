import type { JSX } from 'preact';
import { Card } from '../../../ui/card.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { phoneHref } from '../../../ui/phone.ts';
import { freshnessOf } from '../../model/profile/freshness.ts';
import { webAddress } from '../../model/web-address.ts';
import { languageNames } from '../language-names.ts';
import type { MemberView } from './member-view.ts';

/** How to reach a member, and as of when that is true. */
export function MemberFactCard(view: MemberView): JSX.Element {
  return (
    <Card as="section" labelledBy="facts">
      <h2 id="facts" class="unseen">
        {view.t('member.facts')}
      </h2>
      <FactList facts={[...waysToReach(view), ...whenAndHow(view), asOf(view)]} />
    </Card>
  );
}

function waysToReach({ member, t }: MemberView): Fact[] {
  const town = [member.postalCode, member.place].filter(Boolean).join(' ');
  const address = [member.street, town].filter(Boolean).join(', ');
  const website = member.website === null ? null : webAddress(member.website);
  const facts: Fact[] = [
    { icon: 'place', term: t('member.address'), value: address || t('member.address.unknown') },
  ];
  if (member.phone) {
    const value = <a href={phoneHref(member.phone)}>{member.phone}</a>;
    facts.push({ icon: 'phone', term: t('member.phone'), value });
  }
  if (member.email) {
    const value = <a href={`mailto:${member.email}`}>{member.email}</a>;
    facts.push({ icon: 'mail', term: t('member.mail'), value });
  }
  if (website) {
    const value = (
      <a href={website.href} rel="noopener">
        {website.label}
      </a>
    );
    facts.push({ icon: 'external', term: t('member.website'), value });
  }
  return facts;
}

function whenAndHow({ member, language, t }: MemberView): Fact[] {
  const facts: Fact[] = [];
  if (member.openingHours) {
    const lang = language === 'de' ? undefined : 'de';
    const value = <span lang={lang}>{member.openingHours}</span>;
    facts.push({ icon: 'clock', term: t('member.hours'), value });
  }
  if (member.languages.length > 0) {
    const value = languageNames(member.languages, language);
    facts.push({ icon: 'language', term: t('member.languages'), value });
  }
  return facts;
}

/** The day on which somebody said that this is right; where nobody has, since when it stands here and who brought it. */
function asOf({ member, language, now, t }: MemberView): Fact {
  const { day } = formats(language);
  const common = { icon: 'source', term: t('member.asOf') } as const;
  const { confirmedAt, updatedAt } = member;
  const freshness = freshnessOf(confirmedAt, now);
  if (freshness === 'never' || confirmedAt === null) {
    const isDelivered = member.sourceId !== null && member.editedAt === null;
    const note = t(isDelivered ? 'member.asOf.delivered' : 'member.asOf.office');
    return { ...common, value: day(updatedAt), note };
  }
  const note = t(freshness === 'fresh' ? 'member.asOf.fresh' : 'member.asOf.old');
  return { ...common, value: day(confirmedAt), note };
}
