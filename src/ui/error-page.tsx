import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { LinkButton } from './button.tsx';
import type { DrawingName } from './drawing.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageFrame } from './page-frame.tsx';
import { type OfferCard, ResultCard } from './result-card.tsx';
import { SearchBox } from './search-box.tsx';
import type { PageShell } from './shell.ts';
import { uiTexts } from './texts.ts';

export type ErrorPageKind =
  | 'not_found'
  | 'gone'
  | 'gone_provider'
  | 'method'
  | 'invalid'
  | 'forbidden'
  | 'sign_in'
  | 'too_large'
  | 'wrong_type'
  | 'too_many'
  | 'failed'
  | 'unavailable';

type Texts = ReturnType<typeof uiTexts>;

interface ErrorWords {
  readonly drawing: DrawingName;
  title(t: Texts): string;
  text(t: Texts): string;
}

const NOT_FOUND: ErrorWords = {
  drawing: 'poplars',
  title: (t) => t('errorPage.notFound.title'),
  text: (t) => t('errorPage.notFound.text'),
};
const INVALID: ErrorWords = {
  drawing: 'desk',
  title: (t) => t('errorPage.invalid.title'),
  text: (t) => t('errorPage.invalid.text'),
};

const WORDS: Record<ErrorPageKind, ErrorWords> = {
  not_found: NOT_FOUND,
  method: NOT_FOUND,
  invalid: INVALID,
  wrong_type: INVALID,
  forbidden: {
    drawing: 'desk',
    title: (t) => t('errorPage.forbidden.title'),
    text: (t) => t('errorPage.forbidden.text'),
  },
  sign_in: {
    drawing: 'desk',
    title: (t) => t('errorPage.signIn.title'),
    text: (t) => t('errorPage.signIn.text'),
  },
  too_large: {
    drawing: 'workshop',
    title: (t) => t('errorPage.tooLarge.title'),
    text: (t) => t('errorPage.tooLarge.text'),
  },
  gone: {
    drawing: 'harbour',
    title: (t) => t('errorPage.gone.title'),
    text: (t) => t('errorPage.gone.text'),
  },
  gone_provider: {
    drawing: 'harbour',
    title: (t) => t('errorPage.goneProvider.title'),
    text: (t) => t('errorPage.goneProvider.text'),
  },
  too_many: {
    drawing: 'bridge',
    title: (t) => t('errorPage.tooMany.title'),
    text: (t) => t('errorPage.tooMany.text'),
  },
  failed: {
    drawing: 'workshop',
    title: (t) => t('errorPage.failed.title'),
    text: (t) => t('errorPage.failed.text'),
  },
  unavailable: {
    drawing: 'harbour',
    title: (t) => t('errorPage.unavailable.title'),
    text: (t) => t('errorPage.unavailable.text'),
  },
};

/** A page that says in a plain sentence what is wrong and offers a way on. It needs no database. */
export function errorPage(props: {
  shell: PageShell;
  language: Language;
  kind: ErrorPageKind;
  /** Path without language prefix. */
  path: string;
  /** Sentences about single wrong values. */
  details?: readonly string[];
  /** Number under which the operator finds the failure in the log. */
  incident?: string;
  /** Living offers similar to a withdrawn one. */
  alternatives?: readonly OfferCard[];
}): JSX.Element {
  const { language, kind } = props;
  const t = uiTexts(language);
  const words = WORDS[kind];
  const details = props.details ?? [];
  const alternatives = props.alternatives ?? [];
  const mayReload = kind === 'too_many' || kind === 'failed' || kind === 'unavailable';
  return (
    <PageFrame
      shell={props.shell}
      language={language}
      path={props.path}
      title={words.title(t)}
      robots="noindex"
      alternates={false}
    >
      <EmptyState
        drawing={words.drawing}
        headingLevel={1}
        title={words.title(t)}
        text={words.text(t)}
      >
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {props.incident && <p class="small">{t('errorPage.incident', { id: props.incident })}</p>}
        <div class="buttons">
          {mayReload && (
            <LinkButton icon="arrow" href={localizedPath(language, props.path)}>
              {t('errorPage.retry')}
            </LinkButton>
          )}
          <LinkButton kind="secondary" href={localizedPath(language, '/')}>
            {t('errorPage.home')}
          </LinkButton>
        </div>
      </EmptyState>
      {alternatives.length > 0 && (
        <section aria-labelledby="alternatives">
          <h2 id="alternatives">{t('errorPage.alternatives')}</h2>
          <ul class="cards">
            {alternatives.map((card) => (
              <ResultCard key={card.id} card={card} headingLevel={3} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-again">
        <h2 id="search-again">{t('errorPage.search')}</h2>
        <SearchBox language={language} />
      </section>
    </PageFrame>
  );
}
