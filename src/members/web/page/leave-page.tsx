import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { LinkedContact } from '../../queries/profile/contact-by-token.ts';
import { memberTexts } from '../../texts.ts';

/**
 * /ansprechperson/{token} – what a member's page says about somebody, and the button by which they leave it. A button, because programs
 * that check mails open links but press no buttons.
 */
export function LeavePage(
  props: WorkspacePageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly contact: LinkedContact;
  },
): JSX.Element {
  const { language, contact, path } = props;
  const t = memberTexts(language);
  const name = contact.memberName;
  const hasLeft = contact.revokedAt !== null;
  return (
    <PageFrame
      {...props}
      title={t(hasLeft ? 'named.left.title' : 'named.title')}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      currentNav="providers"
      breadcrumb={[]}
    >
      <h1>{t(hasLeft ? 'named.left.title' : 'named.title')}</h1>
      {hasLeft ? (
        <>
          <Notice tone="positive" isStatus>
            <p>{t('named.left.text', { name })}</p>
          </Notice>
          <LinkButton
            kind="secondary"
            icon="arrow"
            href={localizedPath(language, `/anbieter/${contact.memberSlug}`)}
          >
            {t('named.toPage', { name })}
          </LinkButton>
        </>
      ) : (
        <>
          <p class="lead">{t('named.lead', { name })}</p>
          <Card>
            <FactList facts={factsOf(props)} />
          </Card>
          <p>{t('named.then', { name })}</p>
          <form method="post" action={localizedPath(language, path)}>
            <Button>{t('named.submit')}</Button>
          </form>
        </>
      )}
    </PageFrame>
  );
}

function factsOf({
  language,
  contact,
}: WorkspacePageProps & { readonly contact: LinkedContact }): readonly Fact[] {
  const t = memberTexts(language);
  const { name, role, phone, email } = contact;
  return [
    { icon: 'person', term: t('contact.name'), value: name },
    ...(role === null ? [] : [{ icon: 'info' as const, term: t('named.role'), value: role }]),
    ...(phone === null ? [] : [{ icon: 'phone' as const, term: t('member.phone'), value: phone }]),
    ...(email === null ? [] : [{ icon: 'mail' as const, term: t('member.mail'), value: email }]),
  ];
}
