import { z } from 'zod';
import type { SealRules } from '../../members/index.ts';
import { AdviceServicesSchema, type EverydayWords } from './advice-service.ts';
import { LANDS } from './land.ts';
import { type Localized, LocalizedSchema } from './localized.ts';
import type { MapDrawing } from './map-drawing.ts';
import { MembershipSettingsSchema } from './membership-settings.ts';
import type { Place } from './place.ts';
import type { SchoolHolidays } from './school-holidays.ts';
import type { OwnSynonyms } from './synonyms.ts';

export { type Localized, LocalizedSchema } from './localized.ts';

const ContactPointSchema = z.strictObject({
  name: LocalizedSchema,
  phone: z.string().min(3),
  email: z.email(),
  street: z.string().min(1),
  postalCode: z.string().min(4),
  place: z.string().min(1),
  hours: LocalizedSchema,
});
export type ContactPoint = z.output<typeof ContactPointSchema>;

const HexColour = z.string().regex(/^#[0-9a-f]{6}$/i);
const ThemeSchema = z.strictObject({
  light: z.strictObject({
    action: HexColour,
    surface: HexColour,
    positive: HexColour,
    deadline: HexColour,
  }),
  dark: z.strictObject({
    action: HexColour,
    surface: HexColour,
    positive: HexColour,
    deadline: HexColour,
  }),
});
export type Theme = z.output<typeof ThemeSchema>;

/** network.yaml: who this network is. Everything a page says about the deployment comes from here. */
export const NetworkSettingsSchema = z.strictObject({
  name: z.string().min(1),
  shortName: z.string().min(1),
  /** Region as people say it, e.g. "Kreis Wesel". */
  region: z.string().min(1),
  /** The land whose public holidays count. */
  land: z.enum(LANDS),
  /** The name of the town or place where a search starts if people do not say where, e.g. "Wesel". */
  centre: z.string().min(1),
  claim: LocalizedSchema,
  /** The network in three sentences. */
  sentences: z.array(LocalizedSchema).length(3),
  isDemo: z.boolean(),
  /** The network's id among the suppliers of the national data portal (GovData), given by its office; absent without one. */
  dataContributor: z
    .string()
    .regex(/^http:\/\/dcat-ap\.de\/def\/contributors\/[A-Za-z0-9_-]+$/)
    .optional(),
  contact: ContactPointSchema,
  /** In advice-services.yaml, not in network.yaml. */
  adviceServices: AdviceServicesSchema,
  membership: MembershipSettingsSchema,
  imprint: z.strictObject({
    responsible: z.string(),
    representedBy: z.string(),
    address: z.array(z.string()).min(2),
    register: z.string().optional(),
    email: z.email(),
    phone: z.string(),
    editor: z.string(),
  }),
  privacy: z.strictObject({
    officer: z.string(),
    email: z.email(),
    authority: z.strictObject({ name: z.string(), url: z.url() }),
  }),
  accessibility: z.strictObject({
    contactEmail: z.email(),
    contactPhone: z.string(),
    checkedOn: z.string(),
    ombudsOffice: z.strictObject({ name: z.string(), url: z.url() }),
    knownLimits: z.array(LocalizedSchema),
  }),
  security: z.strictObject({ contact: z.string(), expires: z.string() }),
  theme: ThemeSchema,
  /** When the office is asked to look. */
  thresholds: z
    .strictObject({
      /** Days after which a member should confirm that its pages are still right. */
      memberConfirmedDays: z.int().min(30).max(730).default(183),
      /** Days after which something that waits for the office is urgent. */
      waitingDays: z.int().min(1).max(60).default(7),
      /** Days without confirmation after which the people of a course are asked, visitors are told to ask, and nobody finds it. */
      offerRemindDays: z.int().min(14).max(365).default(60),
      offerGreyDays: z.int().min(21).max(545).default(90),
      offerHideDays: z.int().min(28).max(730).default(120),
    })
    .superRefine((days, { addIssue }) => {
      const least = (field: 'offerGreyDays' | 'offerHideDays', minimum: number) => {
        const input = days[field];
        if (input >= minimum) return;
        addIssue({
          code: 'too_small',
          origin: 'number',
          minimum,
          inclusive: true,
          input,
          path: [field],
        });
      };
      // Whoever is asked has a week to answer before something happens.
      least('offerGreyDays', days.offerRemindDays + 7);
      least('offerHideDays', days.offerGreyDays + 7);
    })
    .prefault({}),
});
export type NetworkSettings = z.output<typeof NetworkSettingsSchema>;

/** What network.yaml holds. */
export const NetworkFileSchema = NetworkSettingsSchema.omit({ adviceServices: true });

const OwnTextSchema = z.strictObject({
  de: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});
/** texts.yaml: domain → key → wording per language, instead of the delivered one. */
export const OwnTextsSchema = z.record(z.string(), z.record(z.string(), OwnTextSchema));
export type OwnTexts = z.output<typeof OwnTextsSchema>;

/** A node of the topic tree (two levels) or a value of another closed list. */
export interface Term {
  readonly key: string;
  readonly parent: string | null;
  readonly label: Localized;
  /** Codes of official classifications, e.g. `{ kldb: ["242"], isced: ["0715"] }`. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Lower-case words and DVV categories by which imported offers are put under this topic. */
  readonly match: { readonly words: readonly string[]; readonly dvv: readonly string[] };
  /** Further words of a course by which the term is suggested to people; an import never sets it by them. */
  readonly suggestedBy?: readonly string[];
  /** One sentence for people, where there is one. */
  readonly hint: Localized | null;
}

export const VOCABULARIES = ['topic', 'certificate', 'target', 'funding', 'access'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** The deployment as data: settings, closed lists, places, map. */
export interface Network {
  /** The folder it was read from, absolute; further files (demo, texts of pages) stand beside. */
  readonly folder: string;
  readonly settings: NetworkSettings;
  readonly terms: Readonly<Record<Vocabulary, readonly Term[]>>;
  /** Kinds of seals, and what funding hangs on them. */
  readonly seals: SealRules;
  /** What people ask about and in which words, to find the advice service for it. */
  readonly everydayWords: EverydayWords;
  /** Words for the same thing, a group each. */
  readonly synonyms: readonly OwnSynonyms[];
  /** Municipalities and districts of the region and around it. */
  readonly places: readonly Place[];
  /** Null where the deployment brings no map. */
  readonly map: MapDrawing | null;
  readonly schoolHolidays: SchoolHolidays;
  /** Texts of the interface that this network words itself. */
  readonly texts: OwnTexts;
}
