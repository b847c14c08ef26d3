import type { PublicAnswer } from '../../src/contact/model/answers/public-answer.ts';

/** An answer that is shown for a long time. */
export const SOME_ANSWER: PublicAnswer = {
  id: 'some-answer',
  slug: 'was-kostet-die-pruefung',
  document: {
    topic: 'money',
    question: { de: 'Was kostet die Prüfung?', en: 'What does the examination cost?' },
    answer: { de: 'Das steht beim Kurs.', en: 'The course says so.' },
    wordings: ['Prüfungsgebühr?'],
    services: ['frag-wesel'],
    links: [{ label: 'Kurse suchen', url: '/kurse' }],
  },
  owner: null,
  checkedOn: '2026-11-01',
  expiresOn: '2099-11-01',
};
