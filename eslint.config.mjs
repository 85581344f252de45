// @ts-check
import { lintConfig } from './scripts/house/lint-config.mjs';

/** The rules and their reasons are in scripts/house, where the tests of the rules find them too. */
export default lintConfig(import.meta.dirname);
