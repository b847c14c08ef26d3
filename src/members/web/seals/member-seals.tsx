import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import { SealMarks } from '../../../ui/seal-mark.tsx';
import { validSeals } from '../../queries/seals/valid-seals.ts';
import type { MembersTables } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';
import type { MemberSeals } from '../member-routes.ts';

/** The checked seals that count today, as marks under the name of a member. */
export function memberSeals(db: Kysely<MembersTables>): MemberSeals {
  return async ({ memberId, language, now }) => {
    const t = memberTexts(language);
    const seals = await validSeals(db, memberId, null, localDate(now));
    const marks = seals.map((seal) => ({
      key: seal.kind,
      label: localized(seal.label, language),
      sentence: localized(seal.sentence, language),
      details:
        seal.validUntil === null
          ? t('seal.mark.issuer', { issuer: seal.issuer })
          : t('seal.mark.issuerUntil', {
              issuer: seal.issuer,
              day: formats(language).date(seal.validUntil),
            }),
      href: seal.url,
      hrefLabel: t('seal.mark.about', { host: new URL(seal.url).host }),
    }));
    return marks.length === 0 ? null : <SealMarks title={t('seal.mark.title')} marks={marks} />;
  };
}
