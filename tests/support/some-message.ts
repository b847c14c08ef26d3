import type { Message, Sender } from '../../src/platform/mail/index.ts';

/** A message and a sender of which nothing matters, for tests to state what they are about. */
export const someMessage: Message = {
  id: '4xk2m8q1r5t0',
  to: 'anna@werkhof.example',
  subject: 'Grüße aus Wesel',
  text: 'Guten Tag,\n\nhier steht der Text für Anfänger.\n',
  language: 'de',
  writtenAt: new Date('2026-11-23T08:00:00Z'),
  unsubscribeUrl: null,
};

export const someSender: Sender = {
  name: 'Bildungsnetz Demo',
  address: 'portal@netz.example',
  replyTo: null,
};
