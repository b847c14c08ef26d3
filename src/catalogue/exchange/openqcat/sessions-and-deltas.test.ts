import { describe, expect, test } from 'vitest';
import { delta, full, info, kinds, service } from '../../../../tests/support/openqcat-files.ts';
import { readAll, remarksOf } from '../../../../tests/support/pieces.ts';
import { openqcat } from './openqcat.ts';

describe('offers and sessions', () => {
  test('a session inherits what it leaves empty, also if it stands before its offer', async () => {
    const offer = service({
      education: info('<INSTRUCTION_FORM type="303"/><INSTRUCTION_TIME type="2"/>'),
    });
    const session = service({
      id: 'A-2',
      course: 'A',
      education: '<CERTIFICATE><CERTIFICATE_STATUS>1</CERTIFICATE_STATUS></CERTIFICATE>',
    });
    for (const file of [full(offer, session), full(session, offer)]) {
      const records = await readAll(openqcat, file);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({
        kind: 'offer',
        warnings: [],
        offer: {
          title: 'Kurs A',
          funding: ['bildungsgutschein'],
          runs: [
            { key: 'A', format: 'hybrid', times: ['parttime'] },
            { key: 'A-2', format: 'hybrid', times: ['parttime'] },
          ],
        },
      });
    }
  });

  test('a title of its own is a remark', async () => {
    const [record] = await readAll(
      openqcat,
      full(service({}), service({ id: 'A-2', course: 'A', title: 'Gruppe B' })),
    );
    expect(record && remarksOf(record)).toMatchObject([
      { record: 2, line: 4, field: 'TITLE', reason: expect.stringMatching(/„Gruppe B“.*„Kurs A“/) },
    ]);
  });

  test('a session without its offer is rejected in a full delivery and stands alone in a delta', async () => {
    const session = service({ id: 'A-2', course: 'A' });
    expect(await readAll(openqcat, full(session))).toMatchObject([
      {
        kind: 'rejected',
        problems: [{ field: 'COURSE_ID', reason: expect.stringMatching(/„A“/) }],
      },
    ]);
    expect(await readAll(openqcat, delta(`<NEW>${session}</NEW>`))).toMatchObject([
      { kind: 'delta' },
      { kind: 'runs', offerKey: 'A', runs: [{ key: 'A-2' }] },
    ]);
  });

  test('a repeated key is passed on for the publisher to reject', async () => {
    const records = await readAll(openqcat, full(service({}), service({})));
    expect(kinds(records)).toEqual(['offer', 'offer']);
  });

  test('without a key or, as an offer, a title it is rejected', async () => {
    expect(
      await readAll(openqcat, full(service({ id: ' ' }), service({ title: 'Keine Angabe' }))),
    ).toMatchObject([
      { kind: 'rejected', problems: [{ record: 1, field: 'PRODUCT_ID' }] },
      { kind: 'rejected', problems: [{ record: 2, field: 'TITLE' }] },
    ]);
  });

  test('a record that is not well-formed does not stop the others', async () => {
    const records = await readAll(
      openqcat,
      full('<SERVICE><PRODUCT_ID>A & B</PRODUCT_ID></SERVICE>', service({})),
    );
    expect(kinds(records)).toEqual(['offer', 'rejected']);
  });
});

describe('a delta', () => {
  test('deletions come first even if they stand behind', async () => {
    const records = await readAll(
      openqcat,
      delta(
        `<NEW>${service({})}</NEW><DELETE><SERVICE><PRODUCT_ID>A</PRODUCT_ID></SERVICE></DELETE>`,
      ),
    );
    expect(kinds(records)).toEqual(['delta', 'withdrawn', 'offer']);
  });

  test('may be empty', async () => {
    expect(await readAll(openqcat, delta(''))).toEqual([{ kind: 'delta' }]);
    expect(
      await readAll(openqcat, '<OPENQCAT><UPDATE_CATALOG seq_number="3"/></OPENQCAT>'),
    ).toEqual([{ kind: 'delta' }]);
  });

  test('a deletion without a key is rejected', async () => {
    const records = await readAll(
      openqcat,
      delta('<DELETE><SERVICE><PRODUCT_ID/></SERVICE></DELETE>'),
    );
    expect(kinds(records)).toEqual(['delta', 'rejected']);
  });
});
