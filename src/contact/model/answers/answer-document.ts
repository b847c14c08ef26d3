import { z } from 'zod';

const words = (most: number) => z.string().trim().min(1).max(most);

/** What stands in an answer. German comes first; other languages are shown where they are there. */
export const AnswerDocument = z.object({
  /** Everyday topic of the contact point, e.g. `money`. */
  topic: z.string().min(1).max(40),
  /** As somebody would ask it. */
  question: z.object({ de: words(200), en: words(200).optional() }),
  /** Paragraphs are parted by an empty line. */
  answer: z.object({ de: words(3000), en: words(3000).optional() }),
  /** Other wordings of the same question: they are found, not shown. */
  wordings: z.array(words(200)).max(20).default([]),
  /** Keys of advice services that can say more. */
  services: z.array(z.string().min(1).max(80)).max(4).default([]),
  /** Pages that say more: of this portal (`/kurse?…`) or of somebody else. */
  links: z
    .array(
      z.object({
        label: words(120),
        url: z.union([
          z
            .string()
            .regex(/^\/(?!\/)[^\s\\]*$/)
            .max(300),
          z.url({ protocol: /^https$/ }).max(300),
        ]),
      }),
    )
    .max(4)
    .default([]),
});
export type AnswerDocument = Readonly<z.output<typeof AnswerDocument>>;
