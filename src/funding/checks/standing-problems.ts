import type { ProgrammeVersion } from '../model/programme.ts';
import { type Problem, told, wrongValue } from './problem.ts';

/** How sure and how current a version is, as far as it can be seen from itself: days, trust, what an ended programme has to say. */
export function standingProblems(version: ProgrammeVersion, today: string): Problem[] {
  return [...dayProblems(version, today), ...trustProblems(version), ...endedProblems(version)];
}

function dayProblems({ gueltig_von, gueltig_bis, geprueft }: ProgrammeVersion, today: string) {
  const problems: Problem[] = [];
  if (geprueft > today)
    problems.push(wrongValue(['geprueft'], geprueft, `ein Tag bis heute (${today})`));
  if (gueltig_bis !== undefined && gueltig_bis < gueltig_von)
    problems.push(
      wrongValue(['gueltig_bis'], gueltig_bis, `${gueltig_von} (gueltig_von) oder später`),
    );
  for (const [field, day] of [
    ['gueltig_von', gueltig_von],
    ['gueltig_bis', gueltig_bis],
  ] as const) {
    if (day === undefined || (day >= EARLIEST && day <= LATEST)) continue;
    problems.push(wrongValue([field], day, `ein Tag zwischen ${EARLIEST} und ${LATEST}`));
  }
  return problems;
}

/** Before this there was no such funding; after that somebody has mistyped. */
const EARLIEST = '1949-05-23';
const LATEST = '2099-12-31';

function trustProblems({ vertrauen, status, regel }: ProgrammeVersion): Problem[] {
  if (regel.immer_beraten !== undefined) return [];
  const field = vertrauen === 'niedrig' ? 'vertrauen' : status === 'unsicher' ? 'status' : null;
  if (field === null) return [];
  return [
    told(
      [field],
      `Bei „${field}: ${field === 'status' ? status : vertrauen}“ darf das Programm nie als möglich erscheinen. Bitte regel.immer_beraten ergänzen oder die Angabe prüfen.`,
    ),
  ];
}

function endedProblems(version: ProgrammeVersion): Problem[] {
  const isEnded = version.kategorie === 'beendet';
  if (isEnded !== (version.status === 'beendet')) {
    return [
      wrongValue(
        ['status'],
        version.status,
        isEnded ? 'beendet, weil kategorie beendet ist' : 'nicht beendet, oder kategorie: beendet',
      ),
    ];
  }
  if (!isEnded) return [];
  const problems: Problem[] = [];
  if (version.gueltig_bis === undefined)
    problems.push(
      told(
        ['kategorie'],
        'Zu einem beendeten Programm fehlt gueltig_bis, sein letzter Tag. Bitte ergänzen.',
      ),
    );
  if (version.stattdessen === undefined && version.ohne_ersatz === undefined)
    problems.push(
      told(
        ['kategorie'],
        'Zu einem beendeten Programm fehlt stattdessen (was es heute gibt) oder ohne_ersatz (warum es nichts gibt). Bitte ergänzen.',
      ),
    );
  return problems;
}
