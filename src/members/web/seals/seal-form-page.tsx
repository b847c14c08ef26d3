import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import {
  newSealPath,
  removeSealPath,
  renewSealPath,
  sealPath,
  sealsPath,
} from '../../model/seals/seal-paths.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { memberTexts } from '../../texts.ts';
import type { TypedSeal } from './read-seal-form.ts';
import { SealFields } from './seal-fields.tsx';
import type { SealedOffer } from './seal-parts.ts';

/** Which form it is. */
export type SealTask =
  | {
      readonly kind: 'new';
      readonly seal: { readonly key: string; readonly holder: 'provider' | 'measure' };
    }
  | { readonly kind: 'change'; readonly seal: SealLine }
  | { readonly kind: 'renew'; readonly seal: SealLine };

export interface SealFormPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly task: SealTask;
  /** Name of the seal. */
  readonly name: string;
  readonly sentence: string | null;
  /** Who gives such seals, for the hint. */
  readonly usualIssuer: string | null;
  /** Offers to choose from; null where the seal is not of an offer, or of one that is settled. */
  readonly offers: readonly SealedOffer[] | null;
  /** Title of the offer that is settled. */
  readonly offerTitle: string | null;
  /** As typed. */
  readonly typed: TypedSeal;
  readonly wrong: WrongFields;
}

/** Stating, changing or renewing a seal; where it exists already, also removing it. */
export function SealFormPage(props: SealFormPageProps): JSX.Element {
  const { language, member, task, name, wrong } = props;
  const t = memberTexts(language);
  const path = pathOf(props);
  const title = {
    new: t('seal.form.title.new', { seal: name }),
    change: t('seal.form.title.change', { seal: name }),
    renew: t('seal.form.title.renew', { seal: name }),
  }[task.kind];
  const lead =
    task.kind === 'renew'
      ? t('seal.form.lead.renew')
      : task.kind === 'change' && task.seal.state === 'confirmed'
        ? t('seal.form.lead.correct')
        : props.sentence;
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={title}
      steps={[{ label: t('seal.list.short'), path: sealsPath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      {lead !== null && <p class="lead">{lead}</p>}
      {props.offerTitle !== null && <p>{t('seal.form.for', { title: props.offerTitle })}</p>}
      <form
        method="post"
        action={localizedPath(language, path)}
        encType="multipart/form-data"
        noValidate
      >
        {task.kind === 'new' ? (
          <>
            <input type="hidden" name="kind" value={task.seal.key} />
            <input type="hidden" name="holder" value={task.seal.holder} />
          </>
        ) : (
          <input type="hidden" name="version" value={String(task.seal.version)} />
        )}
        <SealFields {...props} />
        <p>{t('seal.form.next')}</p>
        <Button>{t('seal.form.submit')}</Button>
      </form>
      {task.kind === 'change' && <RemoveForm {...props} seal={task.seal} />}
    </WorkspaceFrame>
  );
}

function RemoveForm(props: SealFormPageProps & { seal: SealLine }): JSX.Element {
  const { language, member, seal } = props;
  const t = memberTexts(language);
  return (
    <>
      <h2>{t('seal.remove.title')}</h2>
      <p>{seal.wasConfirmed ? t('seal.remove.confirmed') : t('seal.remove.text')}</p>
      <form method="post" action={localizedPath(language, removeSealPath(member.slug, seal.id))}>
        <input type="hidden" name="version" value={String(seal.version)} />
        <Button kind="secondary">{t('seal.remove.submit')}</Button>
      </form>
    </>
  );
}

function pathOf({ member, task }: SealFormPageProps): string {
  if (task.kind === 'new') return newSealPath(member.slug);
  return task.kind === 'change'
    ? sealPath(member.slug, task.seal.id)
    : renewSealPath(member.slug, task.seal.id);
}
