import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { askHref } from '../../../ui/ask-buttons.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Drawing } from '../../../ui/drawing.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { uiTexts } from '../../../ui/texts.ts';
import type { FactValue } from '../../model/condition.ts';
import type { Voice } from '../../model/localized.ts';
import type { RuleBook } from '../../model/programme.ts';
import type { WayEntry, Ways } from '../../model/ways/way.ts';
import { fundingTexts } from '../../texts.ts';
import { FundingWays } from './funding-ways.tsx';
import { type WayContext, wayContext } from './way-context.ts';
import { ProgrammeLink } from './way-endings.tsx';
import { answerLabel } from './way-words.ts';

export const WAYS_PATH = '/foerderung/wege';
export const PLAIN_WAYS_PATH = '/foerderung/wege/einfach';

export interface WaysPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly book: RuleBook;
  readonly ways: Ways;
  /** In simple German; there is no simple English. */
  readonly isPlain: boolean;
}

/** /foerderung/wege – everything the check asks, to be read instead of answered. */
export function WaysPage(props: WaysPageProps): JSX.Element {
  const { shell, language, book, ways } = props;
  const isPlain = props.isPlain && language === 'de';
  const voice: Voice = isPlain ? 'einfach' : language;
  const t = fundingTexts(language);
  const { contact } = shell.site(language);
  const context = wayContext({ language, voice, book, ways });
  const everywhere = ways.everywhere.filter(({ status }) => isOpenToAll(status));
  const further = ways.everywhere.filter(({ status }) => !isOpenToAll(status));
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={props.isPlain ? PLAIN_WAYS_PATH : WAYS_PATH}
      title={isPlain ? t('ways.plain.title') : t('ways.title')}
      description={t('ways.lead')}
      currentNav="funding"
      breadcrumb={[{ label: t('ways.crumb'), path: '/foerderung' }]}
    >
      <div class="page-opening">
        <div>
          <h1>{isPlain ? t('ways.plain.title') : t('ways.title')}</h1>
          <p class="lead">{isPlain ? t('ways.plain.lead') : t('ways.lead')}</p>
          <div class="buttons">
            <LinkButton icon="phone" href={phoneHref(contact.phone)}>
              {t('ways.call', { phone: contact.phone })}
            </LinkButton>
            <LinkButton kind="secondary" icon="person" href={localizedPath(language, '/beratung')}>
              {t('ways.appointment')}
            </LinkButton>
            <LinkButton kind="secondary" icon="mail" href={askHref(language)}>
              {uiTexts(language)('frame.help.ask')}
            </LinkButton>
            {language === 'de' && (
              <LinkButton kind="quiet" icon="book" href={isPlain ? WAYS_PATH : PLAIN_WAYS_PATH}>
                {isPlain ? t('ways.toUsual') : t('ways.toPlain')}
              </LinkButton>
            )}
          </div>
        </div>
        <Drawing name="bridge" />
      </div>
      <Notice>
        <p>{isPlain ? t('ways.plain.privacy') : t('ways.privacy')}</p>
      </Notice>
      <FundingWays language={language} voice={voice} book={book} ways={ways} />
      <ProgrammeList {...context} title={t('ways.everywhere')} entries={everywhere} />
      <ProgrammeList {...context} title={t('ways.further')} entries={further} />
      <Assumptions {...context} facts={ways.assumed} />
      <p>
        <a href={localizedPath(language, '/foerderung/betriebe')}>{t('ways.companies')}</a>
      </p>
      <p class="small">{t('ways.promise')}</p>
    </PageFrame>
  );
}

const isOpenToAll = (status: WayEntry['status']): boolean =>
  status === 'applicable' || status === 'needs_advice';

function ProgrammeList(
  props: WayContext & { title: string; entries: readonly WayEntry[] },
): JSX.Element | null {
  const { title, entries, programmes, voice } = props;
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="way-programmes way-list">
        {entries.map((entry) => (
          <li key={entry.programme}>
            <ProgrammeLink {...props} entry={entry} />
            <p>{programmes.get(entry.programme)?.text.kurz[voice]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What counted without being asked. Nothing about health or residence is named here. */
function Assumptions(props: WayContext & { facts: readonly string[] }): JSX.Element | null {
  const { book, facts, language, voice } = props;
  const t = fundingTexts(language);
  const lines = facts.flatMap((name) => {
    const fact = book.facts[name];
    if (fact?.annahme === undefined || fact.sensibel) return [];
    return [{ name: fact.name[voice], value: valueLabel(fact.annahme, name, props) }];
  });
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={t('ways.assumed')}>
      <p>{t('ways.assumed.text')}</p>
      <ul>
        {lines.map(({ name, value }) => (
          <li key={name}>
            {name}: {value}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function valueLabel(value: FactValue, name: string, context: WayContext): string {
  const fact = context.book.facts[name];
  if (typeof value === 'number' || fact === undefined) return String(value);
  return answerLabel({ value }, fact, context);
}
