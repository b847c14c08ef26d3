import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckboxField } from '../../../../ui/checkbox-field.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { Words } from '../../words/words.ts';
import { deliveryPath } from '../paths.ts';
import type { ReadReport } from './read-report.ts';

/** What a person decides about a delivery that waits: publish it, with explicit consent where much would go, or discard it. */
export function DecisionForm(props: {
  readonly words: Words;
  readonly slug: string;
  readonly delivery: MemberDelivery;
  readonly report: ReadReport;
  /** Whether the person may publish it: what waits for the office, the office. */
  readonly mayPublish: boolean;
  readonly wrong?: string | undefined;
}): JSX.Element {
  const { words, slug, delivery, report, mayPublish } = props;
  const { t, language, format } = words;
  const { shrink } = report;
  const lead = report.held > 0 ? 'editor.delivery.decisionHeld' : 'editor.delivery.decisionLead';
  return (
    <form
      class="card delivery-decision"
      method="post"
      action={localizedPath(language, deliveryPath(slug, delivery.id))}
      aria-labelledby="decision"
      noValidate
    >
      <h2 id="decision">{t('editor.delivery.decision')}</h2>
      <input type="hidden" name="version" value={String(delivery.version)} />
      <p>{t(mayPublish ? lead : 'editor.delivery.discardLead')}</p>
      {mayPublish && shrink !== null && (
        <CheckboxField
          language={language}
          id="consent"
          name="consent"
          isChecked={false}
          error={props.wrong}
        >
          {t('editor.delivery.consent', {
            withdrawn: format.count(shrink.withdrawn),
            published: format.count(shrink.published),
          })}
        </CheckboxField>
      )}
      <div class="form-actions">
        {mayPublish && (
          <Button name="decision" value="publish">
            {t('editor.delivery.publish')}
          </Button>
        )}
        <Button kind="secondary" name="decision" value="discard">
          {t('editor.delivery.discard')}
        </Button>
      </div>
    </form>
  );
}
