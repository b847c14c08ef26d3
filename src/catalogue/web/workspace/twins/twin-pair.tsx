import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { CatalogueText } from '../../../texts.ts';
import type { TwinPairView } from '../../../use-cases/twins/list-twins.ts';
import type { Words } from '../../words/words.ts';
import { twinPairPath } from '../paths.ts';
import { TwinCards } from './twin-cards.tsx';
import { reasonsInWords } from './twin-words.ts';

/** A pair with what speaks for it and the decisions there are. */
export function TwinPair(props: {
  readonly words: Words;
  readonly member: { readonly id: string; readonly slug: string };
  readonly pair: TwinPairView;
  readonly mayEdit: boolean;
  /** Whether the person acts for the member itself: of pairs of two members nobody else decides here. */
  readonly isOfMember: boolean;
}): JSX.Element {
  const { words, member, pair } = props;
  const { t, language } = words;
  const [own, other] = pair.sides;
  const mayDecide = props.mayEdit && (props.isOfMember || !pair.isAcross);
  const isOpen = pair.state === 'suggested';
  const hasAgreed = pair.agreed.includes(member.id);
  return (
    <li class="twin-pair">
      <h2 id={`pair-${pair.id}`}>
        {t('twins.heading', { title: own.title, kind: t(kindOf(pair)) })}
      </h2>
      <p>{t('twins.reasons', { reasons: reasonsInWords(pair.reasons, words) })}</p>
      {pair.isAcross && isOpen && <AcrossNotice {...props} hasAgreed={hasAgreed} />}
      <form
        method="post"
        action={localizedPath(language, twinPairPath(member.slug, pair.id))}
        aria-labelledby={`pair-${pair.id}`}
      >
        <input type="hidden" name="version" value={String(pair.version)} />
        <TwinCards
          words={words}
          pair={pair}
          headingLevel={3}
          action={(side) =>
            mayDecide && isOpen && !pair.isAcross ? (
              <button
                class="button button-secondary"
                type="submit"
                name="keep"
                value={side.id}
                aria-label={`${t('twins.keep')} – ${side.title}`}
              >
                {t('twins.keep')}
              </button>
            ) : null
          }
        />
        {mayDecide && (
          <fieldset class="field-set twin-actions">
            <legend class="unseen">
              {t('twins.actions', { one: own.title, other: other.title })}
            </legend>
            <div class="buttons">
              {isOpen && !hasAgreed && (
                <Button kind="secondary" name="decision" value="link">
                  {t(pair.isAcross ? 'twins.linkAcross' : 'twins.link')}
                </Button>
              )}
              {isOpen && (
                <Button kind="secondary" name="decision" value="different">
                  {t('twins.different')}
                </Button>
              )}
              {!isOpen && (
                <Button kind="secondary" name="decision" value="reopen">
                  {t('twins.reopen')}
                </Button>
              )}
            </div>
          </fieldset>
        )}
      </form>
    </li>
  );
}

function AcrossNotice(props: {
  readonly words: Words;
  readonly pair: TwinPairView;
  readonly isOfMember: boolean;
  readonly hasAgreed: boolean;
}): JSX.Element {
  const { t } = props.words;
  const [, { member }] = props.pair.sides;
  const values = { member: member.name };
  if (!props.isOfMember) return <Notice>{<p>{t('twins.acrossOffice')}</p>}</Notice>;
  if (props.hasAgreed) return <Notice>{<p>{t('twins.acrossWaiting', values)}</p>}</Notice>;
  return (
    <Notice>
      <p>{t('twins.across', values)}</p>
      {props.pair.agreed.includes(member.id) && <p>{t('twins.acrossAgreed', values)}</p>}
    </Notice>
  );
}

function kindOf({ state, kind }: TwinPairView): CatalogueText {
  if (state === 'refused') return 'twins.kind.refused';
  if (state === 'confirmed') return 'twins.kind.linked';
  return kind === 'duplicate' ? 'twins.kind.duplicate' : 'twins.kind.variant';
}
