import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';

const PURE = ['src/domain/**', 'src/workflows/**', 'src/sync/**'];

export default tseslint.config(
  { ignores: ['test/architecture/**', '**/*.mjs', '**/*.cjs', 'webpack.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { unicorn, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      'no-console': 'error',
      // Each costs a tenth of the whole run, and has nothing to find here: no enums (see below), and no classes but of what is thrown and what a library asks for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/method-signature-style': ['error', 'property'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, so one thing has one name everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings reads the same in a file and in a debugger.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text comes from people. Build nodes instead.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text comes from people. Render it as text.' },
      ],
      'id-denylist': ['error', 'err', 'data', 'info', 'util', 'utils', 'helper'],
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage', 'fetch', 'indexedDB', 'setTimeout', 'setInterval', 'Office'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take ids and chance as arguments.' },
        { object: 'crypto', property: 'randomUUID', message: 'Take ids and chance as arguments.' },
      ],
    },
  },
  {
    files: ['src/sandbox/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
