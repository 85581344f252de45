// @ts-check
// Measures the workspace store alone: node tests/bench/store-bench-run.mjs [rounds] [Electron executable]
import { storeTable } from '../../scripts/bench/report-tables.mjs';
import { measureStore } from '../../scripts/bench/store-measures.mjs';

const [rounds = '5', electron] = process.argv.slice(2);
console.log(storeTable(await measureStore({ rounds: Number(rounds), electron })));
