/** The name of the job that looks for offers that are one course. */
export const FIND_TWINS = 'find-twins';

/** The number of the rule by which offers are compared. Raise it when the rule changes: then all of them are read anew. */
export const TWIN_RULE = 1;
