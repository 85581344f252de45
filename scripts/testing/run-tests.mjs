// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { offerKeyStore } from '../setup/key-store-tools.mjs';
import { prepareApp, prepareTools, withDisplay } from '../setup/prepare.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { runCommand, SetupFailure } from '../setup/setup-failure.mjs';
import { countsLine, settledCounts, sumCounts } from './test-counts.mjs';
import { testSteps } from './test-steps.mjs';

/**
 * @typedef {object} StepRun
 * @property {{ root: string, node: string, env: NodeJS.ProcessEnv }} tools
 * @property {string} reportFile
 * @property {readonly string[]} extra the user's words for a test tool, such as a file name
 */

/**
 * Runs the steps of a group, or all; every one of them, as a failed step says nothing about the next.
 *
 * @param {readonly string[]} words the command's: a group, then words for the test tools
 */
export function runTests([group, ...extra]) {
  return runCommand(async () => {
    const steps = testSteps.filter((step) => group === undefined || step.group === group);
    if (steps.length === 0)
      throw new SetupFailure(`There is no test group "${group}": use check, unit or app.`);
    const tools = await prepareTools();
    const reports = mkdtempSync(path.join(tmpdir(), 'planbatch-test-'));
    try {
      const results = [];
      for (const [at, step] of steps.entries()) {
        const reportFile = path.join(reports, `${at}.json`);
        results.push(await runStep(step, { tools, reportFile, extra }));
      }
      const lines = results.flatMap(({ line, failures }) => [
        line,
        ...failures.map((said) => `       ${said}`),
      ]);
      console.log(`\n${lines.join('\n')}\n`);
      const sum = sumCounts(results.map((result) => result.counts));
      console.log(countsLine(sum));
      return sum.failed === 0 ? 0 : 1;
    } finally {
      rmSync(reports, { recursive: true, force: true });
    }
  });
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {StepRun} run
 */
async function runStep(step, run) {
  console.log(`\n== ${step.name}`);
  const started = performance.now();
  const exitCode = await exitCodeOf(step, run);
  const report = readReport(step, run.reportFile);
  const counts = settledCounts(report && step.report?.read(report), exitCode);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(15)}${seconds.padStart(6)} s`;
  return { line, counts, failures: (report && step.report?.failures(report)) ?? [] };
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {StepRun} run
 */
async function exitCodeOf(step, run) {
  try {
    if (step.group !== 'app') return await runCommands(step, run);
    const app = await prepareApp();
    await offerKeyStore(app.env);
    return await withDisplay(app.env, (env) => runCommands(step, { ...run, tools: { ...app, env } }));
  } catch (error) {
    console.error(error instanceof SetupFailure ? error.message : error);
    return 1;
  }
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {StepRun} run
 */
async function runCommands({ commands, report }, { tools, reportFile, extra }) {
  const env = { ...tools.env, ...report?.variables(reportFile) };
  let worst = 0;
  for (const [tool, ...words] of commands) {
    const file = path.join(tools.root, 'node_modules', tool);
    const all = [file, ...words, ...(report ? [...report.words(reportFile), ...extra] : [])];
    worst = Math.max(worst, await runProgram(tools.node, all, { cwd: tools.root, env }));
  }
  return worst;
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {string} file
 */
function readReport({ report }, file) {
  if (report === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The tool ended before it could write one; its exit code decides.
    return undefined;
  }
}
