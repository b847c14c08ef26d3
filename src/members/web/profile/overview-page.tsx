import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { type Freshness, freshnessOf } from '../../model/profile/freshness.ts';
import type { StoredProfile } from '../../queries/profile/find-profile.ts';
import type {
  EditedContact,
  EditedNotice,
  EditedPlace,
  LeftContact,
} from '../../queries/profile/profile-entries.ts';
import { type MemberTranslate, memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';
import { ContactEntries } from './contact-entries.tsx';
import { FieldEntries, NoticeEntries, PlaceEntries } from './overview-entries.tsx';
import type { ProfileDone } from './profile-parts.ts';
import { confirmPath, previewPath, profilePath } from './profile-paths.ts';

export interface OverviewProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly region: MemberRegion;
  readonly stored: StoredProfile;
  readonly notices: readonly EditedNotice[];
  readonly contacts: readonly EditedContact[];
  /** People who took themselves off the page lately. */
  readonly left: readonly LeftContact[];
  readonly places: readonly EditedPlace[];
  readonly now: Date;
  readonly today: LocalDate;
  readonly done: ProfileDone | undefined;
}

const DONE = {
  saved: 'profile.done.saved',
  merged: 'profile.done.merged',
  confirmed: 'profile.done.confirmed',
  entry: 'profile.done.entry',
  removed: 'profile.done.removed',
  revoked: 'profile.done.revoked',
} as const satisfies Record<ProfileDone, string>;

const FRESHNESS = {
  fresh: 'profile.fresh',
  old: 'profile.old',
  never: 'profile.never',
} as const satisfies Record<Freshness, string>;

/** /mitglieder/{slug}/profil – what stands on the member's page, whether it is still right, and where to change it. */
export function OverviewPage(props: OverviewProps): JSX.Element {
  const { language, member, done } = props;
  const t = memberTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={profilePath(member.slug)}
      title={t('profile.title', { member: member.name })}
      steps={[]}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE[done])}</p>
        </Notice>
      )}
      <Confirmation {...props} t={t} />
      <FieldEntries {...props} />
      <NoticeEntries {...props} />
      <ContactEntries {...props} />
      <PlaceEntries {...props} />
    </WorkspaceFrame>
  );
}

/** Says how fresh the page is; one press confirms it. */
function Confirmation(props: OverviewProps & { t: MemberTranslate }): JSX.Element {
  const { language, member, stored, now, t } = props;
  const { confirmedAt } = stored;
  const freshness = freshnessOf(confirmedAt, now);
  const day = confirmedAt === null ? '' : formats(language).day(confirmedAt);
  return (
    <>
      <p class="lead">{t(FRESHNESS[freshness], { day })}</p>
      <div class="buttons">
        <form method="post" action={localizedPath(language, confirmPath(member.slug))}>
          <Button icon="check" kind={freshness === 'fresh' ? 'secondary' : 'primary'}>
            {t('profile.confirm')}
          </Button>
        </form>
        <LinkButton kind="secondary" href={localizedPath(language, previewPath(member.slug))}>
          {t('profile.preview')}
        </LinkButton>
        {stored.publication === 'published' && (
          <LinkButton kind="quiet" href={localizedPath(language, `/anbieter/${member.slug}`)}>
            {t('profile.public')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
