import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { factsIn } from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { SelectField, TextField } from '../../../../ui/field.tsx';
import { type TypedCase, UNKNOWN } from '../../../model/funding/case-form.ts';
import { controlId } from '../../../model/funding/draft-field.ts';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { fieldWord } from '../words/field-words.ts';
import { choicesOf } from '../words/value-words.ts';
import { DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';

export interface CaseProps extends DraftPageProps {
  /** Its place in the list, or `neu`. */
  readonly place: string;
  readonly typed: TypedCase;
  readonly wrong: WrongFields;
  readonly meanwhile: Meanwhile | null;
}

export const factControl = (fact: string): string => `fact-${controlId(fact)}`;
export const amountControl = (figure: string): string => `amount-${figure}`;

/** Facts that a case can answer: those of the rule, and those that it answers already. */
export function factsOfCase({
  draft,
  typed,
}: Pick<CaseProps, 'draft' | 'typed'>): readonly string[] {
  return [...new Set([...factsIn(draft.document), ...Object.keys(typed.facts)])].filter(
    (fact) => !fact.startsWith('abgeleitet.'),
  );
}

/** Figures that a case can hold: those of the benefits. */
export function figuresOfCase({ draft }: Pick<CaseProps, 'draft'>): readonly string[] {
  const named = draft.document.leistung.flatMap(({ ergebnis }) =>
    ergebnis === undefined ? [] : [ergebnis],
  );
  return [...new Set(named)];
}

/** …/faelle/{place} – a case that holds the rule: answers, and what has to come out. */
export function CasePage(props: CaseProps): JSX.Element {
  const { language, draft, place, typed, wrong } = props;
  const t = officeTexts(language);
  const path = draftPaths(draft.id).case(place);
  const isNew = place === 'neu';
  const facts = factsOfCase(props);
  const isAnswered = (fact: string) => (typed.facts[fact] ?? '') !== '';
  const answered = facts.filter(isAnswered);
  const open = facts.filter((fact) => !isAnswered(fact));
  return (
    <DraftFrame
      {...props}
      path={path}
      title={isNew ? t('funding.case.new') : t('funding.field.faelle')}
    >
      <p>{t('funding.case.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="version" value={String(draft.version)} />
        <TextField
          language={language}
          id="name"
          name="name"
          label={fieldWord('faelle.name', t)}
          value={typed.name}
          error={wrong.name}
          autocomplete="off"
        />
        <TextField
          language={language}
          id="stichtag"
          name="stichtag"
          type="date"
          label={fieldWord('faelle.stichtag', t)}
          value={typed.stichtag}
          error={wrong.stichtag}
        />
        <SelectField
          language={language}
          id="status"
          name="status"
          label={fieldWord('faelle.status', t)}
          value={typed.status}
          error={wrong.status}
          options={[
            ...(typed.status === '' ? [{ value: '', label: t('funding.choose') }] : []),
            ...choicesOf('faelle.status', t),
          ]}
        />
        <fieldset class="field-set">
          <legend>{fieldWord('faelle.fakten', t)}</legend>
          <p class="small">{t('funding.case.unknown')}</p>
          {answered.map((fact) => (
            <FactField key={fact} {...props} fact={fact} />
          ))}
          {open.length > 0 && (
            <Disclosure
              summary={t('funding.case.more', { count: open.length })}
              isOpen={isNew || open.some((fact) => wrong[factControl(fact)] !== undefined)}
            >
              {open.map((fact) => (
                <FactField key={fact} {...props} fact={fact} />
              ))}
            </Disclosure>
          )}
        </fieldset>
        {figuresOfCase(props).length > 0 && (
          <fieldset class="field-set">
            <legend>{fieldWord('faelle.betraege', t)}</legend>
            {figuresOfCase(props).map((figure) => (
              <TextField
                key={figure}
                language={language}
                id={amountControl(figure)}
                name={amountControl(figure)}
                label={figureName(props, figure)}
                value={typed.amounts[figure] ?? ''}
                error={wrong[amountControl(figure)]}
                inputmode="decimal"
                width="short"
              />
            ))}
          </fieldset>
        )}
        <div class="office-actions">
          <Button name="step" value="save">
            {t('funding.case.save')}
          </Button>
          {!isNew && (
            <Button kind="secondary" name="step" value="remove">
              {t('funding.case.remove')}
            </Button>
          )}
        </div>
      </form>
      <p class="funding-next">
        <a href={localizedPath(language, draftPaths(draft.id).draft)}>{t('funding.draft.back')}</a>
      </p>
    </DraftFrame>
  );
}

function figureName({ draft, language }: CaseProps, figure: string): string {
  const benefit = draft.document.leistung.find(({ ergebnis }) => ergebnis === figure);
  return benefit?.name[language] ?? figure;
}

function FactField(props: CaseProps & { readonly fact: string }): JSX.Element {
  const { language, book, fact, typed, wrong } = props;
  const t = officeTexts(language);
  const known = book.facts[fact];
  const name = known?.name[language] ?? fact;
  const id = factControl(fact);
  const common = {
    language,
    id,
    name: id,
    label:
      known?.einheit === undefined || name.includes(known.einheit[language])
        ? name
        : t('funding.difference.of', { what: name, part: known.einheit[language] }),
    value: typed.facts[fact] ?? '',
    error: wrong[id],
  };
  const open = [
    { value: '', label: t('funding.case.unanswered') },
    { value: UNKNOWN, label: t('funding.case.dontKnow') },
  ];
  if (known?.typ === 'ja_nein')
    return (
      <SelectField
        {...common}
        options={[
          ...open,
          { value: 'true', label: t('funding.yes') },
          { value: 'false', label: t('funding.no') },
        ]}
      />
    );
  if (known?.typ === 'auswahl')
    return (
      <SelectField
        {...common}
        options={[
          ...open,
          ...(known.optionen ?? []).map(({ wert, text }) => ({
            value: wert,
            label: text[language],
          })),
        ]}
      />
    );
  return known?.typ === 'datum' ? (
    <TextField {...common} type="date" />
  ) : (
    <TextField {...common} inputmode="decimal" width="short" autocomplete="off" />
  );
}
