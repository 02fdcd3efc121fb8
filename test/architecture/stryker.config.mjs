import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [unit] = JSON.parse(readFileSync('package.json', 'utf8')).jest.projects;

/**
 * `npm run mutants` changes what may not be wrong in small ways, one at a time, and sees whether a test fails; see
 * `docs/simulation.md`. `npm run mutants -- --mutate src/sync/plan.ts` takes one file alone.
 */
export default {
  mutate: [
    'src/domain/invitation/shared-agenda.ts',
    'src/sync/plan.ts',
    'src/sync/settle-file.ts',
    'src/sync/settled.ts',
    'src/sync/read-there.ts',
    'src/sync/own-place.ts',
    'src/sync/engine.ts',
    'src/sync/rounds.ts',
    'src/sync/passes.ts',
    'src/sync/file-rounds.ts',
    'src/sync/look-for-changes.ts',
    'src/sync/bulk-guard.ts',
    'src/sync/delete-for-good.ts',
    'src/sync/trash-folder.ts',
    'src/domain/notes/merge*.ts',
    'src/domain/notes/trash.ts',
  ],
  thresholds: { high: 95, low: 90, break: 85 },
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    // The quick tests of these folders alone, as one file; the big simulation plays on threads that no mutant reaches.
    config: {
      ...unit,
      testTimeout: 20_000,
      setupFilesAfterEnv: ['<rootDir>/test/architecture/short-properties.cjs'],
      testEnvironment: resolve('test/architecture/first-failure-ends.cjs'),
      roots: ['<rootDir>/test/architecture'],
      testMatch: ['**/mutants.cjs'],
    },
  },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner'],
  ignorePatterns: ['/dist', '/assets', '/docs', '/manifest', '/.sandbox', '/.cache', '/test/browser', '/test/screenshots'],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/mutants.json',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  timeoutMS: 5_000,
  allowEmpty: false,
};
