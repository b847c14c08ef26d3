import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import { TRUST_REASONS, type TrustReason } from '../../members/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { RadioGroup } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { MemberLine } from '../queries/member-lines.ts';
import { officeTexts } from '../texts.ts';
import { kindLabel } from './member-words.ts';
import { MemberState } from './members-page.tsx';
import { OfficeFrame } from './office-frame.tsx';
import { MEMBERS_PATH, memberPath, trustPath } from './paths.ts';

const REASON_TEXTS = {
  good_experience: 'office.trust.goodExperience',
  agreement: 'office.trust.agreement',
  wrong_content: 'office.trust.wrongContent',
  request: 'office.trust.request',
} as const satisfies Record<TrustReason, string>;

/** Reasons that make sense for the way the change goes. */
const REASONS_FOR = {
  trust: TRUST_REASONS.filter((reason) => reason !== 'wrong_content'),
  distrust: TRUST_REASONS.filter((reason) => reason !== 'good_experience'),
} as const;

/** /buero/mitglieder/{slug} – what the office knows about a member, the way into its workspace, and whether it is trusted. */
export function MemberPage(
  props: WorkspacePageProps & {
    readonly line: MemberLine;
    /** Pages of the member's workspace that this person may open. */
    readonly links: readonly { readonly label: string; readonly path: string }[];
    readonly mayDecide: boolean;
    readonly done: 'trust' | 'added' | undefined;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, line, links } = props;
  const t = officeTexts(language);
  const reasons = line.isTrusted ? REASONS_FOR.distrust : REASONS_FOR.trust;
  return (
    <OfficeFrame
      {...props}
      path={memberPath(line.slug)}
      title={line.name}
      steps={[{ label: t('office.members.short'), path: MEMBERS_PATH }]}
      errors={fieldErrors(props.wrong)}
    >
      {props.done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{props.done === 'added' ? t('office.member.added') : t('office.trust.done')}</p>
        </Notice>
      )}
      <FactList
        facts={[
          { icon: 'group', term: t('office.members.kind'), value: kindLabel(line.kind, t) },
          {
            icon: 'calendar',
            term: t('office.members.state'),
            value: <MemberState language={language} line={line} />,
          },
          {
            icon: 'check',
            term: t('office.members.confirmed'),
            value:
              line.confirmedAt === null
                ? t('office.members.never')
                : formats(language).day(line.confirmedAt),
          },
          {
            icon: 'book',
            term: t('office.members.courses'),
            value: formats(language).count(line.publishedCourses),
          },
          {
            icon: 'person',
            term: t('office.members.owners'),
            value: line.owners === 0 ? t('office.member.noOwner') : String(line.owners),
          },
        ]}
      />
      {links.length > 0 && (
        <>
          <h2>{t('office.member.links')}</h2>
          <ul>
            {links.map((link) => (
              <li key={link.path}>
                <a href={localizedPath(language, link.path)}>{link.label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('office.trust.title')}</h2>
      <p>{line.isTrusted ? t('office.trust.is') : t('office.trust.isNot')}</p>
      {props.mayDecide && (
        <form method="post" action={localizedPath(language, trustPath(line.slug))}>
          <input type="hidden" name="trusted" value={line.isTrusted ? 'no' : 'yes'} />
          <RadioGroup
            language={language}
            id="reason"
            name="reason"
            legend={line.isTrusted ? t('office.trust.whyNot') : t('office.trust.why')}
            error={props.wrong.reason}
            options={reasons.map((reason) => ({ value: reason, label: t(REASON_TEXTS[reason]) }))}
          />
          <Button kind="secondary">
            {line.isTrusted ? t('office.trust.take') : t('office.trust.give')}
          </Button>
        </form>
      )}
    </OfficeFrame>
  );
}
