import type { ExchangeFormat } from '../format.ts';
import { finishRecord } from '../json/finish-record.ts';
import { jsonOutline } from '../json/json-outline.ts';
import { keepKnown } from '../json/keep-known.ts';
import { type ParsedCut, parsedCuts } from '../json/parsed-cuts.ts';
import { quoted, RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { isPerson } from '../schema-org/find-courses.ts';
import { jsonLdNodes } from '../schema-org/json-ld-nodes.ts';
import { complaintsAbout } from './complaints-about.ts';
import { AMB_COURSE, readAmbCourse } from './read-record.ts';

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  for await (const cut of parsedCuts(text, []))
    yield cut.kind === 'rejected' ? cut.record : recordOf(cut);
}

function recordOf({
  record,
  line,
  text,
  value,
}: Extract<ParsedCut, { kind: 'object' }>): ParsedRecord {
  const problems = new RecordProblems(record, line);
  const [node] = jsonLdNodes(value);
  const known = keepKnown(
    node ?? { text: '', language: null, fields: new Map() },
    AMB_COURSE,
    isPerson,
  );
  const complaints = complaintsAbout(value);
  const types = known.node.fields.get('type')?.map((type) => type.text) ?? [];
  const finished = finishRecord(known, text, problems, () =>
    types.includes('Course')
      ? readAmbCourse(known.node)
      : {
          kind: 'rejected',
          field: 'type',
          reason: `Der Eintrag (${
            types
              .filter((type) => type !== 'LearningResource')
              .map(quoted)
              .join(', ') || 'nur „LearningResource“'
          }) ist kein Kurs. Übernommen werden Einträge mit dem Typ „Course“.`,
        },
  );
  if (complaints.length === 0) return finished;
  return {
    kind: 'rejected',
    record,
    line,
    raw: finished.kind === 'rejected' || finished.kind === 'offer' ? finished.raw : '',
    problems: complaints.map(({ field, reason }) => ({
      record,
      line,
      field: field || null,
      reason,
    })),
  };
}

/** Learning resources after the AMB of the DINI-AG KIM, of which those are taken over that are courses (docs/formats/amb.md). */
export const amb: ExchangeFormat = {
  name: 'amb',
  title: 'AMB (Metadatenprofil für Bildungsressourcen)',
  sniff: (beginning) => {
    const { root, names, texts } = jsonOutline(beginning);
    if (root === null || names.has('@type')) return false;
    const contexts = texts.get('@context') ?? [];
    if (contexts.some((context) => /^https?:\/\/w3id\.org\/kim\/amb\//.test(context))) return true;
    // A record that forgot its context is told so, instead of being an unknown file.
    return (texts.get('type') ?? []).includes('LearningResource') && names.has('id');
  },
  read,
};
