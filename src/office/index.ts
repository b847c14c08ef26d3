export type { OfficeTask, TaskSource } from './model/office-task.ts';
export type { OfficeTables } from './tables.ts';
export { OFFICE_ENTRIES } from './web/office-entries.ts';
export type { OfficeParts } from './web/office-parts.ts';
export { officeRoutes } from './web/office-routes.ts';
