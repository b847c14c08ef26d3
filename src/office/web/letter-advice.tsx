import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { letterAdvice } from '../model/letter-advice.ts';
import type { LetterLine } from '../queries/letter-lines.ts';
import { officeTexts } from '../texts.ts';
import { INVITE_PATH, memberPath } from './paths.ts';

const TEXTS = {
  code: 'office.letter.advice.code',
  confirm: 'office.letter.advice.confirm',
  contact: 'office.letter.advice.contact',
  invitation: 'office.letter.advice.invitation',
  member: 'office.letter.advice.member',
  person: 'office.letter.advice.person',
} as const;

/** Why a lost letter cannot be sent again, and what to do instead. */
export function LetterAdvice(props: {
  readonly line: LetterLine;
  readonly language: Language;
  /** Whether this person may do it. */
  readonly mayResend: boolean;
}): JSX.Element {
  const { line, language } = props;
  const t = officeTexts(language);
  const advice = letterAdvice(line);
  const { memberSlug, memberName } = line;
  const next =
    advice === 'invitation'
      ? {
          label: t('office.letter.advice.invite'),
          path: memberSlug === null ? INVITE_PATH : `/mitglieder/${memberSlug}/personen/einladen`,
        }
      : memberSlug === null
        ? null
        : {
            label: t('office.letter.advice.memberLink', { name: memberName ?? '' }),
            path: memberPath(memberSlug),
          };
  return (
    <>
      <p>{t(TEXTS[advice])}</p>
      <p class="small">{t('office.letter.noText')}</p>
      {props.mayResend && next !== null && (
        <p>
          <a href={localizedPath(language, next.path)}>{next.label}</a>
        </p>
      )}
    </>
  );
}
