import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import type { DraftField, TypedDraft } from '../../../model/funding/draft-field.ts';
import { valueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { partTitle } from '../words/part-title.ts';
import { DraftControls } from './draft-controls.tsx';
import { DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';

/** Rows that are there, and an empty one for one more. */
const ROW = /^(?:antrag\.fristen|quellen|leistung\.\d+\.stufen)\.\d+\./;

/** …/teil/{part} – one part of a draft in a form. */
export function PartPage(
  props: DraftPageProps & {
    readonly part: string;
    readonly fields: readonly DraftField[];
    readonly typed: TypedDraft;
    readonly wrong: WrongFields;
    readonly meanwhile: Meanwhile | null;
  },
): JSX.Element {
  const { language, draft, book, part, fields } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const hasRows = fields.some(({ place }) => ROW.test(place));
  const by = book.facts[String(valueAt(draft.document, `${part}.nach`))];
  return (
    <DraftFrame
      {...props}
      path={paths.part(part)}
      title={partTitle(part, draft.document, language)}
    >
      {by !== undefined && <p>{t('funding.part.steps', { fact: by.name[language] })}</p>}
      {hasRows && <p>{t('funding.part.rows')}</p>}
      <form method="post" action={localizedPath(language, paths.part(part))} noValidate>
        <input type="hidden" name="version" value={String(draft.version)} />
        <DraftControls {...props} />
        <div class="office-actions">
          <Button>{t('funding.part.save')}</Button>
          {hasRows && (
            <Button kind="secondary" name="step" value="more">
              {t('funding.part.saveMore')}
            </Button>
          )}
        </div>
      </form>
      <p class="funding-next">
        <a href={localizedPath(language, paths.draft)}>{t('funding.draft.back')}</a>
      </p>
    </DraftFrame>
  );
}
