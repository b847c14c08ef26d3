import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

const failure = (code: string, command: string, response = '') =>
  Object.assign(new Error(response), {
    code,
    command,
    response,
    responseCode: Number(response.slice(0, 3)) || undefined,
  });

test.each([
  ['EENVELOPE', 'RCPT TO', '550 5.1.1 <anna@demo.example> unknown', 'refused', '550 5.1.1'],
  ['EMESSAGE', 'DATA', '554 5.7.1 spam', 'refused', '554 5.7.1'],
  ['EENVELOPE', 'API', '', 'refused', 'EENVELOPE'],
  ['EENVELOPE', 'RCPT TO', '452 4.2.2 mailbox full', 'later', '452 4.2.2'],
  ['EMESSAGE', 'DATA', '451 greylisted', 'later', '451'],
  ['EENVELOPE', 'RCPT TO', '550 4.7.1 try later', 'later', '550 4.7.1'],
  ['EENVELOPE', 'RCPT TO', '530 5.7.0 must log in', 'later', '530'],
  ['EENVELOPE', 'MAIL FROM', '553 5.1.8 sender rejected', 'later', 'MAIL_FROM'],
  ['EAUTH', 'AUTH PLAIN', '535 5.7.8 bad password', 'later', 'SMTP_URL'],
  ['EPROTOCOL', 'CONN', '554 5.7.1 not from here', 'later', '554'],
  ['ESOCKET', 'CONN', '', 'later', 'nicht zu erreichen'],
  ['ETLS', 'STARTTLS', '', 'later', 'verschlüsselte'],
  ['EABORT', '', '', 'later', 'angehalten'],
  ['ENOSPC', '', '', 'later', 'ENOSPC'],
])('%s at %s (%s) is %s', (code, command, response, kind, words) => {
  const delivery = explainFailure(failure(code, command, response));
  expect(delivery).toMatchObject({ kind, problem: expect.stringContaining(words) });
});

test('a problem never repeats what a mail server said', () => {
  const delivery = explainFailure(
    failure('EENVELOPE', 'RCPT TO', '550 5.1.1 <anna@demo.example>: Recipient rejected'),
  );
  expect(JSON.stringify(delivery)).not.toMatch(/anna|demo\.example|Recipient/);
});

test('anything else that is thrown is no reason to lose a letter', () => {
  expect(explainFailure(undefined).kind).toBe('later');
  expect(explainFailure('no').kind).toBe('later');
});
