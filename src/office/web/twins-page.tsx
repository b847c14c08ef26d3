import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../accounts/index.ts';
import { reasonsInWords, TwinCards, type TwinPairView, wordsOf } from '../../catalogue/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type OfficeTranslate, officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { TWINS_PATH, twinPath } from './paths.ts';

export const TWINS_DONE = ['linked', 'refused', 'meanwhile'] as const;
export type TwinsDone = (typeof TWINS_DONE)[number];

const DONE_TEXTS: Readonly<Record<TwinsDone, Parameters<OfficeTranslate>[0]>> = {
  linked: 'office.twins.linked',
  refused: 'office.twins.refused',
  meanwhile: 'office.twins.meanwhile',
};

/** /buero/doppelte – courses of two members that look like one, which neither of them has decided. */
export function TwinsPage(
  props: WorkspacePageProps & {
    readonly pairs: readonly TwinPairView[];
    readonly done: TwinsDone | null;
    /** The pair that was to be linked without both members having been asked. */
    readonly unasked: string | null;
  },
): JSX.Element {
  const { language, pairs, done, unasked } = props;
  const t = officeTexts(language);
  const wrong = t('office.twins.askFirst');
  const errors = unasked === null ? [] : [{ fieldId: fieldOf(unasked), message: wrong }];
  return (
    <OfficeFrame {...props} path={TWINS_PATH} title={t('office.twins.title')} errors={errors}>
      {done !== null && (
        <Notice tone={done === 'meanwhile' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {pairs.length === 0 ? (
        <EmptyState
          drawing="bridge"
          title={t('office.twins.empty')}
          text={t('office.twins.emptyText')}
        />
      ) : (
        <>
          <p class="lead">{t('office.twins.lead')}</p>
          <ul class="twin-pairs">
            {pairs.map((pair) => (
              <Pair
                key={pair.id}
                language={language}
                pair={pair}
                error={pair.id === unasked ? wrong : undefined}
              />
            ))}
          </ul>
        </>
      )}
    </OfficeFrame>
  );
}

const fieldOf = (pairId: string): string => `asked-${pairId}`;

function Pair(props: {
  readonly language: WorkspacePageProps['language'];
  readonly pair: TwinPairView;
  readonly error: string | undefined;
}): JSX.Element {
  const { language, pair } = props;
  const words = wordsOf(language);
  const t = officeTexts(language);
  const agreed = pair.sides.filter(({ member }) => pair.agreed.includes(member.id));
  return (
    <li class="twin-pair">
      <h2 id={`pair-${pair.id}`}>{pair.sides.map(({ member }) => member.name).join(' – ')}</h2>
      <p>{t('office.twins.reasons', { reasons: reasonsInWords(pair.reasons, words) })}</p>
      {agreed.map(({ member }) => (
        <p key={member.id}>{t('office.twins.agreed', { member: member.name })}</p>
      ))}
      <TwinCards words={words} pair={pair} headingLevel={3} />
      <form
        method="post"
        action={localizedPath(language, twinPath(pair.id))}
        aria-labelledby={`pair-${pair.id}`}
        noValidate
      >
        <input type="hidden" name="version" value={String(pair.version)} />
        <CheckboxField
          language={language}
          id={fieldOf(pair.id)}
          name="asked"
          isChecked={false}
          error={props.error}
        >
          {t('office.twins.asked')}
        </CheckboxField>
        <div class="office-actions">
          <Button kind="secondary" name="decision" value="link">
            {t('office.twins.link')}
          </Button>
          <Button kind="secondary" name="decision" value="different">
            {t('office.twins.different')}
          </Button>
        </div>
      </form>
    </li>
  );
}
