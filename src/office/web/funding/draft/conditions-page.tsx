import type { JSX } from 'preact';
import type { Condition, Spoken } from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { ConditionNode, ConditionTree } from '../words/condition-tree.tsx';
import { fieldWord } from '../words/field-words.ts';
import { RULE_LISTS } from '../words/version-summary.tsx';
import { DraftFrame, type DraftPageProps } from './draft-frame.tsx';

const HINTS = {
  nie_wenn: 'funding.hint.never',
  alle: 'funding.hint.all',
  beraten_wenn: 'funding.hint.ask',
} as const;

/** …/bedingungen – all conditions of a draft, each with the way to change it. */
export function ConditionsPage(props: DraftPageProps): JSX.Element {
  const { language, draft, book } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const amounts = ofAmounts(draft.document);
  return (
    <DraftFrame {...props} path={paths.conditions} title={t('funding.part.conditions')}>
      {RULE_LISTS.map((list) => (
        <section key={list} aria-labelledby={list}>
          <h2 id={list}>{fieldWord(`regel.${list}`, t)}</h2>
          <p class="small">{t(HINTS[list])}</p>
          <ConditionTree
            {...{ language, book }}
            place={`regel.${list}`}
            conditions={draft.document.regel[list] ?? []}
            editPath={paths.condition}
          />
          <p>
            <a href={localizedPath(language, paths.condition(`regel.${list}.neu`))}>
              {t('funding.condition.addTo', { list: fieldWord(`regel.${list}`, t) })}
            </a>
          </p>
        </section>
      ))}
      {amounts.length > 0 && (
        <section aria-labelledby="amounts">
          <h2 id="amounts">{t('funding.conditions.amounts')}</h2>
          {amounts.map(({ place, field, name, condition }) => (
            <div key={place}>
              <h3>
                {t('funding.difference.of', { what: fieldWord(field, t), part: name[language] })}
              </h3>
              <ConditionNode {...{ language, book, condition, place }} editPath={paths.condition} />
            </div>
          ))}
        </section>
      )}
      <p>
        <a href={localizedPath(language, paths.draft)}>{t('funding.draft.back')}</a>
      </p>
    </DraftFrame>
  );
}

/** Conditions on which amounts depend. */
function ofAmounts({ leistung }: DraftPageProps['draft']['document']) {
  return leistung.flatMap((benefit, at) => {
    const found: {
      place: string;
      field: string;
      name: Spoken;
      condition: Condition<Spoken>;
    }[] = [];
    const add = (inner: string, field: string, condition: Condition<Spoken> | undefined) => {
      if (condition !== undefined)
        found.push({
          place: `leistung.${at}.${inner}`,
          field: `leistung.${field}`,
          name: benefit.name,
          condition,
        });
    };
    add('wenn', 'wenn', benefit.wenn);
    benefit.abweichung?.forEach(({ wenn }, place) => {
      add(`abweichung.${place}.wenn`, 'abweichung.wenn', wenn);
    });
    add('abzug_prozentpunkte.wenn', 'abzug_prozentpunkte.wenn', benefit.abzug_prozentpunkte?.wenn);
    add(
      'zuschlag_prozentpunkte.wenn',
      'zuschlag_prozentpunkte.wenn',
      benefit.zuschlag_prozentpunkte?.wenn,
    );
    return found;
  });
}
