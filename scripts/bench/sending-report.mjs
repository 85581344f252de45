// @ts-check
import { atLeast, atMost, goalTable } from './report-tables.mjs';

/** @param {import('./sending-measures.mjs').MeasuredSending} sending */
export function sendingReport({ batches, rows, pace, speed, crowded, paced }) {
  return `## Sending

In the real app, from the press of \`Send\` until the summary was painted, to the practice server in a thread of the
same program: each plan is read, sent and read back, and everything is on the disk before it is shown.

At the documented limit the server refuses more than 25 requests a second and 50 at once, and the app lets 24 and 45
out. ${batches.toLocaleString('en-US')} plans with a new row each make ${batches.toLocaleString('en-US')} batches; the least possible time is that of all requests
of the run by the app's own limit. \`PLANBATCH_BENCH_BATCHES\` takes another number of them. Measured once, waiting as
long as it takes.

${goalTable(paceLines(pace))}

Without a limit on either side, ${rows.toLocaleString('en-US')} new accumulators of 36 columns, 200 to a plan, while
nobody does anything. \`PLANBATCH_BENCH_ROWS\` takes another number of rows than 100,000. The main process counts as blocked while a timer
of 5 ms does not come in time.

${goalTable(speedLines(speed))}

The same while the sheet is scrolled by three rows in each frame, which alone takes most of one core:

${goalTable([...speedLines(crowded), ...frameLines(crowded)])}

The same at the documented limit, at which people send:

${goalTable([...taskLines(paced), ...frameLines(paced)])}`;
}

/** @param {import('./statistics.mjs').Series} pace */
function paceLines(pace) {
  return [
    { what: 'the run', values: pace['seconds'] ?? [], unit: 's' },
    { what: 'requests', values: pace['requests'] ?? [], unit: '' },
    {
      what: 'time against the least possible',
      values: pace['ratio'] ?? [],
      unit: '',
      goal: atMost(1.01, ''),
    },
    {
      what: 'requests refused (429) and asked again',
      values: pace['again'] ?? [],
      unit: '',
      goal: atMost(0, ''),
    },
    {
      what: 'main process: longest time blocked',
      values: pace['blocked'] ?? [],
      unit: 'ms',
      goal: atMost(50, 'ms'),
    },
    { what: "main process's heap, after against before", values: pace['kept'] ?? [], unit: 'MB' },
  ];
}

/** @param {import('./statistics.mjs').Series} speed */
function speedLines(speed) {
  return [
    { what: 'rows a second', values: speed['rate'] ?? [], unit: '', goal: atLeast(20_000, '') },
    { what: "main process's own work for a row", values: speed['work'] ?? [], unit: 'ms' },
    ...taskLines(speed),
    { what: "window's heap, after against before", values: speed['growth'] ?? [], unit: 'MB' },
    { what: "main process's heap, after against before", values: speed['kept'] ?? [], unit: 'MB' },
  ];
}

/** @param {import('./statistics.mjs').Series} run */
function taskLines(run) {
  const goal = atMost(50, 'ms');
  return [
    { what: 'longest task of the window', values: run['task'] ?? [], unit: 'ms', goal },
    { what: 'main process: longest time blocked', values: run['blocked'] ?? [], unit: 'ms', goal },
  ];
}

/** @param {import('./statistics.mjs').Series} run */
function frameLines(run) {
  return [{ what: 'frames over 33 ms while scrolling', values: run['slow'] ?? [], unit: '%' }];
}
