/** Days in which a vote can be changed; then it becomes a number. */
export const VOTE_DAYS = 14;
/** Days after which words go that nobody of the office has read. */
export const WORDS_DAYS = 60;
/** Days in which somebody can still say whether it helped. */
export const FEEDBACK_DAYS = 180;
/** Fewer votes are shown to nobody: one could guess whose they are. */
export const LEAST_VOTES = 5;
export const MOST_WORDS_CHARACTERS = 1000;
