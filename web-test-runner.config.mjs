// Component tests: the modules of src/ in the real engine of Chromium, without the extension around them.
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromiumArgs, findChromium, findHeadlessShell } from './scripts/browsers.mjs';
import { bundlePlugin } from './test/support/bundle-plugin.mjs';
import { composePlugin } from './test/support/compose-plugin.mjs';
import { mediaPlugin } from './test/support/media-plugin.mjs';
import { corpusPlugin } from './test/support/corpus-plugin.mjs';
import { pointerPlugin } from './test/support/pointer-plugin.mjs';
import { countReporter } from './test/support/count-reporter.mjs';

export default {
  files: ['test/component/**/*.test.ts', 'test/pages/**/*.test.ts'],
  // The real mouse and keyboard of some tests reach the page in front only; without a window each page is in front.
  concurrency: findHeadlessShell() === findChromium() ? 1 : 2,
  plugins: [bundlePlugin(), mediaPlugin(), composePlugin(), corpusPlugin(), pointerPlugin()],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findHeadlessShell(),
        args: chromiumArgs,
      },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.CI ? [summaryReporter()] : []),
    countReporter(),
  ],
  // Only what never comes ends a wait: a machine may be slow.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: '60000' } },
};
