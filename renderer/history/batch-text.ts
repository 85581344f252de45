import type { SentBatch } from '../../shared/ipc/history-schemas';
import { counted } from '../ui/number-text';

const timeOfDay = new Intl.DateTimeFormat('en-US', { timeStyle: 'medium' });

/** `00123, 12 rows: 207 (sent 5:45:03 PM, activity 0a1b…)`. What got no answer may never have left, and is not called sent. */
export function batchText(batch: SentBatch): string {
  const { planId, rows, status, failure, writtenAt, activityId, tried } = batch;
  const again = tried > 1 ? `, try ${tried}` : '';
  const activity = activityId === null ? '' : `, activity ${activityId}`;
  const time = timeOfDay.format(writtenAt);
  const came = status === null ? `${failure ?? 'no answer'} (${time}` : `${status} (sent ${time}`;
  return `${planId}, ${counted(rows, 'row')}${again}: ${came}${activity})`;
}
