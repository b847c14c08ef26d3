import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type {
  AskedOffer,
  AskedState,
  ConfirmationLetter,
} from '../../queries/freshness/find-confirmation-letter.ts';
import type { CatalogueText } from '../../texts.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { coursesPath } from '../workspace/paths.ts';

interface View {
  readonly words: Words;
  readonly letter: ConfirmationLetter;
  /** Without language prefix. */
  readonly path: string;
}

/**
 * /bestaetigen/{token} – the courses a letter asked about, and the button that says they are still right. A button, because programs
 * that check mails open links but press no buttons.
 */
export function ConfirmPage(props: {
  readonly shell: PageShell;
  readonly language: Language;
  readonly path: string;
  readonly letter: ConfirmationLetter;
  readonly isExpired: boolean;
}): JSX.Element {
  const { language, letter, isExpired } = props;
  const view = { ...props, words: wordsOf(language) };
  const { t } = view.words;
  const toConfirm = ofState(letter, 'unchanged').length;
  const isDone = letter.usedAt !== null;
  const title: CatalogueText = isExpired
    ? 'fresh.expired.title'
    : isDone
      ? 'fresh.done.title'
      : toConfirm > 0
        ? 'fresh.confirm.title'
        : 'fresh.nothing.title';
  return (
    <PageFrame
      {...props}
      title={t(title)}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      currentNav="providers"
      breadcrumb={[]}
    >
      <h1>{t(title)}</h1>
      {isExpired ? (
        <Expired {...view} />
      ) : isDone ? (
        <Done {...view} />
      ) : toConfirm > 0 ? (
        <Question {...view} />
      ) : (
        <p class="lead">{t('fresh.nothing.text', { member: letter.memberName })}</p>
      )}
      {!isExpired && <LeftOut {...view} />}
      {(isExpired || toConfirm === 0 || isDone) && (
        <p>
          <LinkButton
            kind={isExpired ? 'primary' : 'secondary'}
            icon="arrow"
            href={`${localizedPath(language, coursesPath(letter.memberSlug))}?filter=stale`}
          >
            {t('fresh.toCourses')}
          </LinkButton>
        </p>
      )}
    </PageFrame>
  );
}

function Question({ words, letter, path }: View): JSX.Element {
  const { t, format, language } = words;
  const offers = ofState(letter, 'unchanged');
  const count = offers.length;
  return (
    <>
      <p class="lead">{t('fresh.confirm.lead', { count, member: letter.memberName })}</p>
      <Card>
        <ul>
          {offers.map(({ id, title, confirmedAt }) => (
            <li key={id}>
              {title}
              <br />
              <span class="small">{t('fresh.since', { date: format.day(confirmedAt) })}</span>
            </li>
          ))}
        </ul>
      </Card>
      <p>{t('fresh.confirm.then')}</p>
      <form method="post" action={localizedPath(language, path)}>
        <Button icon="check">{t('fresh.confirm.submit', { count })}</Button>
      </form>
      <p>
        <a
          class="stand-alone"
          href={`${localizedPath(language, coursesPath(letter.memberSlug))}?filter=stale`}
        >
          {t('fresh.confirm.change')}
        </a>
      </p>
    </>
  );
}

function Done({ words, letter }: View): JSX.Element {
  const { t, format } = words;
  const day = letter.usedAt === null ? '' : format.day(letter.usedAt);
  const offers = ofState(letter, 'confirmed');
  return (
    <>
      <Notice tone="positive" isStatus>
        <p>
          {t('fresh.done.text', { count: offers.length, date: day, member: letter.memberName })}
        </p>
      </Notice>
      {offers.length > 0 && <Titles offers={offers} />}
    </>
  );
}

function Expired({ words, letter }: View): JSX.Element {
  const { t, format } = words;
  return (
    <p class="lead">
      {t('fresh.expired.text', { date: format.day(letter.expiresAt), member: letter.memberName })}
    </p>
  );
}

const LEFT_OUT: readonly (readonly [AskedState, CatalogueText])[] = [
  ['changed', 'fresh.left.changed'],
  ['offline', 'fresh.left.offline'],
];

/** What the link does not confirm, and why. */
function LeftOut({ words, letter }: View): JSX.Element | null {
  const { t } = words;
  const groups = LEFT_OUT.flatMap(([state, text]) => {
    const offers = ofState(letter, state);
    return offers.length === 0 ? [] : [{ text, offers }];
  });
  if (groups.length === 0) return null;
  return (
    <>
      {groups.map(({ text, offers }) => (
        <section key={text}>
          <p>{t(text, { count: offers.length })}</p>
          <Titles offers={offers} />
        </section>
      ))}
    </>
  );
}

function Titles({ offers }: { readonly offers: readonly AskedOffer[] }): JSX.Element {
  return (
    <ul>
      {offers.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}

const ofState = ({ offers }: ConfirmationLetter, state: AskedState): readonly AskedOffer[] =>
  offers.filter((offer) => offer.state === state);
