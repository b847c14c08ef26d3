import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Icon } from '../../../../ui/icon.tsx';
import type { TwinPairView, TwinSide } from '../../../use-cases/twins/list-twins.ts';
import { offerPath } from '../../courses/course-links.ts';
import type { Words } from '../../words/words.ts';
import { twinFacts } from './twin-facts.ts';

/** The two courses of a pair beside each other, below each other on phones; what differs stands out. */
export function TwinCards(props: {
  readonly words: Words;
  readonly pair: TwinPairView;
  readonly headingLevel: 3 | 4;
  /** What can be done with each of them. */
  readonly action?: (side: TwinSide) => ComponentChildren;
}): JSX.Element {
  const { words, pair, action } = props;
  const { t, language } = words;
  const facts = twinFacts(pair.sides, words);
  const Heading = `h${props.headingLevel}` as const;
  return (
    <div class="twin-cards">
      {pair.sides.map((side, place) => (
        <div key={side.id} class="card twin-card">
          <Heading>
            <a href={localizedPath(language, offerPath(side))}>{side.title}</a>
          </Heading>
          {side.subtitle !== null && <p>{side.subtitle}</p>}
          <dl class="twin-facts">
            {(facts[place] ?? []).map(({ key, icon, term, value, differs }) => (
              <div key={key} class={differs ? 'twin-fact twin-fact-differs' : 'twin-fact'}>
                <dt>
                  <Icon name={icon} />
                  <span>{term}</span>
                  {differs && <span class="twin-mark">{t('twins.differs')}</span>}
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {action?.(side)}
        </div>
      ))}
    </div>
  );
}
