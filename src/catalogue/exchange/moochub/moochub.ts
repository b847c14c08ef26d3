import type { ExchangeFormat } from '../format.ts';
import { finishRecord } from '../json/finish-record.ts';
import { nodesOf, textOf } from '../json/json-node.ts';
import { jsonOutline } from '../json/json-outline.ts';
import { keepKnown } from '../json/keep-known.ts';
import { parsedCuts } from '../json/parsed-cuts.ts';
import { quoted, RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { pageLinks } from './page-links.ts';
import { readMoocCourse } from './read-record.ts';
import { MOOCHUB_COURSE } from './vocabulary.ts';

async function* read(text: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  let links = pageLinks(null);
  const cuts = parsedCuts(text, ['data'], (frame) => {
    links = pageLinks(frame);
  });
  for await (const cut of cuts) {
    if (cut.kind === 'rejected') {
      yield cut.record;
      continue;
    }
    const problems = new RecordProblems(cut.record, cut.line);
    for (const node of nodesOf(cut.value)) {
      const known = keepKnown(node, MOOCHUB_COURSE);
      const type = textOf(known.node, 'type');
      yield finishRecord(known, cut.text, problems, () =>
        /^courses?$/i.test(type)
          ? readMoocCourse(known.node, problems)
          : {
              kind: 'rejected',
              field: 'type',
              reason: `Der Eintrag (${quoted(type)}) ist kein Kurs. Übernommen werden Einträge mit dem Typ „Course“.`,
            },
      );
    }
  }
  // A delivery is the whole stock: one page of it would withdraw the others.
  const other = links.next ?? links.previous;
  if (other !== null)
    throw new UnreadableDelivery(
      `Die Datei ist nur eine Seite von mehreren: Es fehlt, was unter ${quoted(other)} steht. Hinterlegen Sie die Adresse der ersten Seite unter „Kurse von selbst kommen lassen“; dann holen wir alle Seiten. Oder liefern Sie alle Kurse in einer Datei.`,
    );
}

/** Online courses as the platforms of the MOOChub exchange them, versions 3 and 2 (docs/formats/moochub.md). */
export const moochub: ExchangeFormat = {
  name: 'moochub',
  title: 'MOOChub (Online-Kurse)',
  sniff: (beginning) => {
    const { root, names } = jsonOutline(beginning);
    return root === 'object' && names.has('data') && names.has('data.attributes');
  },
  read,
};
