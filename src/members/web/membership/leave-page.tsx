import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { exportPath, leavePath, membershipPath } from '../../model/membership/membership-paths.ts';
import type { MemberFacts } from '../../queries/membership/member-facts.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import { memberTexts } from '../../texts.ts';
import { MembershipFrame } from './membership-frame.tsx';
import { SeenTermInputs } from './seen-term-inputs.tsx';

interface Props extends WorkspacePageProps {
  readonly member: MemberFacts;
  /** The last term, as the person sees it. */
  readonly term: StoredTerm;
  readonly earliest: LocalDate;
}

/** /mitglieder/{slug}/mitgliedschaft/beenden – from when on. Nothing happens yet. */
export function LeavePage(
  props: Props & { readonly leavesOn: string; readonly wrong: WrongFields },
): JSX.Element {
  const { language, member, term, earliest, wrong } = props;
  const t = memberTexts(language);
  return (
    <MembershipFrame
      {...props}
      slug={member.slug}
      path={leavePath(member.slug)}
      title={t('membership.leave.title')}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('membership.leave.lead', { name: member.name })}</p>
      <WhatHappens language={language} />
      <form method="post" action={localizedPath(language, leavePath(member.slug))} noValidate>
        <SeenTermInputs term={term} />
        <TextField
          language={language}
          id="leavesOn"
          name="leavesOn"
          type="date"
          width="short"
          label={t('membership.leave.day')}
          hint={t('membership.leave.dayHint', { day: formats(language).date(earliest) })}
          min={earliest}
          value={props.leavesOn}
          error={wrong.leavesOn}
        />
        <p>{t('membership.leave.askAgain')}</p>
        <Button icon="arrow">{t('membership.leave.next')}</Button>
      </form>
    </MembershipFrame>
  );
}

/** The same address after the day was chosen: says plainly what will happen, and asks once. */
export function ConfirmLeavePage(
  props: Props & { readonly leavesOn: LocalDate; readonly today: LocalDate },
): JSX.Element {
  const { language, member, term, leavesOn, today } = props;
  const t = memberTexts(language);
  const day = formats(language).date(leavesOn);
  return (
    <MembershipFrame
      {...props}
      slug={member.slug}
      path={leavePath(member.slug)}
      title={t('membership.leave.confirmTitle', { name: member.name })}
    >
      <Notice tone="deadline">
        <p>
          {leavesOn <= today
            ? t('membership.leave.confirmToday')
            : t('membership.leave.confirmLater', { day })}
        </p>
      </Notice>
      <WhatHappens language={language} />
      <p>
        <a href={localizedPath(language, exportPath(member.slug))}>
          {t('membership.export.download')}
        </a>
      </p>
      <form method="post" action={localizedPath(language, leavePath(member.slug))}>
        <SeenTermInputs term={term} />
        <input type="hidden" name="leavesOn" value={leavesOn} />
        <input type="hidden" name="confirmed" value="yes" />
        <div class="buttons">
          <Button>
            {leavesOn <= today
              ? t('membership.leave.doNow')
              : t('membership.leave.doLater', { day })}
          </Button>
          <LinkButton kind="quiet" href={localizedPath(language, membershipPath(member.slug))}>
            {t('membership.leave.back')}
          </LinkButton>
        </div>
      </form>
    </MembershipFrame>
  );
}

function WhatHappens({ language }: { readonly language: Language }): JSX.Element {
  const t = memberTexts(language);
  return (
    <>
      <h2>{t('membership.leave.what')}</h2>
      <ul class="prose">
        <li>{t('membership.leave.whatPages')}</li>
        <li>{t('membership.leave.whatPeople')}</li>
        <li>{t('membership.leave.whatCounts')}</li>
        <li>{t('membership.leave.whatExport')}</li>
      </ul>
    </>
  );
}
