import { type StreamRow, streamXlsxRows } from 'hucre/xlsx';
import { LONGEST_RECORD } from '../record-limits.ts';
import type { TableRow } from '../table/table-row.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { cellRange } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import { feedSheet } from './feed-sheet.ts';
import { mergeFiller } from './fill-merges.ts';
import type { SheetPlace, WorkbookFacts } from './find-sheets.ts';
import { DAMAGED, type Workbook } from './open-workbook.ts';
import { paced } from './paced.ts';
import type { SheetSurvey } from './survey-sheet.ts';

/** The rows of a sheet that has been surveyed, as text. Throws `UnreadableDelivery`. */
export async function* sheetRows(
  workbook: Workbook,
  facts: WorkbookFacts,
  sheet: SheetPlace,
  survey: SheetSurvey,
): AsyncGenerator<TableRow> {
  const fill = mergeFiller(survey.merges.flatMap((range) => cellRange(range) ?? []));
  const source = feedSheet(workbook, facts, { path: sheet.path, bytes: survey.bytes });
  let width = 0;
  let row = -1;
  try {
    for await (const { index, values } of paced<StreamRow>(source, streamXlsxRows)) {
      // A row without a number follows the one above it.
      row = Number.isSafeInteger(index) && index > row ? index : row + 1;
      const cells = [...fill(row, values.map(cellText))];
      while (cells.length > 0 && cells.at(-1)?.trim() === '') cells.pop();
      // Rows end at their last filled cell; those of a text have as many as the heading.
      width = Math.max(width, cells.length);
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      while (cells.length < width) cells.push('');
      yield { line: row + 1, cells, isTooLong: length > LONGEST_RECORD };
    }
  } catch (error) {
    throw error instanceof UnreadableDelivery ? error : new UnreadableDelivery(DAMAGED);
  }
}
