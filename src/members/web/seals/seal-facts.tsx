import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { memberTexts } from '../../texts.ts';

/** What is stated of a seal: for what, who gave it, its number, from when to when, the certificate. */
export function SealFactList(props: {
  language: Language;
  seal: SealLine;
  /** Title of the offer that was certified; null = the provider. */
  offerTitle: string | null;
  /** Where the certificate is to be had; null = there is none. */
  proofHref: string | null;
}): JSX.Element {
  const { language, seal, offerTitle, proofHref } = props;
  const t = memberTexts(language);
  const { date } = formats(language);
  const facts: Fact[] = [
    { icon: 'person', term: t('seal.fact.issuer'), value: seal.issuer },
    {
      icon: 'calendar',
      term: t('seal.fact.valid'),
      value:
        seal.validUntil === null
          ? t('seal.fact.from', { day: date(seal.validFrom) })
          : t('seal.fact.fromTo', { from: date(seal.validFrom), to: date(seal.validUntil) }),
    },
  ];
  if (offerTitle !== null)
    facts.unshift({ icon: 'book', term: t('seal.fact.offer'), value: offerTitle });
  if (seal.number !== null)
    facts.push({ icon: 'certificate', term: t('seal.fact.number'), value: seal.number });
  if (seal.scope !== null)
    facts.push({ icon: 'info', term: t('seal.fact.scope'), value: seal.scope });
  if (seal.proof !== null && proofHref !== null) {
    facts.push({
      icon: 'download',
      term: t('seal.fact.proof'),
      value: <a href={proofHref}>{seal.proof.name}</a>,
    });
  }
  return <FactList facts={facts} />;
}
