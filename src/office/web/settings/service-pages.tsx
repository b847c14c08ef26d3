import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import type { AdviceService } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { TypedFields } from '../../model/read-fields.ts';
import { SERVICE_FORM_FIELDS } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import { FieldControls } from './field-controls.tsx';
import { NEW_SERVICE_PATH, SERVICES_PATH, servicePath } from './settings-paths.ts';

/** /buero/einstellungen/beratung – the advice services that the portal names, in its order. */
export function ServicesPage(
  props: WorkspacePageProps & {
    readonly services: readonly AdviceService[];
    readonly isSaved: boolean;
  },
): JSX.Element {
  const { language, services } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame
      {...props}
      path={SERVICES_PATH}
      title={t('services.title')}
      steps={[{ label: t('office.settings.short'), path: SETTINGS_PATH }]}
    >
      {props.isSaved && (
        <Notice tone="positive" isStatus>
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
      <p class="lead">{t('services.lead')}</p>
      <p>
        <LinkButton href={localizedPath(language, NEW_SERVICE_PATH)}>
          {t('services.add')}
        </LinkButton>
      </p>
      <ul class="cards">
        {services.map((service) => (
          <Card as="li" key={service.key}>
            <h2 class="office-task-title">
              <a href={localizedPath(language, servicePath(service.key))}>{service.name}</a>
            </h2>
            <p>{service.purpose.de}</p>
          </Card>
        ))}
      </ul>
    </OfficeFrame>
  );
}

/** /buero/einstellungen/beratung/{key} – one of them; without a key a new one. */
export function ServicePage(
  props: WorkspacePageProps & {
    /** Null = a new one. */
    readonly serviceKey: string | null;
    readonly title: string;
    readonly typed: TypedFields;
    readonly base: number;
    readonly wrong: WrongFields;
    readonly mayRemove: boolean;
  },
): JSX.Element {
  const { language, serviceKey, typed, wrong } = props;
  const t = officeTexts(language);
  const path = serviceKey === null ? NEW_SERVICE_PATH : servicePath(serviceKey);
  return (
    <OfficeFrame
      {...props}
      path={path}
      steps={[
        { label: t('office.settings.short'), path: SETTINGS_PATH },
        { label: t('services.title'), path: SERVICES_PATH },
      ]}
      errors={fieldErrors(wrong)}
    >
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="base" value={String(props.base)} />
        <FieldControls
          language={language}
          fields={SERVICE_FORM_FIELDS}
          typed={typed}
          wrong={wrong}
          below="adviceServices.*"
        />
        <div class="office-actions">
          <Button name="step" value="preview">
            {t('settings.preview.open')}
          </Button>
          {props.mayRemove && (
            <Button kind="secondary" name="remove" value="yes">
              {t('services.remove')}
            </Button>
          )}
        </div>
      </form>
    </OfficeFrame>
  );
}
