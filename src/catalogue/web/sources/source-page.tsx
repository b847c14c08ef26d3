import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { PullSource } from '../../queries/sources/find-source.ts';
import { wordsOf } from '../words/words.ts';
import { deliveryPath } from '../workspace/paths.ts';
import type { TypedSource } from './read-source-form.ts';
import { SourceFields } from './source-fields.tsx';
import { SourceFrame } from './source-frame.tsx';
import { newSourcePath, removeSourcePath, sourcePath, sourceStatePath } from './source-paths.ts';
import { SourceState } from './source-status.tsx';

export interface SourcePageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  /** Null = a new one. */
  readonly source: PullSource | null;
  readonly typed: TypedSource;
  readonly wrong: WrongFields;
}

/** …/lieferungen/quellen/neu and …/{source} – what is fetched from where how often; how it goes. */
export function SourcePage(props: SourcePageProps): JSX.Element {
  const { language, member, source } = props;
  const words = wordsOf(language);
  const { t } = words;
  const path = source === null ? newSourcePath(member.slug) : sourcePath(member.slug, source.id);
  return (
    <SourceFrame
      {...props}
      below="sources"
      path={path}
      title={source === null ? t('source.form.titleNew') : source.name}
      errors={fieldErrors(props.wrong)}
    >
      {source === null ? (
        <p class="lead">{t('source.form.lead')}</p>
      ) : (
        <>
          <SourceState source={source} words={words} />
          {source.last_delivery_id !== null && (
            <p>
              <a
                class="stand-alone"
                href={localizedPath(language, deliveryPath(member.slug, source.last_delivery_id))}
              >
                {t('source.form.lastDelivery')}
              </a>
            </p>
          )}
          <StateForm {...props} source={source} />
          <h2>{t('source.form.change')}</h2>
        </>
      )}
      <form method="post" action={localizedPath(language, path)} noValidate>
        {source !== null && <input type="hidden" name="version" value={String(source.version)} />}
        <SourceFields
          {...props}
          problem={source?.problem ?? null}
          hasSecret={source?.sealed_secret != null}
        />
        <p>{t('source.form.next')}</p>
        <Button>{source === null ? t('source.form.submit') : t('source.form.save')}</Button>
      </form>
      {source !== null && (
        <>
          <h2>{t('source.remove.title')}</h2>
          <p>{t('source.remove.text')}</p>
          <form
            method="post"
            action={localizedPath(language, removeSourcePath(member.slug, source.id))}
          >
            <input type="hidden" name="version" value={String(source.version)} />
            <Button kind="secondary">{t('source.remove.submit')}</Button>
          </form>
        </>
      )}
    </SourceFrame>
  );
}

/** Fetch it soon, or leave it alone. */
function StateForm(props: SourcePageProps & { source: PullSource }): JSX.Element {
  const { language, member, source } = props;
  const { t } = wordsOf(language);
  return (
    <form
      class="source-actions"
      method="post"
      action={localizedPath(language, sourceStatePath(member.slug, source.id))}
    >
      <input type="hidden" name="version" value={String(source.version)} />
      <Button kind="secondary" name="state" value="active">
        {source.state === 'paused' ? t('source.state.resume') : t('source.state.now')}
      </Button>
      {source.state === 'active' && (
        <Button kind="secondary" name="state" value="paused">
          {t('source.state.pause')}
        </Button>
      )}
    </form>
  );
}
