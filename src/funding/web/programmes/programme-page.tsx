import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { AskButtons } from '../../../ui/ask-buttons.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { uiTexts } from '../../../ui/texts.ts';
import { isBeingChecked, namesAmount } from '../../model/being-checked.ts';
import { versionOn, versionState, versionsOf } from '../../model/edit/version-on.ts';
import type { Spoken } from '../../model/localized.ts';
import type { ProgrammeVersion } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';
import { CorrectionForm, type CorrectionView } from './correction-form.tsx';
import { ProgrammeOffices } from './programme-offices.tsx';
import { ProgrammeSigns } from './programme-signs.tsx';
import { PROGRAMMES_PATH, type ProgrammesProps } from './programmes-page.tsx';

export interface ProgrammeView extends ProgrammesProps {
  readonly version: ProgrammeVersion;
  readonly correction: CorrectionView;
}

/** /foerderung/programme/{id} – one programme in full: for whom, what, how, where, by which law, and when somebody looked. */
export function ProgrammePage(view: ProgrammeView): JSX.Element {
  const { shell, language, version, today, correction } = view;
  const t = fundingTexts(language);
  const { text, antrag } = version;
  const title = version.name[language];
  const isOver = versionState(version, today) === 'past' || version.kategorie === 'beendet';
  const mayChange = isBeingChecked(version, today) && !isOver;
  /** Sums of a rule that nobody has looked at for long might be wrong. */
  const shown = (spoken: Spoken | undefined): string | undefined => {
    const words = spoken?.[language];
    return words !== undefined && mayChange && namesAmount(words) ? undefined : words;
  };
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={`${PROGRAMMES_PATH}/${version.id}`}
      title={
        correction.error === undefined ? title : `${uiTexts(language)('error.prefix')} ${title}`
      }
      description={shown(text.kurz)}
      currentNav="funding"
      breadcrumb={[
        { label: t('programmes.crumb'), path: '/foerderung' },
        { label: t('programmes.title'), path: PROGRAMMES_PATH },
      ]}
    >
      <article class="programme">
        <h1>{title}</h1>
        {shown(text.kurz) && <p class="lead">{shown(text.kurz)}</p>}
        <p class="badges">
          <ProgrammeSigns {...view} />
        </p>
        {isOver && <Instead {...view} />}
        {mayChange && (
          <Notice tone="deadline" title={t('programmes.beingChecked')}>
            <p>{t('programmes.beingChecked.text')}</p>
          </Notice>
        )}
        {!isOver && antrag?.vor !== undefined && (
          <Notice tone="deadline" title={t('check.first')}>
            <p>{t(BEFORE[antrag.vor])}</p>
          </Notice>
        )}
        <Paragraph id="who" title={t('programmes.who')} texts={[shown(text.wer)]} />
        {!mayChange && (
          <Paragraph
            id="what"
            title={t('programmes.what')}
            texts={[text.was?.[language], isOver ? undefined : t(KINDS[version.anspruch])]}
          />
        )}
        {!isOver && (
          <>
            <Paragraph
              id="how"
              title={t('programmes.how')}
              texts={[
                shown(text.so_gehts),
                antrag?.reihenfolge &&
                  t('programmes.order', { order: antrag.reihenfolge[language] }),
                antrag?.frist && t('programmes.deadline', { deadline: antrag.frist[language] }),
                shown(antrag?.hinweis),
              ]}
            />
            <Paragraph id="careful" title={t('programmes.careful')} texts={[shown(text.achtung)]} />
            <Papers {...view} />
            <NotWith {...view} />
            <ProgrammeOffices language={language} book={view.book} version={version} />
            <AskButtons language={language}>
              <LinkButton icon="arrow" href={localizedPath(language, '/foerderung')}>
                {t('programmes.toCheck')}
              </LinkButton>
            </AskButtons>
          </>
        )}
        <Law {...view} />
        <CorrectionForm language={language} programmeId={version.id} view={correction} />
      </article>
    </PageFrame>
  );
}

