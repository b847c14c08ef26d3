import type { SlipWords } from './slip-words.ts';

/** German by the rules of Leichte Sprache: short sentences, everyday words, long words divided by a hyphen. */
export const simple: SlipWords = {
  title: 'Ihr Lauf-Zettel',
  lead: 'Gehen Sie mit dem Zettel zu diesem Ort. Dort bekommen Sie Hilfe.',
  where: 'Der Ort',
  purpose: 'Das ist das Thema',
  when: 'Dann können Sie kommen',
  span: '{from} bis {to}',
  atTime: '{time} Uhr',
  askWhen: 'Rufen Sie zuerst an. Fragen Sie: Wann kann ich kommen?',
  bus: 'So kommen Sie hin',
  phone: 'Telefon',
  person: 'Mit wem Sie dort sprechen',
  bring: 'Bringen Sie mit',
  code: 'Ihre Nummer',
  codeText: 'Zeigen Sie dort den Zettel. Auf dem Zettel steht nicht Ihr Name.',
  until: 'Die Nummer gilt bis: {day}.',
  questions: 'Haben Sie Fragen? Rufen Sie an: {phone}',
  roles: {
    reception: 'mit den Menschen am Eingang',
    adviser: 'mit einer Beraterin oder einem Berater',
    course_lead: 'mit der Lehrerin oder dem Lehrer',
    office: 'mit den Menschen im Büro',
  },
  things: {
    nothing: 'Sie brauchen nichts.',
    id: 'Ihren Ausweis oder Pass',
    letter: 'den Brief vom Amt',
    certificates: 'Ihre Zeugnisse',
    cv: 'Ihren Lebens-Lauf',
    payslip: 'Ihren letzten Lohn-Zettel',
    language_certificate: 'Ihr Zeugnis vom Sprach-Kurs',
    school_report: 'Ihr letztes Zeugnis von der Schule',
    glasses: 'Ihre Lese-Brille, wenn Sie eine haben',
  },
};
