// @ts-check
// Only this import is static: Node reads all of them before it runs a line, and an old one stumbles.
import { nodeVersionComplaint } from './setup/node-version.mjs';

var complaint = nodeVersionComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./packaging/package-app.mjs').then(function (loaded) {
    return loaded.packageApp();
  });
}
