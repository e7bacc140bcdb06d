import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import house from './.eslint-house-rules.mjs';

const TYPESCRIPT = [
  'src/**/*.{ts,tsx}',
  'reports/**/*.ts',
  'migrations/*.ts',
  'test/**/*.{ts,tsx}',
];
const PRODUCT = ['src/**/*.{ts,tsx}', 'reports/**/*.ts', 'migrations/*.ts'];
const TESTS = ['test/**/*.{ts,tsx}'];
const BROWSER_MODULES = ['src/platform/web/**/*.{js,mjs}'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; the file is named for its export.',
};
const NO_BARREL = {
  selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
  message: 'No barrel files: import from the file that holds the concept.',
};
const AT_MOST_FOUR_PARAMETERS = {
  selector: [
    'FunctionDeclaration[params.length>4]',
    'ArrowFunctionExpression[params.length>4]',
    ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>4]',
  ].join(', '),
  message: 'At most 4 parameters.',
};
const AT_MOST_FIVE_COLLABORATORS = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
  message: 'At most 5 collaborators.',
};
const NO_DEFINITE_FIELD = {
  selector: 'PropertyDefinition[definite=true], VariableDeclarator[definite=true]',
  message: 'A `!` field stands only in *.row.ts and *.dto.ts, where a library fills it.',
};
const NO_FORWARD_REF = {
  selector:
    'CallExpression[callee.name="forwardRef"], Decorator > CallExpression[callee.name="Global"]',
  message: 'No forwardRef and no @Global: state the dependency.',
};
const PLAIN_CODE = [
  NO_DEFAULT_EXPORT,
  NO_BARREL,
  AT_MOST_FOUR_PARAMETERS,
  AT_MOST_FIVE_COLLABORATORS,
  NO_FORWARD_REF,
];

const PURE_CORE = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The domain has no clock: take asOf.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock: take asOf.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The domain has no chance: take a seed.',
  },
];
const IMPURE_GLOBALS = [
  'process',
  'console',
  'fetch',
  'performance',
  'crypto',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];

const BROWSER_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'sessionStorage',
  'localStorage',
  'addEventListener',
  'matchMedia',
  'requestAnimationFrame',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'print',
  'Event',
  'FormData',
  'URL',
  'URLSearchParams',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLInputElement',
];

const WHOLE_SUITE = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]',
    message: 'No .only: the whole suite runs.',
  },
  {
    selector: 'MemberExpression[object.name="jest"][property.name=/mock/i]',
    message: 'No mocks of our own code.',
  },
  {
    selector: 'MemberExpression[property.name="toBeDefined"]',
    message: 'toBeDefined() proves nothing: state the value.',
  },
];

function readonly(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'node_modules/',
    '.countergaze/',
    'src/loaders/starter/companies/',
  ]),
  eslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { house },
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...PLAIN_CODE, NO_DEFINITE_FIELD],
      'no-else-return': ['error', { allowElseIf: false }],
      'no-param-reassign': 'error',
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      eqeqeq: 'error',
      'house/file-name': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Its fix is the `!` that no-non-null-assertion refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Nest's option classes and our DTOs are filled as plain objects, field by field.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A spread string is a list of code points, which is what names and identifiers are read by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: PRODUCT,
    rules: { 'no-console': 'error', 'house/explained-assertion': 'error' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'house/documented-export': 'error',
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', ...PLAIN_CODE, ...PURE_CORE, NO_DEFINITE_FIELD],
    },
  },
  {
    files: ['src/**/*.row.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...PLAIN_CODE],
    },
  },
  {
    files: ['src/**/*.dto.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PLAIN_CODE] },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...PLAIN_CODE, ...WHOLE_SUITE],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // Jest asks for its global setup and teardown as default exports.
    files: ['test/support/global-*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_BARREL, AT_MOST_FOUR_PARAMETERS],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: readonly(['process', 'console', 'URL']) } },
  { files: BROWSER_MODULES, languageOptions: { globals: readonly(BROWSER_GLOBALS) } },
  prettier,
);
