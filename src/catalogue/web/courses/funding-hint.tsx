import type { JSX } from 'preact';
import { programmeNamed, type RuleBook } from '../../../funding/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Words } from '../words/words.ts';

/** Somebody who types the name of a funding programme into the search for courses gets an answer about it, also if it has ended. */
export function FundingHint(props: {
  words: Words;
  funding: RuleBook;
  asked: string;
  today: string;
}): JSX.Element | null {
  const { words, funding, asked, today } = props;
  const { t, language } = words;
  const named = programmeNamed(funding, asked, today);
  if (named === null) return null;
  const link = (path: string, label: string) => <a href={localizedPath(language, path)}>{label}</a>;
  return (
    <Notice>
      <p>
        {named.kind === 'any' ? (
          link('/foerderung', t('fundingHint.any'))
        ) : (
          <>
            {named.programme.kategorie === 'beendet'
              ? t('fundingHint.ended')
              : t('fundingHint.running')}{' '}
            {link(`/foerderung/programme/${named.programme.id}`, named.programme.name[language])}
          </>
        )}
      </p>
    </Notice>
  );
}
