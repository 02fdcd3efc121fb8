import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';

import { partOf } from '../../src/catalogue/compile-messages.mjs';

/** @import { MessageFormatElement } from '@formatjs/icu-messageformat-parser' */

/**
 * `npm run words` extracts the messages that the code asks for and compares them with the catalogues. Superfluous messages,
 * places without a value, values without a place, and numbers written past the language are errors; so is whatever another
 * language lacks, has beyond the English, or has other places for. A message that is asked for and missing is an error of types.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'src', 'catalogue');

/** @type {string[]} */
const problems = [];
/** @type {Record<string, string>} */
const english = JSON.parse(readFileSync(join(FOLDER, 'en.json'), 'utf8'));
/** For each message its places, and whether each is written as it comes. */
const places = new Map(Object.entries(english).map(([id, message]) => [id, placesOf(parse(message, { ignoreTag: true }))]));

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
  const ids = Object.keys(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  const misplaced = ids.find((id, place) => place > 0 && id < String(ids[place - 1]));
  if (misplaced !== undefined) problems.push(`${file} is not sorted by id: ${misplaced} stands too far down`);
}

const program = createProgram();
const used = extract();
const LATE_IN_PANEL = 'ui/agenda/prepare.tsx';
/** @type {[string, ReturnType<typeof partOf>[]][]} */
const pages = [
  ['entries/side-panel/main.ts', ['first']],
  // What the panel loads with the words of the invitation.
  [LATE_IN_PANEL, ['first', 'invitation']],
  ['entries/tab/main.ts', ['first', 'invitation', 'further']],
  ['entries/task-pane/main.tsx', ['first', 'invitation', 'outlook']],
  ['entries/commands/main.ts', ['first', 'outlook']],
];
for (const [page, loaded] of pages) {
  for (const [id, at] of reachedFrom(page)) {
    if (!loaded.includes(partOf(id))) problems.push(`${page} reaches ${at}, which says ${id}: that message loads with other pages only (partOf in src/catalogue/compile-messages.mjs)`);
  }
}
for (const id of Object.keys(english)) if (!used.has(id)) problems.push(`nobody asks for ${id}`);

const verified = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules', '@formatjs', 'cli', 'bin', 'formatjs'), 'verify', '--source-locale', 'en', '--missing-keys', '--extra-keys', '--structural-equality', join(FOLDER, '*.json')],
  { cwd: ROOT, encoding: 'utf8' },
);
if (verified.status !== 0) problems.push(`the languages differ:\n${verified.stdout}${verified.stderr}`);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);

/**
 * @param {readonly MessageFormatElement[]} elements
 * @returns {Map<string, 'as it is' | 'by the language'>}
 */
function placesOf(elements) {
  /** @type {Map<string, 'as it is' | 'by the language'>} */
  const found = new Map();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue;
    found.set(element.value, element.type === TYPE.argument || element.type === TYPE.select ? 'as it is' : 'by the language');
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    for (const { value } of Object.values(element.options)) for (const [name, how] of placesOf(value)) found.set(name, found.get(name) ?? how);
  }
  return found;
}

/** Every message that the code names, by its id or by the types of a template; looks at the values along the way. */
function extract() {
  const checker = program.getTypeChecker();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && isAsked(node.expression)) compare(node, checker);
    ts.forEachChild(node, visit);
  };
  const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile && file.fileName.startsWith(join(ROOT, 'src').replaceAll('\\', '/')) && !file.fileName.endsWith('.json'));
  files.forEach(visit);
  return new Set(files.flatMap(idsIn));
}

function createProgram() {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, ROOT);
  return ts.createProgram(fileNames, options);
}

/** The messages that one file names. @param {ts.SourceFile} file @returns {string[]} */
function idsIn(file) {
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const ids = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) && places.has(node.text)) ids.push(node.text);
    if (ts.isTemplateExpression(node)) ids.push(...textsOf(node, checker).filter((text) => places.has(text)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return ids;
}

/** Every message that a page can come to say, with the file that says it; types lead nowhere. @param {string} page */
function reachedFrom(page) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const seen = new Set(page === 'entries/side-panel/main.ts' ? [join(ROOT, 'src', LATE_IN_PANEL).replaceAll('\\', '/')] : []);
  const ahead = [join(ROOT, 'src', page)];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const file = program.getSourceFile(name);
    if (file === undefined || seen.has(file.fileName) || file.fileName.endsWith('.json') || !file.fileName.includes('/src/')) continue;
    seen.add(file.fileName);
    for (const id of idsIn(file)) found.set(id, file.fileName.slice(ROOT.length + 1));
    ahead.push(...importsOf(file));
  }
  return found;
}

/** @param {ts.SourceFile} file @returns {string[]} */
function importsOf(file) {
  /** @type {string[]} */
  const names = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isStatic = ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const asked = isStatic ? node.moduleSpecifier : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    if (asked !== undefined && ts.isStringLiteral(asked)) {
      const { resolvedModule } = ts.resolveModuleName(asked.text, file.fileName, program.getCompilerOptions(), ts.sys);
      if (resolvedModule !== undefined && resolvedModule.isExternalLibraryImport !== true) names.push(resolvedModule.resolvedFileName);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** @param {ts.Expression} called */
function isAsked(called) {
  return (ts.isIdentifier(called) && called.text === 't') || (ts.isPropertyAccessExpression(called) && called.name.text === 't');
}

/** @param {ts.CallExpression} call @param {ts.TypeChecker} checker */
function compare(call, checker) {
  const [asked, values] = call.arguments;
  if (asked === undefined) return;
  const ids = (ts.isTemplateExpression(asked) ? textsOf(asked, checker) : textsOfType(checker.getTypeAtLocation(asked))).filter((id) => places.has(id));
  const given = values === undefined ? [] : checker.getPropertiesOfType(checker.getTypeAtLocation(values));
  const names = new Set(given.map(({ name }) => name));
  const at = `${call.getSourceFile().fileName.slice(ROOT.length + 1)}:${String(call.getSourceFile().getLineAndCharacterOfPosition(call.getStart()).line + 1)}`;
  for (const id of ids) {
    for (const [place] of places.get(id) ?? []) if (!names.has(place)) problems.push(`${at}: ${id} has a place for ${place}, which is not given`);
    for (const value of given) {
      const isNumber = (checker.getTypeOfSymbolAtLocation(value, call).flags & ts.TypeFlags.NumberLike) !== 0;
      if (isNumber && places.get(id)?.get(value.name) === 'as it is') problems.push(`${at}: ${id} writes the number ${value.name} past the language; say {${value.name}, number}`);
    }
  }
  for (const name of names) if (ids.length > 0 && !ids.some((id) => places.get(id)?.has(name))) problems.push(`${at}: ${ids.join(', ')} has no place for ${name}`);
}

/** Every text that a template may come to, where its parts are of few values. @param {ts.TemplateExpression} template @param {ts.TypeChecker} checker @returns {string[]} */
function textsOf(template, checker) {
  return template.templateSpans.reduce(
    (texts, { expression, literal }) => texts.flatMap((text) => textsOfType(checker.getTypeAtLocation(expression)).map((part) => `${text}${part}${literal.text}`)),
    [template.head.text],
  );
}

/** @param {ts.Type} type @returns {string[]} */
function textsOfType(type) {
  if (type.isUnion()) return type.types.flatMap(textsOfType);
  return type.isStringLiteral() || type.isNumberLiteral() ? [String(type.value)] : [];
}
