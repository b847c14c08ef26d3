import type { JSX } from 'preact';
import { Status } from '../../../ui/status.tsx';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { Words } from '../words/words.ts';
import { problemSentence } from './problem-words.ts';

/** Whether an address is fetched, when the last time was and when the next one will be. */
export function SourceState({ source, words }: { source: PullSource; words: Words }): JSX.Element {
  const { t, format, language } = words;
  const at = (instant: Date) => `${format.day(instant)}, ${format.time(instant)}`;
  const isFailing = source.failing_since !== null;
  const sentence = problemSentence(t, { kind: source.problem, detail: source.problem_detail });
  return (
    <>
      <p>
        {source.state === 'paused' ? (
          <Status tone={isFailing ? 'problem' : 'neutral'}>{t('source.state.paused')}</Status>
        ) : isFailing ? (
          <Status tone="deadline">{t('source.state.failing')}</Status>
        ) : (
          <Status tone="positive">{t('source.state.active')}</Status>
        )}
      </p>
      {sentence !== null && (
        <p lang={source.problem === 'refused' && language !== 'de' ? 'de' : undefined}>
          {sentence}
        </p>
      )}
      <p class="small">
        {source.fetched_at === null
          ? t('source.state.never')
          : t('source.state.last', { when: at(source.fetched_at) })}{' '}
        {source.next_at !== null && t('source.state.next', { when: at(source.next_at) })}
      </p>
    </>
  );
}
