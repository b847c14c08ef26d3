import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { VOICES } from '../../../../funding/index.ts';
import { groupBy } from '../../../../platform/group-by.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { CheckboxGroup, SelectField, TextAreaField, TextField } from '../../../../ui/field.tsx';
import { controlId, type DraftField, type TypedDraft } from '../../../model/funding/draft-field.ts';
import { officeTexts } from '../../../texts.ts';
import { voiceWord } from '../words/difference-words.ts';
import { fieldOfPlace, fieldWord } from '../words/field-words.ts';

interface ControlsProps {
  readonly language: Language;
  readonly fields: readonly DraftField[];
  readonly typed: TypedDraft;
  readonly wrong: WrongFields;
}

/** Rows of these lists stand together. */
const ROW = /^((?:antrag\.fristen|quellen|leistung\.\d+\.(?:stufen|abweichung))\.(\d+))\./;

/** The controls of a page of a draft, rows of lists under a heading of their own. */
export function DraftControls(props: ControlsProps): JSX.Element {
  const { language, fields } = props;
  const t = officeTexts(language);
  const groups = groupBy(fields, ({ place }) => ROW.exec(place)?.[1] ?? '');
  return (
    <>
      {[...groups].map(([row, own]) =>
        row === '' ? (
          own.map((field) => <Control key={field.place} {...props} field={field} />)
        ) : (
          <fieldset key={row} class="field-set">
            <legend>
              {t('funding.row', {
                what: fieldWord(fieldOfPlace(row), t),
                number: Number(row.split('.').at(-1)) + 1,
              })}
            </legend>
            {own.map((field) => (
              <Control key={field.place} {...props} field={field} />
            ))}
          </fieldset>
        ),
      )}
    </>
  );
}

function Control(props: ControlsProps & { readonly field: DraftField }): JSX.Element {
  const { language, field, typed, wrong } = props;
  const t = officeTexts(language);
  const id = controlId(field.place);
  const word = fieldWord(fieldOfPlace(field.place), t);
  const all = typed[field.place] ?? [];
  const isMoney = field.kind === 'number' && /_eur$|basis_max$/.test(field.place);
  const name = isMoney ? t('funding.inEuros', { name: word }) : word;
  const common = {
    language,
    id,
    name: id,
    label: field.isOptional ? t('settings.optional', { name }) : name,
    value: all[0] ?? '',
    error: wrong[id],
  };
  // Alone on its page it is said by the page's title.
  const isTitle = props.fields.length === 1 && !field.isOptional;
  switch (field.kind) {
    case 'spoken':
      return (
        <fieldset class="field-set">
          <legend class={isTitle ? 'unseen' : undefined}>{common.label}</legend>
          {VOICES.map((voice) => {
            const place = `${field.place}.${voice}`;
            return (
              <TextAreaField
                key={voice}
                language={language}
                id={controlId(place)}
                name={controlId(place)}
                label={voiceWord(voice, t)}
                hint={voice === 'einfach' ? t('funding.hint.simple') : undefined}
                value={typed[place]?.[0] ?? ''}
                error={wrong[controlId(place)]}
                rows={4}
              />
            );
          })}
        </fieldset>
      );
    case 'choice':
      return <SelectField {...common} options={field.options ?? []} />;
    case 'choices':
      return (
        <CheckboxGroup
          id={id}
          name={id}
          legend={common.label}
          isLegendHidden
          options={(field.options ?? [])
            .map((option) => ({ ...option, isChecked: all.includes(option.value) }))
            // What is ticked is found at once, at the top of a long list.
            .sort((a, b) => Number(b.isChecked) - Number(a.isChecked))}
        />
      );
    case 'day':
      return <TextField {...common} type="date" />;
    case 'number':
      return <TextField {...common} inputmode="decimal" width="short" autocomplete="off" />;
    case 'area':
      return <TextAreaField {...common} rows={3} />;
    case 'lines':
      return <TextAreaField {...common} rows={3} hint={t('funding.hint.lines')} />;
    default:
      return (
        <TextField
          {...common}
          autocomplete="off"
          hint={field.place.endsWith('.stand') ? t('funding.hint.sourceDate') : undefined}
        />
      );
  }
}
