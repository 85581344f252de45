// @ts-check
// Runs as a program of its own, so that what npm and the bundler print can be kept out of the JSON line.
import { ensureBuild } from '../setup/build-app.mjs';
import { prepareTools } from '../setup/prepare.mjs';
import { runCommand } from '../setup/setup-failure.mjs';

await runCommand(async () => {
  const { root, node, env } = await prepareTools();
  await ensureBuild(root, { node, env });
  return 0;
});
