import { type Tasks, TryAgain } from '../../platform/jobs/index.ts';
import { WORK_OFF_DELIVERIES, WorkOffPayload } from '../model/intake/deliveries-job.ts';
import {
  type IntakeParts,
  SourceBusy,
  workOffDeliveries,
} from '../use-cases/intake/work-off-deliveries.ts';
import { queueFindTwins } from './find-twins.ts';

/** The jobs about deliveries, for `openJobs`. */
export function deliveryTasks(parts: IntakeParts): Tasks {
  return {
    [WORK_OFF_DELIVERIES]: async (payload, { now, signal }) => {
      const { sourceId } = WorkOffPayload.parse(payload);
      try {
        await workOffDeliveries(parts, sourceId, { now, signal });
        await queueFindTwins(parts.db);
      } catch (error) {
        if (error instanceof SourceBusy)
          throw new TryAgain('another delivery of the source is being read');
        throw error;
      }
    },
  };
}
