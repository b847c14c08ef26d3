import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { describedBy, Field, SelectField } from '../../../../ui/field.tsx';
import { EXCHANGE_FORMATS } from '../../../exchange/formats.ts';
import type { Words } from '../../words/words.ts';
import { deliveriesPath } from '../paths.ts';

/** Delivering a file: the box takes one that is dropped on it, too. */
export function UploadForm(props: {
  readonly words: Words;
  readonly slug: string;
  readonly format: string;
  readonly wrong?: string | undefined;
}): JSX.Element {
  const { words, slug, wrong } = props;
  const { t, language } = words;
  const field = {
    language,
    id: 'file',
    name: 'file',
    label: t('editor.upload.file'),
    hint: t('editor.upload.hint'),
    error: wrong,
  };
  return (
    <form
      class="card upload-form"
      method="post"
      action={localizedPath(language, deliveriesPath(slug))}
      encType="multipart/form-data"
      aria-labelledby="upload-title"
      noValidate
    >
      <h2 id="upload-title">{t('editor.upload.title')}</h2>
      <SelectField
        language={language}
        id="format"
        name="format"
        label={t('editor.upload.format')}
        value={props.format}
        options={[
          { value: 'auto', label: t('editor.upload.auto') },
          ...EXCHANGE_FORMATS.map(({ name, title }) => ({ value: name, label: title })),
        ]}
      />
      <Field {...field}>
        <input
          class="control control-file upload-file"
          type="file"
          id={field.id}
          name={field.name}
          required
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={describedBy(field)}
        />
      </Field>
      <Button>{t('editor.upload.submit')}</Button>
    </form>
  );
}
