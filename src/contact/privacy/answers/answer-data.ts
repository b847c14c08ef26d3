import { doneBy, type Processing } from '../../../platform/privacy/index.ts';

/** Who writes, releases and keeps up answers for everybody. Who asked is in none of these tables. */
export const ANSWER_DATA: Processing = {
  key: 'antworten',
  title: { de: 'Fragen und Antworten für alle', en: 'Questions and answers for everybody' },
  purpose: {
    de: 'Wissen, wer eine Antwort geschrieben und wer sie gelesen hat, damit stimmt, was alle lesen',
    en: 'Know who wrote an answer and who read it, so that what everybody reads is right',
  },
  basis: ['interest'],
  recipients: {
    de: 'Alle lesen die Antworten; wer sie geschrieben hat, sieht nur die Geschäftsstelle',
    en: 'Everybody reads the answers; only the office sees who wrote them',
  },
  tables: [
    {
      table: 'answer',
      what: {
        de: 'Antworten ohne Angaben darüber, wer gefragt hat; wer sie geschrieben und wer sie freigegeben hat',
        en: 'answers without anything about who asked; who wrote and who released them',
      },
      kept: {
        de: 'bis ein Jahr nach ihrem letzten Tag',
        en: 'until a year after their last day',
      },
      keptDays: 365,
      links: [
        doneBy('written_by', ['slug', 'published_at']),
        doneBy('reviewed_by', ['slug', 'published_at']),
      ],
      quotes: { how: 'replace', names: true },
      slugs: ['slug'],
    },
    {
      table: 'answer_draft',
      what: {
        de: 'Antworten, an denen jemand schreibt; wer zuletzt gespeichert hat; warum eine zurückgegeben wurde',
        en: 'answers that somebody writes; who saved last; why one was given back',
      },
      kept: {
        de: '180 Tage nach der letzten Änderung, höchstens bis zur Freigabe',
        en: '180 days after the last change, at most until the release',
      },
      keptDays: 180,
      links: [doneBy('written_by', ['state', 'changed_at'])],
      quotes: { how: 'replace', names: true },
    },
    {
      table: 'answer_draft_writer',
      what: {
        de: 'Wer wann an einer Antwort geschrieben hat und sie darum nicht selbst freigibt',
        en: 'who wrote in an answer when and therefore does not release it',
      },
      kept: { de: 'so lange wie der Entwurf', en: 'as long as the draft' },
      links: [
        {
          column: 'person_id',
          holds: 'person',
          onErasure: 'row',
          exports: ['draft_id', 'saved_at'],
        },
      ],
    },
  ],
};
