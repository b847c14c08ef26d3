import type { JSX } from 'preact';
import { Icon } from '../../../../ui/icon.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';
import { assumedWords, SITUATION_TEXTS, shareWords } from './example-words.ts';
import { programmeNames } from './programme-words.ts';

interface ExamplesProps {
  readonly examples: CourseCost['examples'];
  readonly facts: CourseCost['facts'];
  readonly labels: Labels;
  readonly words: Words;
}

/** What the course is likely to cost, one line per case. */
export function Examples({ examples, facts, labels, words }: ExamplesProps): JSX.Element {
  const { t } = words;
  const priceCents = Math.round(Number(facts['kurs.kosten_eur']?.value) * 100);
  return (
    <ul class="cost-lines">
      {examples.map((example) => (
        <li key={example.situation}>
          <Icon name={example.sheet.personCents === undefined ? 'group' : 'person'} />
          <span>
            {t(SITUATION_TEXTS[example.situation])}:{' '}
            <strong>{shareWords(example, priceCents, words)}</strong>{' '}
            <span class="small">
              {t('cost.by', {
                programmes: programmeNames(
                  example.payers.map(({ programme }) => programme),
                  labels,
                  words,
                ),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is assumed of people in these cases; cases with the same assumption together. */
export function Assumptions({
  examples,
  facts,
  words,
}: Omit<ExamplesProps, 'labels'>): JSX.Element {
  const { t } = words;
  const isFirst = facts['kurs.ziel']?.value === 'abschluss_ausbildungsberuf';
  const cases = new Map<string, string[]>();
  for (const { situation } of examples) {
    const sentence = assumedWords(situation, isFirst, words);
    const name = t(SITUATION_TEXTS[situation]);
    cases.set(sentence, [...(cases.get(sentence) ?? []), name]);
  }
  const isClaimed = ['kurs.azav_traeger', 'kurs.azav_massnahme'].some(
    (name) => facts[name]?.source === 'stated',
  );
  return (
    <>
      <dl class="summary-facts">
        {[...cases].map(([sentence, names]) => (
          <div key={sentence}>
            <dt>{names.join('; ')}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      {isClaimed && <p>{t('cost.azavStated')}</p>}
      <p>{t('cost.notPromised')}</p>
    </>
  );
}
