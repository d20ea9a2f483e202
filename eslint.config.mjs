import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house and the doors between them (docs/architecture.md): each folder of `src/` with the
 * folders it may import. A folder may always import from itself.
 */
const doors = {
  states: [],
  i18n: [],
  netstat: ['states'],
  components: ['netstat', 'states', 'i18n'],
  page: ['netstat', 'states', 'components'],
  app: ['page', 'components', 'netstat', 'states', 'i18n'],
  extension: ['app', 'page', 'components', 'netstat', 'states', 'i18n'],
};

const rooms = Object.keys(doors);

/** Whatever shows the extension to the browser: one file, so that the polyfill can go when Chrome 147 does. */
const polyfill = { name: 'webextension-polyfill', message: 'Only src/extension/browser.ts imports the polyfill.' };

const walls = Object.entries(doors).map(([room, open]) => {
  const shut = rooms.filter((other) => other !== room && !open.includes(other));
  return {
    files: [`src/${room}/**/*.ts`],
    ignores: ['src/extension/browser.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [polyfill],
          patterns:
            shut.length === 0
              ? []
              : [
                  {
                    regex: `^(\\.\\./)+(${shut.join('|')})/`,
                    message: `src/${room} may import ${open.length > 0 ? open.join(', ') : 'no other folder'} only.`,
                  },
                ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'test/fixtures/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // There are no enums here, and looking for them takes a third of all the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Render with lit templates or DOM methods.' },
        { property: 'outerHTML', message: 'Render with lit templates or DOM methods.' },
        { property: 'insertAdjacentHTML', message: 'Render with lit templates or DOM methods.' },
        {
          property: 'highlightsFromPoint',
          message: 'It takes time in proportion to the marks; ask for the caret (src/page/hit.ts).',
        },
      ],
    },
  },
  ...walls,
  {
    files: ['src/components/**/*.ts', 'src/page/**/*.ts', 'src/app/**/*.ts', 'src/extension/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns a promise that the runner itself awaits; chai assertions are property reads.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
