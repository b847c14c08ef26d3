import type { XmlNode } from '../../src/catalogue/exchange/xml/xml-node.ts';

/**
 * The structure of openQ-cat 1.1 as far as we write it: the children of an element in their order. `?` may be missing, `*` any number,
 * `+` one or more, nothing = exactly one; `:30` is the largest number of characters. The official schema may not be distributed.
 */
const STRUCTURE: Readonly<Record<string, string>> = {
  OPENQCAT: 'HEADER NEW_CATALOG? UPDATE_CATALOG?',
  HEADER: 'GENERATOR_INFO?:64000 CATALOG DOCUMENT_CREATOR? RECIPIENT? SUPPLIER+ AGREEMENT*',
  CATALOG:
    'LANGUAGE CATALOG_ID:50 CATALOG_VERSION CATALOG_NAME? GENERATION_DATE? TERRITORY* CURRENCY? MIME_ROOT?',
  SUPPLIER:
    'SUPPLIER_ID+ SUPPLIER_NAME ADDRESS CONTACT* KEYWORD* MIME_INFO? CERTIFICATE* EXTENDED_INFO',
  'SUPPLIER/EXTENDED_INFO': 'INSTITUTION_NUMBER? FUNDING_BODY? ORGANIZATIONAL_FORM?',
  NEW_CATALOG: 'CLASSIFICATION_SYSTEM* CATALOG_GROUP_SYSTEM* SERVICE* SERVICE_TO_CATALOGGROUP_MAP*',
  UPDATE_CATALOG: 'DELETE? NEW?',
  DELETE: 'SERVICE+',
  'DELETE/SERVICE': 'PRODUCT_ID:255 SUPPLIER_ID_REF?',
  NEW: 'SERVICE*',
  SERVICE:
    'PRODUCT_ID:255 COURSE_TYPE SUPPLIER_ID_REF? SERVICE_DETAILS SERVICE_CLASSIFICATION* SERVICE_PRICE_DETAILS? HS_INFO? MIME_INFO? SERVICE_REFERENCE*',
  SERVICE_DETAILS:
    'TITLE:255 DESCRIPTION_LONG?:30000 SERVICE_ORDER? SUPPLIER_ALT_PID?:30 RECIPIENT_PID? CONTACT* SERVICE_STATUS* REQUIREMENTS?:10000 SERVICE_DATE? KEYWORD*:255 SEGMENT? TARGET_GROUP* TIME_TO_HANDLE? TERMS_AND_CONDITIONS*:4000 STUDY_COURSE? SERVICE_MODULE? ANNOUNCEMENT?',
  SERVICE_DATE: 'START_DATE? END_DATE? DATE_REMARKS?:4000',
  TARGET_GROUP: 'TARGET_GROUP_TEXT?:4000',
  SERVICE_MODULE: 'EDUCATION',
  EDUCATION:
    'COURSE_ID? DEGREE? MODULE_ORGANIZER? LANGUAGE* CREDITS? HANDICAP* SUBSIDY* REGISTRATION_DATE? MIME_INFO* CERTIFICATE* EXTENDED_INFO? MODULE_COURSE+',
  'EDUCATION/EXTENDED_INFO':
    'INSTITUTION INSTRUCTION_FORM INSTRUCTION_FORM_NAME? INSTRUCTION_TIME? INHOUSE_SEMINAR? EXTRA_OCCUPATIONAL? PRACTICAL_PART? TRAINEE_SUITABLE? EMPLOYEE_SUITABLE? EXECUTION_FORM? FUNDING_TYPES_FEDERAL* FUNDING_TYPES_REGIONAL* FUNDING_TYPES_REMARKS? DIGITAL_ACCESSIBILITY? DIGITAL_ACCESSIBILITY_REMARKS? TEACHING_LANGUAGES*:3 TEACHING_LANGUAGES_REMARKS? EDUCATION_TYPE MEASURE_NUMBER?:30',
  DEGREE:
    'DEGREE_TITLE?:255 DEGREE_DESCRIPTION? DEGREE_EXAM? DEGREE_ADD_QUALIFICATION* DEGREE_ENTITLED*',
  SUBSIDY: 'SUBSIDY_INSTITUTION? SUBSIDY_DESCRIPTION?:2000',
  MIME_INFO: 'MIME_ELEMENT*',
  MIME_ELEMENT: 'MIME_TYPE? MIME_SOURCE MIME_DESCR? MIME_ALT? MIME_PURPOSE? MIME_ORDER?',
  MODULE_COURSE:
    'MARKETINGTEXT? INSTRUCTOR* MIN_PARTICIPANTS? MAX_PARTICIPANTS? LOCATION? DURATION? SERVICE_REFERENCE? MODULE_ORDER? METHOD* MEDIA* MIME_INFO* INSTRUCTION_REMARKS?:2000 FLEXIBLE_START? EXTENDED_INFO?',
  'MODULE_COURSE/EXTENDED_INFO': 'SEGMENT_TYPE',
  ADDRESS: address(),
  LOCATION: address(),
  EMAILS: 'EMAIL+',
  CONTACT:
    'CONTACT_ROLE? SALUTATION? ACADEMIC_TITLE? FIRST_NAME?:30 LAST_NAME?:30 PHONE? MOBILE? FAX? EMAILS? URL?',
  SERVICE_CLASSIFICATION:
    'REFERENCE_CLASSIFICATION_SYSTEM_NAME REFERENCE_CLASSIFICATION_GROUP_ID? REFERENCE_CLASSIFICATION_GROUP_NAME? FEATURE*',
  FEATURE: 'FNAME:60 FVALUE+',
  SERVICE_PRICE_DETAILS: 'VALIDITY? DAILY_PRICE? SERVICE_PRICE? REMARKS?:2000',
  SERVICE_PRICE: 'PRICE_AMOUNT PRICE_CURRENCY? TAX?',
};

