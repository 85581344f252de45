import fc from 'fast-check';

/**
 * Property tests draw new cases at every run, so that every run may find something. A build server judges a
 * change by the same cases each time: there a failure has to come from the change.
 */
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_261_121 });
