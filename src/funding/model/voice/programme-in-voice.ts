import type { Spoken, Voice } from '../localized.ts';
import type { Competence, Programme, Rule } from '../programme.ts';
import { benefitIn } from './benefit-in-voice.ts';
import { bareCondition, conditionIn } from './condition-in-voice.ts';

/** A programme in one voice: what decides, what is paid and by when; its texts are words of the result. */
export function programmeIn(voice: Voice, programme: Programme<Spoken>): Programme<string> {
  const { stelle, zustaendig, antrag, kombi, recht, leistung, regel, vertrauen } = programme;
  return {
    ...endedProgrammeIn(voice, programme),
    recht,
    stelle,
    ...(zustaendig === undefined ? {} : { zustaendig: zustaendig.map(competenceIn) }),
    ...(antrag?.vor === undefined && antrag?.fristen === undefined
      ? {}
      : {
          antrag: {
            ...(antrag.vor === undefined ? {} : { vor: antrag.vor }),
            ...(antrag.fristen === undefined ? {} : { fristen: antrag.fristen }),
          },
        }),
    ...(kombi?.nicht_mit === undefined ? {} : { kombi: { nicht_mit: kombi.nicht_mit } }),
    leistung: leistung.map((benefit) => benefitIn(voice, benefit)),
    regel: ruleIn(voice, regel),
    text: { kurz: '' },
    ...(vertrauen === 'niedrig' ? { vertrauen } : {}),
  };
}

/** An ended programme in one voice: only that it has ended, and what there is instead. */
export function endedProgrammeIn(voice: Voice, programme: Programme<Spoken>): Programme<string> {
  const { id, kategorie, zielgruppe, status, gueltig_von, gueltig_bis, anspruch } = programme;
  const { stattdessen, geprueft } = programme;
  return {
    id,
    name: programme.name[voice],
    kategorie,
    zielgruppe,
    status,
    gueltig_von,
    ...(gueltig_bis === undefined ? {} : { gueltig_bis }),
    anspruch,
    recht: [],
    stelle: [],
    leistung: [],
    regel: {},
    text: { kurz: programme.text.kurz[voice] },
    ...(stattdessen === undefined ? {} : { stattdessen }),
    geprueft,
  };
}

function competenceIn({ wenn, sonst, stelle }: Competence<Spoken>): Competence<string> {
  return {
    ...(wenn === undefined ? {} : { wenn: bareCondition(wenn) }),
    ...(sonst === undefined ? {} : { sonst }),
    stelle,
  };
}

function ruleIn(voice: Voice, rule: Rule<Spoken>): Rule<string> {
  const { nie_wenn, alle, beraten_wenn, immer_beraten, ...rest } = rule;
  return {
    ...rest,
    ...(nie_wenn === undefined ? {} : { nie_wenn: nie_wenn.map((c) => conditionIn(voice, c)) }),
    ...(alle === undefined ? {} : { alle: alle.map((c) => conditionIn(voice, c)) }),
    ...(beraten_wenn === undefined
      ? {}
      : { beraten_wenn: beraten_wenn.map((c) => conditionIn(voice, c)) }),
    ...(immer_beraten === undefined ? {} : { immer_beraten: immer_beraten[voice] }),
  };
}
