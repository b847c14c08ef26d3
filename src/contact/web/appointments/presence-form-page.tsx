import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { Choice } from '../../../ui/select-field.tsx';
import { presencePath } from '../../model/appointments/appointment-paths.ts';
import { contactTexts } from '../../texts.ts';
import { PresencePlaceFields } from './presence-place-fields.tsx';
import { PresenceTimeFields } from './presence-time-fields.tsx';
import type { TypedPresence, WrongPresence } from './read-presence-form.ts';

export interface PresenceFormProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly services: readonly Choice[];
  readonly people: readonly Choice[];
  readonly languages: readonly string[];
  readonly topics: readonly Choice[];
  readonly typed: TypedPresence;
  readonly wrong: WrongPresence;
}

/** /mitglieder/{slug}/praesenz/neu – when somebody is there, where, and for whom. */
export function PresenceFormPage(props: PresenceFormProps): JSX.Element {
  const { language, member, wrong } = props;
  const t = contactTexts(language);
  const path = `${presencePath(member.slug)}/neu`;
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('appointments.presence.newTitle')}
      steps={[{ label: t('appointments.presence.short'), path: presencePath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('appointments.presence.newLead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <PresenceTimeFields {...props} />
        <PresencePlaceFields {...props} />
        <p class="small">{t('appointments.presence.newNext')}</p>
        <div class="buttons">
          <Button>{t('appointments.presence.submit')}</Button>
        </div>
      </form>
    </WorkspaceFrame>
  );
}
