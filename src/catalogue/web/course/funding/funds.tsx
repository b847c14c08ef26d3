import type { JSX } from 'preact';
import { Notice } from '../../../../ui/notice.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';
import { programmeName, programmeNames } from './programme-words.ts';

interface FundsProps {
  readonly cost: CourseCost;
  readonly labels: Labels;
  readonly words: Words;
}

/** That a training which employers have to give is not paid for, and by which law. */
export function Mandatory({ cost, labels, words }: FundsProps): JSX.Element | null {
  const [first] = cost.excluded;
  if (first === undefined) return null;
  const programmes = programmeNames(
    cost.excluded.map(({ programme }) => programme),
    labels,
    words,
  );
  return (
    <Notice title={words.t('cost.mandatory', { law: lawOf(first.norm) })}>
      <p>{words.t('cost.mandatoryWhy', { programmes, norm: first.norm })}</p>
    </Notice>
  );
}

/** "§ 82 Abs. 1 S. 2 SGB III" → "§ 82 SGB III": by that people know it. */
function lawOf(norm: string): string {
  return norm.replace(/ (?:Abs|S|Nr|lit)\.? \w+/g, '');
}

/** Funds used up or open, as the office has set it, and rules that nobody has looked at for long. */
export function Funds({ cost, labels, words }: FundsProps): JSX.Element {
  const { t, format } = words;
  const checking = cost.programmes.filter(({ isBeingChecked }) => isBeingChecked);
  return (
    <>
      {cost.lights.map(({ programme, light }) => (
        <p key={programme.id}>
          {t(light.state === 'used_up' ? 'cost.usedUp' : 'cost.fundsOpen', {
            programmes: programmeName(programme, labels, words),
            date: format.date(light.confirmedOn),
          })}
        </p>
      ))}
      {checking.length > 0 && (
        <p>
          {t('cost.checking', {
            programmes: programmeNames(
              checking.map(({ programme }) => programme),
              labels,
              words,
            ),
          })}
        </p>
      )}
    </>
  );
}
