import { errorTrace } from './error-trace';

const greatestFieldLength = 200;

function printable(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.slice(0, greatestFieldLength);
  return errorTrace(value);
}

/** One line of JSON. An error becomes its class and stack frames: its message may hold what a person typed. */
export function logLine(time: Date, event: string, fields: object): string {
  const shown = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, printable(value)]));
  return `${JSON.stringify({ time: time.toISOString(), event, ...shown })}\n`;
}
