import type { TaskSource } from '../../model/office-task.ts';
import { answerTasks } from './answer-tasks.ts';
import { applicationTasks, confirmationTasks } from './application-tasks.ts';
import { courseTasks, sealTasks } from './check-tasks.ts';
import { deliveryTasks } from './delivery-tasks.ts';
import { enquiryTasks } from './enquiry-tasks.ts';
import { fundingTasks } from './funding-tasks.ts';
import { letterTasks } from './letter-tasks.ts';
import { factorTasks, takeoverTasks } from './people-tasks.ts';
import { serviceTasks } from './service-tasks.ts';
import type { SourceParts } from './task-parts.ts';
import { twinTasks } from './twin-tasks.ts';

/** What waits for the office by itself, as far as this domain knows. */
export function ownTasks(parts: SourceParts): readonly TaskSource[] {
  return [
    enquiryTasks(parts),
    answerTasks(parts),
    factorTasks(parts),
    takeoverTasks(parts),
    applicationTasks(parts),
    courseTasks(parts),
    sealTasks(parts),
    deliveryTasks(parts),
    letterTasks(parts),
    twinTasks(parts),
    confirmationTasks(parts),
    serviceTasks(parts),
    fundingTasks(parts),
  ];
}
