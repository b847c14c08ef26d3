import type { Kysely } from 'kysely';
import type { ComponentChildren } from 'preact';
import { localDate } from '../../platform/clock.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { takeoverPath } from '../model/takeover.ts';
import { isCaredFor } from '../queries/is-cared-for.ts';
import type { AccountsTables } from '../tables.ts';
import { accountTexts } from '../texts.ts';

/** For the public page of a member: the way to take it over, while nobody answers for it; else nothing. */
export function takeoverHint(db: Kysely<AccountsTables>) {
  return async (question: {
    readonly memberId: string;
    readonly slug: string;
    readonly language: Language;
    readonly now: Date;
  }): Promise<ComponentChildren> => {
    const { memberId, slug, language, now } = question;
    if (await isCaredFor(db, memberId, localDate(now))) return null;
    const t = accountTexts(language);
    return (
      <p class="small sign-in-call">
        {t('takeover.hint')}{' '}
        <a href={localizedPath(language, takeoverPath(slug))}>{t('takeover.hint.link')}</a>
      </p>
    );
  };
}
