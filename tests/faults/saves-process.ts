import type { EditingTables } from '../../src/catalogue/tables.ts';
import { saveCourse } from '../../src/catalogue/use-cases/editing/save-course.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { eveningRun, NOW, wholeCourse } from '../support/whole-course.ts';

// Saves one course again and again in a process of its own, so that it can be killed: SOCKET_DIR DATABASE OFFER NUMBER VERSION.
// Each save is one form with the next number; what was answered is printed.
const [socketDir = '', database = '', offerId = '', first = '', base = ''] = process.argv.slice(2);
const connection = connect<EditingTables>({ socketDir, database }, { max: 1 });
let version = Number(base);
for (let number = Number(first); ; number++) {
  const answer = await saveCourse(connection.db, {
    memberId: 'own',
    offerId,
    actorId: 'anna',
    now: NOW,
    baseVersion: version,
    document: { ...wholeCourse('Kurs', [eveningRun('run')]), subtitle: String(number) },
    receiptId: `form-${number}`,
  });
  if (answer.kind !== 'saved') throw new Error(answer.kind);
  version = answer.version;
  process.stdout.write(`${number} ${version}\n`);
}
