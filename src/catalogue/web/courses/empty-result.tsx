import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { SiteContact } from '../../../ui/shell.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { Widening } from '../../use-cases/widen-query.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';

/** No hit is no end: what to change, with the number it would find, and a person to talk to. */
export function EmptyResult(props: {
  words: Words;
  query: OfferQuery;
  /** The place of the search as people know it. */
  placeLabel: string;
  widenings: readonly Widening[];
  contact: SiteContact;
}): JSX.Element {
  const { words, query, placeLabel, widenings, contact } = props;
  const { t, language, format } = words;
  return (
    <EmptyState drawing="poplars" title={t('empty.title')} text={t('empty.text')}>
      {widenings.length > 0 && (
        <>
          <h3>{t('empty.widen')}</h3>
          <ul class="widenings">
            {widenings.map((widening) => (
              <li key={`${widening.kind}-${widening.facet ?? widening.km ?? ''}`}>
                <a href={coursesHref(language, query, widening.changes)}>
                  <span>{wideningText(widening, query, placeLabel, words)}</span>
                  <span class="choice-count">
                    {t('result.count', {
                      count: widening.count,
                      shown: format.count(widening.count),
                    })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('empty.talk')}</h3>
      <p>{t('empty.talkText')}</p>
      <div class="buttons">
        <LinkButton kind="primary" icon="phone" href={phoneHref(contact.phone)}>
          {t('empty.call', { phone: contact.phone })}
        </LinkButton>
        <LinkButton kind="secondary" href={localizedPath(language, '/beratung')}>
          {t('empty.advice')}
        </LinkButton>
      </div>
    </EmptyState>
  );
}

function wideningText(
  widening: Widening,
  query: OfferQuery,
  placeLabel: string,
  { t }: Words,
): string {
  switch (widening.kind) {
    case 'radius':
      return t('widen.radius', { km: widening.km ?? 0 });
    case 'anywhere':
      return t('widen.anywhere');
    case 'online':
      return t('widen.online');
    case 'dates':
      return t('widen.dates');
    case 'price':
      return t('widen.price');
    case 'words':
      return t('widen.words');
    case 'only_words':
      return t('widen.onlyWords', { words: query.q });
    case 'only_place':
      return t('widen.onlyPlace', { km: widening.km ?? 0, place: placeLabel });
    case 'past':
      return t('widen.past');
    case 'facet':
      return widening.facet ? t('widen.facet', { facet: t(FACET_TEXTS[widening.facet]) }) : '';
  }
}
