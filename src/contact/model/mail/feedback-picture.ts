/** Three faces: it helped, somewhat, it did not. */
export const FEEDBACK_PICTURES = ['good', 'middling', 'bad'] as const;
export type FeedbackPicture = (typeof FEEDBACK_PICTURES)[number];
