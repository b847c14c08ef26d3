/** A code of KldB 2010 (the field of work or one unit of it) or the address of an ESCO occupation. */
export const OCCUPATION_CODE =
  /^(?:\d{3,5}|http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-z-]{1,60})$/;

export const isOccupationCode = (text: string): boolean => OCCUPATION_CODE.test(text);
