import type { CoursePart, RunPart } from '../../../model/course-parts.ts';
import type { CatalogueText } from '../../../texts.ts';

/** How people call what of a course is one thing. */
export const COURSE_PART_TEXTS: Readonly<Record<CoursePart | 'runs', CatalogueText>> = {
  kind: 'editor.part.kind',
  title: 'editor.part.title',
  subtitle: 'editor.part.subtitle',
  description: 'editor.part.description',
  requirements: 'editor.part.requirements',
  audience: 'editor.part.audience',
  topics: 'editor.part.topics',
  targets: 'editor.part.targets',
  funding: 'editor.part.funding',
  certificates: 'editor.part.certificates',
  certificateText: 'editor.part.certificateText',
  languages: 'editor.part.languages',
  languageLevel: 'editor.part.languageLevel',
  durationDays: 'editor.part.durationDays',
  teachingUnits: 'editor.part.teachingUnits',
  durationText: 'editor.part.durationText',
  fundingText: 'editor.part.fundingText',
  keywords: 'editor.part.keywords',
  access: 'editor.part.access',
  url: 'editor.part.url',
  contact: 'editor.part.contact',
  runs: 'editor.part.runs',
};

export const RUN_PART_TEXTS: Readonly<Record<RunPart | 'run', CatalogueText>> = {
  run: 'editor.part.run',
  number: 'editor.part.number',
  dates: 'editor.part.dates',
  registrationEndsOn: 'editor.part.registrationEndsOn',
  format: 'editor.part.format',
  times: 'editor.part.times',
  scheduleText: 'editor.part.scheduleText',
  venue: 'editor.part.venue',
  price: 'editor.part.price',
  seatsMin: 'editor.part.seatsMin',
  seatsMax: 'editor.part.seatsMax',
  seatsFree: 'editor.part.seatsFree',
  status: 'editor.part.status',
  childcare: 'editor.part.childcare',
  bookingUrl: 'editor.part.bookingUrl',
};
