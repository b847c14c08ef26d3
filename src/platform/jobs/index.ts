export { addJob, type JobOptions, type JobPayload } from './add-job.ts';
export { migrateJobs } from './migrate-jobs.ts';
export { openJobs } from './open-jobs.ts';
export type { JobsParts } from './start-workers.ts';
export { type JobRun, type Task, type Tasks, TryAgain } from './task.ts';
