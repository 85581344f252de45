// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../setup/project-paths.mjs';
import { dependencyFaults } from './dependency-rules.mjs';

const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
const faults = dependencyFaults(lock);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
