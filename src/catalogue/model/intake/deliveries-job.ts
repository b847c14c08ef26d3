import { z } from 'zod';

/** The job that reads, compares and publishes what one source has delivered, in the order of arrival. */
export const WORK_OFF_DELIVERIES = 'work-off-deliveries';
export const WorkOffPayload = z.object({ sourceId: z.string() });
