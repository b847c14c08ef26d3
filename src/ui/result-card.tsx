import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { SealLineOfCard, type SealMark } from './seal-mark.tsx';
import { Status, type StatusTone } from './status.tsx';

export interface CardFact {
  readonly icon: IconName;
  /** Said before the text by screen readers, e.g. "Beginn". */
  readonly term: string;
  readonly text: string;
  /** Said behind the text, less loudly. */
  readonly note?: string;
}

export interface CardBadge {
  readonly tone: StatusTone;
  readonly icon?: IconName;
  readonly text: string;
}

/** One offer in a list: readable in three seconds. All texts are ready for people, in the language of the page. */
export interface OfferCard {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Start and times, place and distance, price – in this order. */
  readonly facts: readonly CardFact[];
  readonly provider: string;
  /** Up to three. */
  readonly badges: readonly CardBadge[];
  /** Checked seals of offer and provider, with what they are called together; null or absent = none. */
  readonly seals?: { readonly title: string; readonly marks: readonly SealMark[] } | null;
  /** What to be careful about, beside the badges; null or absent = nothing. */
  readonly caution?: string | null;
  /** Where the data come from and as of when. */
  readonly source: string | null;
  /** Name of the place, by which a map finds the card; null where it has none. */
  readonly place?: string | null;
  /** Set where the title is in another language than the page. */
  readonly titleLanguage?: string | undefined;
}

/** The result card as a list item: what, when, where, how much, what one can count on, whose. The whole card follows the link of its title. */
export function ResultCard(props: {
  card: OfferCard;
  headingLevel: 2 | 3 | 4;
  /** Something to do with the offer besides following its link. */
  children?: ComponentChildren;
}): JSX.Element {
  const { card } = props;
  const Heading = `h${props.headingLevel}` as const;
  return (
    <li class="card result" data-place={card.place ?? undefined}>
      <Heading class="result-title">
        <a href={card.href} lang={card.titleLanguage}>
          {card.title}
        </a>
      </Heading>
      <ul class="result-facts">
        {card.facts.map((fact) => (
          <li key={fact.term}>
            <Icon name={fact.icon} />
            <span>
              <span class="unseen">{fact.term}: </span>
              {fact.text}
              {fact.note && <span class="result-note"> {fact.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {(card.badges.length > 0 || card.caution) && (
        <ul class="badges">
          {card.badges.slice(0, 3).map((badge) => (
            <li key={badge.text}>
              <Status tone={badge.tone} {...(badge.icon ? { icon: badge.icon } : {})}>
                {badge.text}
              </Status>
            </li>
          ))}
          {card.caution && (
            <li>
              <Status tone="neutral" icon="clock">
                {card.caution}
              </Status>
            </li>
          )}
        </ul>
      )}
      {card.seals && <SealLineOfCard {...card.seals} />}
      <div class="result-foot">
        <p class="result-source">
          <span class="result-provider">{card.provider}</span>
          {card.source && <span>{card.source}</span>}
        </p>
        {props.children}
      </div>
    </li>
  );
}