const BEFORE = {
  kursbeginn: 'check.before.kursbeginn',
  ausbildungsbeginn: 'check.before.ausbildungsbeginn',
  gruendung: 'check.before.gruendung',
  vertragsabschluss: 'check.before.vertragsabschluss',
  kosten: 'check.before.kosten',
} as const;

const KINDS = {
  muss: 'programmes.kind.muss',
  soll: 'programmes.kind.soll',
  kann: 'programmes.kind.kann',
  wettbewerb: 'programmes.kind.wettbewerb',
  gesetz: 'programmes.kind.gesetz',
} as const;

function Paragraph(props: {
  id: string;
  title: string;
  texts: readonly (string | undefined)[];
}): JSX.Element | null {
  const texts = [...new Set(props.texts)].filter((text) => text !== undefined && text !== '');
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** Who looks for something that is over is led to what there is. */
function Instead(view: ProgrammeView): JSX.Element {
  const { language, book, version, today } = view;
  const t = fundingTexts(language);
  const others = (version.stattdessen ?? []).flatMap((id) => versionOn(book, id, today) ?? []);
  return (
    <Notice title={t('programmes.gone')}>
      {others.length === 0 ? (
        <p>
          <a href={localizedPath(language, PROGRAMMES_PATH)}>{t('programmes.title')}</a>
        </p>
      ) : (
        <>
          <p>{t('programmes.instead')}</p>
          <ProgrammeLinks language={language} programmes={others} />
        </>
      )}
    </Notice>
  );
}

function NotWith(view: ProgrammeView): JSX.Element | null {
  const { language, book, version, today } = view;
  const t = fundingTexts(language);
  const { kombi } = version;
  const others = (kombi?.nicht_mit ?? []).flatMap((id) => versionOn(book, id, today) ?? []);
  if (others.length === 0 && kombi?.hinweis === undefined) return null;
  return (
    <section aria-labelledby="combined">
      <h2 id="combined">{t('programmes.combined')}</h2>
      {kombi?.hinweis && <p>{kombi.hinweis[language]}</p>}
      {others.length > 0 && (
        <>
          <p>{t('programmes.notWith')}</p>
          <ProgrammeLinks language={language} programmes={others} />
        </>
      )}
    </section>
  );
}

function ProgrammeLinks(props: {
  language: ProgrammeView['language'];
  programmes: readonly ProgrammeVersion[];
}): JSX.Element {
  const { language } = props;
  return (
    <ul>
      {props.programmes.map(({ id, name }) => (
        <li key={id}>
          <a href={localizedPath(language, `${PROGRAMMES_PATH}/${id}`)}>{name[language]}</a>
        </li>
      ))}
    </ul>
  );
}

function Papers({ language, book, version }: ProgrammeView): JSX.Element | null {
  const papers = (version.unterlagen ?? []).flatMap((key) => book.papers[key] ?? []);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{fundingTexts(language)('programmes.papers')}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.de}>{paper[language]}</li>
        ))}
      </ul>
    </section>
  );
}

function Law({ language, book, version }: ProgrammeView): JSX.Element {
  const t = fundingTexts(language);
  const { date } = formats(language);
  const versions = versionsOf(book, version.id);
  return (
    <section aria-labelledby="law">
      <h2 id="law">{t('programmes.law')}</h2>
      <ul lang={language === 'de' ? undefined : 'de'}>
        {version.recht.map((law) => (
          <li key={law}>{law}</li>
        ))}
        {version.quellen.map(({ titel, url, stand }) => (
          <li key={url}>
            <a href={url} rel="noopener external">
              {titel}
            </a>{' '}
            <span class="small">({t('programmes.sourceAsOf', { date: stand })})</span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <Disclosure summary={t('programmes.versions')}>
          <ul>
            {versions.map(({ gueltig_von: from, gueltig_bis: to, text }) => (
              <li key={from}>
                <b>
                  {to === undefined
                    ? t('programmes.from', { from: date(from) })
                    : t('programmes.fromTo', { from: date(from), to: date(to) })}
                </b>
                {': '}
                {text.kurz[language]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <p class="small">
        {t('programmes.checkedOn', { day: date(version.geprueft) })} {t('programmes.promise')}
      </p>
    </section>
  );
}
