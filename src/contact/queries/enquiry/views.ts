import type { AnswerWay, EnquiryChannel, NeedEventKind, NeedState } from '../../enquiry-tables.ts';

/** A need in a list of what is open. Holds nothing about the sender. */
export interface OpenNeedLine {
  readonly needId: string;
  readonly enquiryId: string;
  readonly number: string;
  readonly position: number;
  readonly topic: string;
  readonly serviceKey: string | null;
  /** Null = the office. */
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly state: NeedState;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly waitsFrom: Date;
  readonly dueAt: Date;
  /** Since when it is late and nobody has answered; null = in time or answered. */
  readonly redAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly channel: EnquiryChannel;
  readonly answerWay: AnswerWay;
  readonly language: string;
  readonly heldAt: Date | null;
  readonly createdAt: Date;
}

/** What a sender is called and how they are reached. All null when the data were deleted or the portal's secret was lost. */
export interface SenderData {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly message: string | null;
  readonly callTimes: readonly string[];
}

/** Why nothing can be read: `lost` = sealed with another secret. */
export type Readable = 'yes' | 'erased' | 'lost';

/** One need with its enquiry, as the desk in charge sees it. */
export interface EnquiryView extends OpenNeedLine {
  readonly version: number;
  readonly readable: Readable;
  readonly sender: SenderData;
  /** The sentences that ask for this need; null = the whole message. */
  readonly part: string | null;
  readonly topics: readonly string[];
  readonly pageLanguage: string;
  readonly postalCode: string | null;
  readonly audience: string | null;
  readonly offerId: string | null;
  readonly reasonChips: readonly string[];
  readonly heldReasons: readonly string[];
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
  readonly erasedAt: Date | null;
  /** Calls that reached nobody, since it waits. */
  readonly tries: number;
  /** The other needs of the same enquiry: who has them and how they stand. */
  readonly others: readonly Pick<
    OpenNeedLine,
    'needId' | 'position' | 'topic' | 'state' | 'memberName' | 'serviceKey'
  >[];
}

/** One line of a need's history. */
export interface NeedEventLine {
  readonly kind: NeedEventKind;
  readonly at: Date;
  readonly personName: string | null;
  readonly fromMemberName: string | null;
  /** Null beside `handed_over` = the office. */
  readonly toMemberName: string | null;
  readonly serviceKey: string | null;
  readonly state: NeedState | null;
  /** Internal words; null = none or deleted. */
  readonly text: string | null;
}

/** A message to or from the sender. */
export interface MessageLine {
  readonly id: string;
  readonly needId: string | null;
  readonly direction: 'in' | 'out';
  readonly personName: string | null;
  readonly at: Date;
  readonly subject: string | null;
  /** Null = deleted or lost. */
  readonly text: string | null;
}

/** What the sender sees: no internal words. */
export interface SenderView {
  readonly enquiryId: string;
  readonly number: string;
  readonly channel: EnquiryChannel;
  readonly answerWay: AnswerWay;
  readonly language: string;
  readonly pageLanguage: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** The office looks at it first. */
  readonly heldAt: Date | null;
  readonly readable: Readable;
  readonly sender: SenderData;
  readonly needs: readonly {
    readonly needId: string;
    readonly topic: string;
    readonly serviceKey: string | null;
    readonly memberId: string | null;
    /** Null = the contact point itself. */
    readonly memberName: string | null;
    readonly state: NeedState;
    /** Named contact; null = the office sees to it. */
    readonly personName: string | null;
    readonly dueAt: Date;
    readonly answeredAt: Date | null;
    readonly closedAt: Date | null;
  }[];
  readonly messages: readonly MessageLine[];
}
