import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { AdviceService, Network } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { advicePath, checkPath } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';
import { ServiceBody } from './service-page.tsx';

/** /mitglieder/{slug}/beratung – what everybody sees of the member's advice, and the button that says it is right. */
export function CheckServicePage(
  props: WorkspacePageProps & {
    readonly network: Network;
    readonly member: NamedMember;
    readonly services: readonly AdviceService[];
    readonly now: Date;
    readonly isDone: boolean;
  },
): JSX.Element {
  const { language, member, services, network } = props;
  const t = contactTexts(language);
  const { email, phone } = network.settings.imprint;
  return (
    <WorkspaceFrame
      {...props}
      path={checkPath(member.slug)}
      title={t('services.check.title', { member: member.name })}
      steps={[]}
    >
      {props.isDone && (
        <Notice tone="positive" isStatus>
          <p>{t('services.check.done')}</p>
        </Notice>
      )}
      {services.length === 0 ? (
        <p class="lead">{t('services.check.none')}</p>
      ) : (
        <>
          <p class="lead">{t('services.check.lead')}</p>
          <p>{t('services.check.wrong', { email, phone })}</p>
        </>
      )}
      {services.map((service) => (
        <Card as="section" key={service.key} labelledBy={`service-${service.key}`}>
          <h2 id={`service-${service.key}`}>{service.name}</h2>
          <form method="post" action={localizedPath(language, checkPath(member.slug))}>
            <input type="hidden" name="service" value={service.key} />
            <Button icon="check">{t('services.check.confirm')}</Button>
          </form>
          <p>
            <a class="stand-alone" href={localizedPath(language, advicePath(service.key))}>
              {t('services.check.public')}
            </a>
          </p>
          <ServiceBody language={language} network={network} now={props.now} service={service} />
        </Card>
      ))}
    </WorkspaceFrame>
  );
}
