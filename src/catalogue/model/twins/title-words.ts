// All words are stems as the titles' words have them.

/** The same course is held in these forms, at these times. */
const FORMS = `abend abendform vormittag nachmittag morg mittag tag tagsub wochenend
montag dienstag mittwoch donnerstag freitag samstag sonnab sonntag
vollzeit teilzeit berufsbegleit onli liv webinar prasenz hybrid virtull blended kompakt crash intensiv block inhou
bildungsurlaub bildungszeit bildungswoch feri zusatz zusatztermi wiederholung neu
kurs lehrgang seminar schulung weiterbildung fortbildung
januar februar marz april mai juni juli august septemb oktob novemb dezemb`;

/** Where only one of two titles has one of these, they are two courses. */
const TELLING = `aufbau fortgeschritt vertiefung vertief mittelstuf oberstuf profi expert mast auffrischung refresh
kind jugendlich jugend teeni teen senior frau mann madch jung elter azubi auszubild
prufung prufungsvorbereitung vorbereitung zertifikat theori praxi ohn nicht kein konversatio
zweit dritt viert erst somm wint herbst fruhjahr fruhling weihnacht oster teil modul stuf semest`;

/** All say that nothing is asked for. */
const BASICS =
  'grund grundlag basi basic basiswiss einfuhrung einsteig einstieg anfang begi beginn';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const forms = listed(FORMS);
const tellings = listed(TELLING);
const basics = listed(BASICS);

export const isFormWord = (stem: string): boolean => forms.has(stem);
export const isTellingWord = (stem: string): boolean => tellings.has(stem);
export const isBasicLevel = (stem: string): boolean => basics.has(stem);
