import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import type { InterfaceText } from './find-texts.ts';
import { TEXTS_PATH, textPath } from './settings-paths.ts';

/** More than anybody reads; the words get narrower then. */
export const MOST_TEXTS = 50;

/** /buero/einstellungen/texte – finds a text of the interface by its words. */
export function TextsPage(
  props: WorkspacePageProps & {
    readonly words: string;
    readonly texts: readonly InterfaceText[];
    readonly isSaved: boolean;
  },
): JSX.Element {
  const { language, words, texts } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame
      {...props}
      path={TEXTS_PATH}
      title={t('texts.title')}
      steps={[{ label: t('office.settings.short'), path: SETTINGS_PATH }]}
    >
      {props.isSaved && (
        <Notice tone="positive" isStatus>
          <p>{t('settings.saved')}</p>
        </Notice>
      )}
      <p class="lead">{t('texts.lead')}</p>
      <form method="get" action={localizedPath(language, TEXTS_PATH)} class="office-filter">
        <TextField
          language={language}
          id="q"
          name="q"
          type="search"
          label={t('texts.words')}
          hint={t('texts.wordsHint')}
          value={words}
        />
        <Button icon="search">{t('texts.search')}</Button>
      </form>
      <h2>
        {words === ''
          ? t('texts.own', { count: texts.length })
          : t('texts.found', { count: texts.length, words })}
      </h2>
      <ul class="office-texts">
        {texts.slice(0, MOST_TEXTS).map((text) => (
          <li key={text.name}>
            <a href={localizedPath(language, textPath(text.name))}>
              {text.own.de ?? text.delivered.de}
            </a>
            <p class="small">
              {text.name} {Object.keys(text.own).length > 0 && <Badge>{t('texts.isOwn')}</Badge>}
            </p>
          </li>
        ))}
      </ul>
      {texts.length > MOST_TEXTS && <p>{t('texts.more', { count: MOST_TEXTS })}</p>}
    </OfficeFrame>
  );
}

/** /buero/einstellungen/texte/{name} – words one text anew. */
export function TextPage(
  props: WorkspacePageProps & {
    readonly text: InterfaceText;
    /** Names in braces that the delivered text has. */
    readonly values: readonly string[];
    /** As typed; empty = as it is delivered. */
    readonly typed: { readonly de: string; readonly en: string };
    readonly base: number;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, text, values, typed, wrong } = props;
  const t = officeTexts(language);
  const path = textPath(text.name);
  return (
    <OfficeFrame
      {...props}
      path={path}
      title={t('texts.one', { name: text.name })}
      steps={[
        { label: t('office.settings.short'), path: SETTINGS_PATH },
        { label: t('texts.title'), path: TEXTS_PATH },
      ]}
      errors={fieldErrors(wrong)}
    >
      <dl class="card office-changes">
        <div>
          <dt>{t('texts.deliveredDe')}</dt>
          <dd lang="de">{text.delivered.de}</dd>
        </div>
        <div>
          <dt>{t('texts.deliveredEn')}</dt>
          <dd lang="en">{text.delivered.en}</dd>
        </div>
      </dl>
      {values.length > 0 && (
        <Notice>
          <p>{t('texts.values', { values: values.map((name) => `{${name}}`).join(', ') })}</p>
        </Notice>
      )}
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="base" value={String(props.base)} />
        <TextAreaField
          language={language}
          id="de"
          name="de"
          label={t('texts.de')}
          hint={t('texts.emptyHint')}
          value={typed.de}
          error={wrong.de}
        />
        <TextAreaField
          language={language}
          id="en"
          name="en"
          label={t('texts.en')}
          hint={t('texts.emptyHint')}
          value={typed.en}
          error={wrong.en}
        />
        <Button name="step" value="preview">
          {t('settings.preview.open')}
        </Button>
      </form>
    </OfficeFrame>
  );
}
