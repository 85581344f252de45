// @ts-check
/**
 * Goes into the runtime as `resources/default_app.asar`: loads the app folder named on the command
 * line, as `electron [switches] [-r module]... FOLDER [arguments]` does. Electron's own default app
 * does the same; the runtime from the npm registry comes without one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const require = createRequire(import.meta.url);
/** With the two setters Electron keeps for its default app and leaves out of its types. */
const owner =
  /** @type {typeof app & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (app);

/** @param {readonly string[]} words the command line after the executable */
function readCommandLine(words) {
  const preloads = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '-r' || word === '--require') {
      at += 1;
      preloads.push(words[at] ?? '');
    } else if (!word.startsWith('-')) {
      return { preloads, folder: path.resolve(word) };
    }
  }
  return { preloads, folder: undefined };
}

/** @param {string} folder holds the app's package.json */
function adoptPackage(folder) {
  const file = path.join(folder, 'package.json');
  const description = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (description.version) owner.setVersion(description.version);
  const name = description.productName ?? description.name;
  if (name) owner.setName(name);
  owner.setAppPath(folder);
}

/** @param {string} folder what the command line named */
async function runApp(folder) {
  // Apps ask for `process.defaultApp` to know that they run unpackaged.
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  adoptPackage(folder);
  // Resolving the folder as CommonJS finds `main`; import() then runs either module kind.
  await import(pathToFileURL(require.resolve(folder)).href);
}

const { preloads, folder } = readCommandLine(process.argv.slice(1));
if (folder === undefined) {
  console.error('Name the app folder: electron FOLDER');
  app.exit(64);
} else {
  try {
    for (const preload of preloads) require(path.resolve(preload));
    await runApp(folder);
  } catch (error) {
    console.error(`The app in ${folder} did not load:`, error);
    app.exit(1);
  }
}
