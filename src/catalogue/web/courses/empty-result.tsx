import type { JSX } from 'preact';
import { type AskAbout, AskButtons } from '../../../ui/ask-buttons.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { type OfferCard as CardView, ResultCard } from '../../../ui/result-card.tsx';
import type { SiteContact } from '../../../ui/shell.ts';
import type { Widening } from '../../use-cases/widen-query.ts';
import type { Words } from '../words/words.ts';

/** A way out of an empty answer, ready to be shown. */
export interface WayOut {
  readonly text: string;
  readonly href: string;
  readonly count: Widening['count'];
}

/** No hit is no end: what to change, with the number it would find, what comes closest, and a person to talk to. */
export function EmptyResult(props: {
  words: Words;
  ways: readonly WayOut[];
  /** What the gentlest way finds first. */
  nearest: readonly CardView[];
  contact: SiteContact;
  /** What was looked for, for the form in which one can ask. */
  asked: AskAbout;
}): JSX.Element {
  const { words, ways, nearest, contact } = props;
  const { t, language, format } = words;
  return (
    <>
      <EmptyState drawing="poplars" title={t('empty.title')} text={t('empty.text')}>
        {ways.length > 0 && (
          <>
            <h3>{t('empty.widen')}</h3>
            <ul class="widenings">
              {ways.map(({ text, href, count }) => (
                <li key={text}>
                  <a href={href}>
                    <span>{text}</span>
                    <span class="choice-count">
                      {t('result.count', { count, shown: format.count(count) })}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </EmptyState>
      {nearest.length > 0 && (
        <>
          <h3>{t('widen.near')}</h3>
          <ul class="results">
            {nearest.map((card) => (
              <ResultCard key={card.id} card={card} headingLevel={4} />
            ))}
          </ul>
        </>
      )}
      <h3>{t('empty.talk')}</h3>
      <p>{t('empty.talkText')}</p>
      <AskButtons language={language} about={props.asked}>
        <LinkButton kind="primary" icon="phone" href={phoneHref(contact.phone)}>
          {t('empty.call', { phone: contact.phone })}
        </LinkButton>
      </AskButtons>
    </>
  );
}