function address(): string {
  return 'NAME?:30 NAME2?:30 NAME3?:30 STREET?:30 ZIP?:14 BOXNO? ZIPBOX? CITY?:36 DISTRICT?:36 STATE?:80 COUNTRY_CODED? COUNTRY?:50 PHONE? MOBILE? FAX? EMAILS? URL? ADDRESS_REMARKS?:4000 BARRIER_FREE_LOCATION? ID_DB?';
}

/** What is not as described, as `SERVICE_DETAILS: …`; each kind of mistake once. */
export function structureProblems(root: XmlNode, name = 'OPENQCAT'): string[] {
  const problems = new Set<string>();
  check(root, name, '');
  return [...problems];

  function check(node: XmlNode, own: string, parent: string): void {
    const described = STRUCTURE[`${parent}/${own}`] ?? STRUCTURE[own];
    if (described === undefined) {
      if (node.children.size > 0) problems.add(`${own}: has children`);
      return;
    }
    const rules = described.split(' ').map((rule) => /^(\w+)([?*+]?)(?::(\d+))?$/.exec(rule) ?? []);
    const order = rules.map(([, child]) => child);
    const names = [...node.children.keys()];
    const places = names.map((child) => order.indexOf(child));
    for (const [at, place] of places.entries()) {
      if (place < 0) problems.add(`${own}: no ${names[at]}`);
      else if (place < Math.max(-1, ...places.slice(0, at)))
        problems.add(`${own}: ${names[at]} late`);
    }
    for (const [, child = '', often, longest] of rules) {
      const found = node.children.get(child) ?? [];
      if (found.length === 0 && (often === '' || often === '+'))
        problems.add(`${own}: ${child} missing`);
      if (found.length > 1 && (often === '' || often === '?'))
        problems.add(`${own}: ${child} twice`);
      for (const one of found) {
        if (longest !== undefined && one.text.length > Number(longest))
          problems.add(`${own}: ${child} too long`);
        check(one, child, own);
      }
    }
  }
}
