import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { TakeoverRequest } from '../queries/takeover-requests.ts';
import { officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { memberPath, TAKEOVERS_PATH, takeoverPath } from './paths.ts';

export const TAKEOVER_DONE = ['accepted', 'declined'] as const;

/** /buero/uebernahmen – who says that a member page is theirs. */
export function TakeoversPage(
  props: WorkspacePageProps & {
    readonly requests: readonly TakeoverRequest[];
    readonly done: (typeof TAKEOVER_DONE)[number] | undefined;
  },
): JSX.Element {
  const { language, requests, done } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame {...props} path={TAKEOVERS_PATH} title={t('office.takeovers.title')}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>
            {done === 'accepted' ? t('office.takeover.accepted') : t('office.takeover.declined')}
          </p>
        </Notice>
      )}
      {requests.length === 0 ? (
        <EmptyState
          drawing="bridge"
          title={t('office.takeovers.empty')}
          text={t('office.takeovers.emptyText')}
        />
      ) : (
        <ul class="cards">
          {requests.map((request) => (
            <Card as="li" key={request.id}>
              <h2 class="office-task-title">
                <a href={localizedPath(language, takeoverPath(request.id))}>{request.memberName}</a>
              </h2>
              <p>
                {request.name}
                <br />
                <span class="small">{formats(language).day(request.createdAt)}</span>
              </p>
            </Card>
          ))}
        </ul>
      )}
    </OfficeFrame>
  );
}

/** /buero/uebernahmen/{id} – one of them, with the decision. */
export function TakeoverPage(
  props: WorkspacePageProps & { readonly request: TakeoverRequest; readonly wrong: WrongFields },
): JSX.Element {
  const { language, request } = props;
  const t = officeTexts(language);
  const path = takeoverPath(request.id);
  return (
    <OfficeFrame
      {...props}
      path={path}
      title={t('office.takeover.title', { member: request.memberName })}
      steps={[{ label: t('office.takeovers.short'), path: TAKEOVERS_PATH }]}
      errors={fieldErrors(props.wrong)}
    >
      <FactList
        facts={[
          { icon: 'person', term: t('office.takeover.person'), value: request.name },
          { icon: 'mail', term: t('office.takeover.email'), value: request.email },
          {
            icon: 'calendar',
            term: t('office.takeover.at'),
            value: formats(language).day(request.createdAt),
          },
          {
            icon: 'group',
            term: t('office.takeover.page'),
            value: (
              <a href={localizedPath(language, memberPath(request.memberSlug))}>
                {request.memberName}
              </a>
            ),
          },
        ]}
      />
      <h2>{t('office.takeover.proof')}</h2>
      <p class="office-words">{request.proof}</p>
      <h2>{t('office.takeover.decide')}</h2>
      <p>{t('office.takeover.decideText', { email: request.email })}</p>
      <form method="post" action={localizedPath(language, path)} class="office-actions">
        <Button name="decision" value="accept">
          {t('office.takeover.accept')}
        </Button>
        <Button kind="secondary" name="decision" value="decline">
          {t('office.takeover.decline')}
        </Button>
      </form>
    </OfficeFrame>
  );
}
