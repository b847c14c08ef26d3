import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import type { Term } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import { NEW_TOPIC_PATH, TOPICS_PATH, topicPath } from './settings-paths.ts';

/** /buero/einstellungen/themen – the topic tree. */
export function TopicsPage(
  props: WorkspacePageProps & { readonly topics: readonly Term[]; readonly isSaved: boolean },
): JSX.Element {
  const { language, topics } = props;
  const t = officeTexts(language);
  const link = (term: Term) => (
    <a href={localizedPath(language, topicPath(term.key))}>{term.label.de}</a>
  );
  return (
    <OfficeFrame
      {...props}
      path={TOPICS_PATH}
      title={t('topics.title')}
      steps={[{ label: t('office.settings.short'), path: SETTINGS_PATH }]}
    >
      {props.isSaved && (
        <Notice tone="positive" isStatus>
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
      <p class="lead">{t('topics.lead')}</p>
      <p>
        <LinkButton href={localizedPath(language, NEW_TOPIC_PATH)}>{t('topics.add')}</LinkButton>
      </p>
      <ul class="office-topics">
        {topics
          .filter(({ parent }) => parent === null)
          .map((term) => (
            <li key={term.key}>
              {link(term)}
              <ul>
                {topics
                  .filter(({ parent }) => parent === term.key)
                  .map((child) => (
                    <li key={child.key}>{link(child)}</li>
                  ))}
              </ul>
            </li>
          ))}
      </ul>
    </OfficeFrame>
  );
}

export interface TypedTopic {
  readonly de: string;
  readonly en: string;
  readonly hintDe: string;
  readonly hintEn: string;
  /** Key of the topic above; empty = none. Only for new ones. */
  readonly parent: string;
  /** Key of the neighbour behind which it stands; empty = first. */
  readonly after: string;
}

/** /buero/einstellungen/themen/{key} – one topic; without a key a new one. */
export function TopicPage(
  props: WorkspacePageProps & {
    /** Null = a new one. */
    readonly topicKey: string | null;
    readonly title: string;
    readonly parents: readonly Term[];
    /** Topics beside this one, in their order. */
    readonly neighbours: readonly Term[];
    readonly typed: TypedTopic;
    readonly base: number;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, topicKey, typed, wrong } = props;
  const t = officeTexts(language);
  const path = topicKey === null ? NEW_TOPIC_PATH : topicPath(topicKey);
  const common = (id: keyof TypedTopic) => ({
    language,
    id,
    name: id,
    value: typed[id],
    error: wrong[id],
  });
  return (
    <OfficeFrame
      {...props}
      path={path}
      steps={[
        { label: t('office.settings.short'), path: SETTINGS_PATH },
        { label: t('topics.title'), path: TOPICS_PATH },
      ]}
      errors={fieldErrors(wrong)}
    >
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="base" value={String(props.base)} />
        <TextField {...common('de')} label={t('topics.de')} isRequired />
        <TextField {...common('en')} label={t('topics.en')} />
        <TextAreaField {...common('hintDe')} label={t('topics.hintDe')} rows={2} />
        <TextAreaField {...common('hintEn')} label={t('topics.hintEn')} rows={2} />
        {topicKey === null ? (
          <SelectField
            {...common('parent')}
            label={t('topics.parent')}
            options={[
              { value: '', label: t('topics.noParent') },
              ...props.parents.map(({ key, label }) => ({ value: key, label: label.de })),
            ]}
          />
        ) : (
          <SelectField
            {...common('after')}
            label={t('topics.after')}
            options={[
              { value: '', label: t('topics.first') },
              ...props.neighbours.map(({ key, label }) => ({ value: key, label: label.de })),
            ]}
          />
        )}
        <Button name="step" value="preview">
          {t('settings.preview.open')}
        </Button>
      </form>
    </OfficeFrame>
  );
}
