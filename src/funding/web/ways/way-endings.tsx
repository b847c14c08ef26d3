import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { phoneHref } from '../../../ui/phone.ts';
import { Status, type StatusTone } from '../../../ui/status.tsx';
import type { WayEntry } from '../../model/ways/way.ts';
import { fundingTexts } from '../../texts.ts';
import type { WayContext } from './way-context.ts';

interface EndProps extends WayContext {
  readonly entries: readonly WayEntry[];
}

type Group = 'likely' | 'ask' | 'course' | 'open';

const TONES: Readonly<Record<Group, StatusTone>> = {
  likely: 'positive',
  ask: 'deadline',
  course: 'neutral',
  open: 'neutral',
};

/** What comes out at the end of a way: programmes by how likely they are, each with its next step and where to go. */
export function WayEndings(props: EndProps): JSX.Element {
  const t = fundingTexts(props.language);
  const failing = props.entries.filter(({ status }) => status === 'not_applicable');
  const standing = props.entries.filter(({ status }) => status !== 'not_applicable');
  // Where only what was assumed keeps everything out (a residence title, a need for support), that is what one has to talk about.
  const isOpen = standing.length === 0;
  const entries = isOpen ? failing : standing;
  const groups: readonly { group: Group; title: string; entries: readonly WayEntry[] }[] = [
    { group: 'likely', title: t('status.likely'), entries: grouped(entries, 'likely') },
    { group: 'course', title: t('ways.ifCourseFits'), entries: grouped(entries, 'course') },
    { group: 'ask', title: t('status.ask'), entries: grouped(entries, 'ask') },
    { group: 'open', title: t('status.unknown'), entries: grouped(entries, 'open') },
  ];
  const shown = groups.filter((one) => one.entries.length > 0);
  return (
    <div class="way-end">
      {shown.length === 0 && <p>{t('ways.none')}</p>}
      {shown.map(({ group, title, entries: members }) => (
        <div key={group}>
          <p class="way-group">
            <Status tone={TONES[group]}>{title}</Status>
          </p>
          <ul class="way-programmes">
            {members.map((entry) => (
              <Entry key={entry.programme} {...props} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
      {!isOpen && failing.length > 0 && <Others {...props} entries={failing} />}
    </div>
  );
}

function grouped(entries: readonly WayEntry[], group: Group): WayEntry[] {
  return entries.filter(({ status, dependsOn }) => {
    if (status === 'applicable') return group === 'likely';
    if (status === 'needs_advice') return group === 'ask';
    if (status === 'not_applicable') return group === 'open';
    const isCourse = dependsOn.every((fact) => /^(?:kurs|abgeleitet)\./.test(fact));
    return group === (isCourse ? 'course' : 'open');
  });
}

function Entry(props: EndProps & { entry: WayEntry }): JSX.Element {
  const { language, voice, book, programmes, entry } = props;
  const t = fundingTexts(language);
  const programme = programmes.get(entry.programme);
  const office = entry.office === null ? undefined : book.offices[entry.office];
  const step = programme?.antrag?.reihenfolge?.[voice];
  return (
    <li>
      <ProgrammeLink {...props} />
      <p>{programme?.text.kurz[voice]}</p>
      {entry.dependsOn.length > 0 && (
        <p class="small">{t('ways.dependsOn', { facts: factNames(props, entry.dependsOn) })}</p>
      )}
      {step !== undefined && <p class="small">{t('ways.step', { step })}</p>}
      {office && (
        <p class="small">
          {t('ways.office', { office: office.name[voice] })}
          {office.telefon && (
            <>
              , <a href={phoneHref(office.telefon)}>{office.telefon}</a>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** Programmes that only an assumption keeps out: one line each. */
function Others(props: EndProps): JSX.Element {
  const t = fundingTexts(props.language);
  return (
    <div class="way-others">
      <p class="small">{t('ways.otherwise')}</p>
      <ul class="small">
        {props.entries.map((entry) => (
          <li key={entry.programme}>
            <ProgrammeLink {...props} entry={entry} />: {factNames(props, entry.dependsOn)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ProgrammeLink(
  props: WayContext & { entry: Pick<WayEntry, 'programme'> },
): JSX.Element {
  const { language, voice, programmes, entry } = props;
  const programme = programmes.get(entry.programme);
  return (
    <a href={localizedPath(language, `/foerderung/programme/${entry.programme}`)}>
      {programme?.name[voice] ?? entry.programme}
    </a>
  );
}

function factNames({ book, voice }: WayContext, facts: readonly string[]): string {
  return facts.map((name) => book.facts[name]?.name[voice] ?? name).join(' · ');
}
