import type {
  DurationStep,
  Facet,
  OfferQuery,
  PriceStep,
  ShareStep,
  Sort,
  Weekday,
} from '../../model/offer-query.ts';
import type {
  AccessFeature,
  ChildcareState,
  DeliveryFormat,
  FundingGoal,
  LanguageLevel,
  OfferKind,
  TimeModel,
  UpgradingLevel,
} from '../../tables.ts';
import type { CatalogueText } from '../../texts.ts';

// Texts of closed values. Literal maps, so that the compiler finds a value without words and the texts test a word without use.

export const FACET_TEXTS: Record<Facet, CatalogueText> = {
  topic: 'facet.topic',
  provider: 'facet.provider',
  format: 'facet.format',
  time: 'facet.time',
  weekday: 'facet.weekday',
  price: 'facet.price',
  share: 'facet.share',
  duration: 'facet.duration',
  funding: 'facet.funding',
  certificate: 'facet.certificate',
  language: 'facet.language',
  level: 'facet.level',
  target: 'facet.target',
  access: 'facet.access',
  childcare: 'facet.childcare',
  status: 'facet.status',
};

export const FORMAT_TEXTS: Record<DeliveryFormat | 'unknown', CatalogueText> = {
  onsite: 'format.onsite',
  online: 'format.online',
  hybrid: 'format.hybrid',
  selfpaced: 'format.selfpaced',
  unknown: 'format.unknown',
};

export const TIME_TEXTS: Record<TimeModel, CatalogueText> = {
  morning: 'time.morning',
  afternoon: 'time.afternoon',
  evening: 'time.evening',
  weekend: 'time.weekend',
  fulltime: 'time.fulltime',
  parttime: 'time.parttime',
  block: 'time.block',
};

export const WEEKDAY_TEXTS: Record<Weekday, CatalogueText> = {
  mon: 'weekday.mon',
  tue: 'weekday.tue',
  wed: 'weekday.wed',
  thu: 'weekday.thu',
  fri: 'weekday.fri',
  sat: 'weekday.sat',
  sun: 'weekday.sun',
};

export const PRICE_TEXTS: Record<PriceStep, CatalogueText> = {
  p0: 'price.p0',
  p1: 'price.p1',
  p2: 'price.p2',
  p3: 'price.p3',
  p4: 'price.p4',
  p5: 'price.p5',
  p6: 'price.p6',
};

/** The same amounts as the price's, but nothing to pay is not a free course. */
export const SHARE_TEXTS: Record<ShareStep, CatalogueText> = {
  s0: 'share.s0',
  s1: 'price.p1',
  s2: 'price.p2',
  s3: 'price.p3',
  s4: 'price.p4',
  s5: 'price.p5',
  s6: 'price.p6',
};

export const DURATION_TEXTS: Record<DurationStep, CatalogueText> = {
  d0: 'duration.d0',
  d1: 'duration.d1',
  d2: 'duration.d2',
  d3: 'duration.d3',
  d4: 'duration.d4',
  d5: 'duration.d5',
  d6: 'duration.d6',
};

export const LEVEL_TEXTS: Record<LanguageLevel, CatalogueText> = {
  none: 'level.none',
  A1: 'level.A1',
  A2: 'level.A2',
  B1: 'level.B1',
  B2: 'level.B2',
  C1: 'level.C1',
  C2: 'level.C2',
};

export const CHILDCARE_TEXTS: Record<ChildcareState, CatalogueText> = {
  on_site: 'childcare.on_site',
  nearby: 'childcare.nearby',
  none: 'childcare.none',
  unknown: 'childcare.unknown',
};

/** Under the name of the filter the word need not be said again. */
export const CHILDCARE_FILTER_TEXTS: Record<
  Exclude<OfferQuery['childcare'][number], 'unknown'>,
  CatalogueText
> = {
  on_site: 'childcare.filter.on_site',
  nearby: 'childcare.filter.nearby',
  none: 'childcare.filter.none',
};

export const STATUS_FILTER_TEXTS: Record<
  Exclude<OfferQuery['status'][number], 'unknown'>,
  CatalogueText
> = {
  guaranteed: 'status.guaranteed',
  free_seats: 'status.free_seats',
  waiting_list: 'status.waiting_list',
};

export const SORT_TEXTS: Record<Sort, CatalogueText> = {
  relevance: 'sort.relevance',
  start: 'sort.start',
  distance: 'sort.distance',
  price: 'sort.price',
};

export const KIND_TEXTS: Record<OfferKind, CatalogueText> = {
  course: 'kind.course',
  module: 'kind.module',
  retraining: 'kind.retraining',
  exam: 'kind.exam',
  talk: 'kind.talk',
  advice: 'kind.advice',
  study: 'kind.study',
};

export const GOAL_TEXTS: Record<FundingGoal, CatalogueText> = {
  anpassung: 'goal.anpassung',
  teilqualifikation: 'goal.teilqualifikation',
  abschluss_ausbildungsberuf: 'goal.abschluss_ausbildungsberuf',
  aufstieg: 'goal.aufstieg',
  hochschule: 'goal.hochschule',
  hauptschulabschluss: 'goal.hauptschulabschluss',
  grundkompetenzen: 'goal.grundkompetenzen',
  integrationskurs: 'goal.integrationskurs',
  berufssprachkurs: 'goal.berufssprachkurs',
  aktivierung: 'goal.aktivierung',
  einstiegsqualifizierung: 'goal.einstiegsqualifizierung',
  ausbildung_dual: 'goal.ausbildung_dual',
  ausbildung_schulisch: 'goal.ausbildung_schulisch',
  anerkennung: 'goal.anerkennung',
  praktikum_orientierung: 'goal.praktikum_orientierung',
  politische_bildung: 'goal.politische_bildung',
  privat: 'goal.privat',
  betriebsberatung: 'goal.betriebsberatung',
};

export const UPGRADING_LEVEL_TEXTS: Record<UpgradingLevel, CatalogueText> = {
  1: 'upgrading.1',
  2: 'upgrading.2',
  3: 'upgrading.3',
};

export const ACCESS_TEXTS: Record<AccessFeature, CatalogueText> = {
  step_free: 'access.step_free',
  accessible_toilet: 'access.accessible_toilet',
  induction_loop: 'access.induction_loop',
  quiet_room: 'access.quiet_room',
  sign_language: 'access.sign_language',
  easy_language_material: 'access.easy_language_material',
  assistance_dog: 'access.assistance_dog',
};

export const ACCESS_VALUE_TEXTS: Record<'yes' | 'on_request' | 'no', CatalogueText> = {
  yes: 'access.yes',
  on_request: 'access.on_request',
  no: 'access.no',
};
