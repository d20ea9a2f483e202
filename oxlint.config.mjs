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
    excludeFiles: ['src/extension/browser.ts'],
    rules: {
      'eslint/no-restricted-imports': [
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

/** Rules that ask for types, with their options where they have any: scripts, which have none, go without them. */
const typed = {
  'typescript/await-thenable': 'error',
  'typescript/dot-notation': 'error',
  'typescript/no-array-delete': 'error',
  'typescript/no-base-to-string': 'error',
  'typescript/no-confusing-void-expression': 'error',
  'typescript/no-deprecated': 'error',
  'typescript/no-duplicate-type-constituents': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-for-in-array': 'error',
  'typescript/no-implied-eval': 'error',
  'typescript/no-meaningless-void-operator': 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/no-misused-spread': 'error',
  'typescript/no-mixed-enums': 'error',
  'typescript/no-redundant-type-constituents': 'error',
  'typescript/no-unnecessary-boolean-literal-compare': 'error',
  'typescript/no-unnecessary-condition': 'error',
  'typescript/no-unnecessary-template-expression': 'error',
  'typescript/no-unnecessary-type-arguments': 'error',
  'typescript/no-unnecessary-type-assertion': 'error',
  'typescript/no-unnecessary-type-conversion': 'error',
  'typescript/no-unnecessary-type-parameters': 'error',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-enum-comparison': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/no-unsafe-unary-minus': 'error',
  'typescript/no-useless-default-assignment': 'error',
  'typescript/non-nullable-type-assertion-style': 'error',
  'typescript/only-throw-error': 'error',
  'typescript/prefer-find': 'error',
  'typescript/prefer-includes': 'error',
  'typescript/prefer-nullish-coalescing': 'error',
  'typescript/prefer-optional-chain': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/prefer-reduce-type-parameter': 'error',
  'typescript/prefer-regexp-exec': 'error',
  'typescript/prefer-return-this-type': 'error',
  'typescript/prefer-string-starts-ends-with': 'error',
  'typescript/related-getter-setter-pairs': 'error',
  'typescript/require-await': 'error',
  'typescript/restrict-plus-operands': [
    'error',
    { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
  ],
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
  'typescript/unbound-method': 'error',
  'typescript/use-unknown-in-catch-callback-variable': 'error',
};

const untyped = Object.fromEntries(Object.keys(typed).map((rule) => [rule, 'off']));

export default {
  plugins: ['typescript', 'oxc'],
  jsPlugins: ['eslint-plugin-lit'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error', denyWarnings: true },
  ignorePatterns: ['dist/', '.cache/', 'test/fixtures/'],
  rules: {
    ...typed,
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'eslint/prefer-rest-params': 'error',
    'eslint/prefer-spread': 'error',
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'eslint/no-array-constructor': 'error',
    'typescript/no-duplicate-enum-values': 'error',
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-extra-non-null-assertion': 'error',
    'typescript/no-extraneous-class': 'error',
    'typescript/no-invalid-void-type': 'error',
    'typescript/no-misused-new': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-asserted-nullish-coalescing': 'error',
    'typescript/no-non-null-asserted-optional-chain': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-this-alias': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-declaration-merging': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'eslint/no-unused-expressions': 'error',
    'eslint/no-unused-vars': 'error',
    'eslint/no-useless-constructor': 'error',
    'typescript/no-wrapper-object-types': 'error',
    'typescript/prefer-as-const': 'error',
    'typescript/prefer-literal-enum-member': 'error',
    'typescript/prefer-namespace-keyword': 'error',
    'typescript/triple-slash-reference': 'error',
    'typescript/unified-signatures': 'error',
    'typescript/adjacent-overload-signatures': 'error',
    'typescript/array-type': 'error',
    'typescript/ban-tslint-comment': 'error',
    'typescript/class-literal-property-style': 'error',
    'typescript/consistent-generic-constructors': 'error',
    'typescript/consistent-indexed-object-style': 'error',
    'typescript/consistent-type-assertions': 'error',
    'typescript/consistent-type-definitions': 'error',
    'typescript/no-confusing-non-null-assertion': 'error',
    'eslint/no-empty-function': 'error',
    'typescript/no-inferrable-types': 'error',
    'typescript/prefer-for-of': 'error',
    'typescript/prefer-function-type': 'error',
    'typescript/consistent-type-imports': 'error',
    // Terminals speak in control characters.
    'eslint/no-control-regex': 'off',
    // What is sorted here are words.
    'typescript/require-array-sort-compare': 'off',
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      rules: {
        'eslint/no-restricted-properties': [
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
      rules: {
        'lit/attribute-value-entities': 'error',
        'lit/binding-positions': 'error',
        'lit/no-duplicate-template-bindings': 'error',
        'lit/no-invalid-html': 'error',
        'lit/no-legacy-template-syntax': 'error',
        'lit/no-property-change-update': 'error',
      },
    },
    { files: ['**/*.mjs'], rules: untyped },
    {
      files: ['test/**/*.ts'],
      rules: {
        // node:test returns a promise that the runner itself awaits; chai assertions are property reads.
        'typescript/no-floating-promises': 'off',
        'eslint/no-unused-expressions': 'off',
        'typescript/no-non-null-assertion': 'off',
      },
    },
  ],
};
