// Every exported function, type and value of src/ says what it is: a doc comment right above it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../lib/root.js';
import { trackedFiles } from './tracked-files.js';

/** @returns {string[]} one line for each export without a doc comment: file, line, name */
export function findUndocumented(files = sources()) {
  return files.flatMap((file) => undocumentedIn(file, readFileSync(join(root, file), 'utf8')));
}

const sources = () => trackedFiles().filter((file) => /^src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** @returns {string[]} the exports of one source text that have no doc comment */
export function undocumentedIn(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  return tree.statements
    .filter((statement) => isExported(statement) && !hasDoc(statement) && !isLaterOverload(statement))
    .flatMap((statement) =>
      namesOf(statement)
        .filter((name) => !documentedElsewhere(tree, statement, name))
        .map((name) => {
          const { line } = tree.getLineAndCharacterOfPosition(statement.getStart());
          return `${file}:${line + 1} ${name} has no doc comment`;
        }),
    );
}

const isExported = (statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

const hasDoc = (statement) => ts.getJSDocCommentsAndTags(statement).length > 0;

function isLaterOverload(statement) {
  if (!ts.isFunctionDeclaration(statement)) return false;
  const siblings = statement.parent.statements;
  const previous = siblings[siblings.indexOf(statement) - 1];
  return previous && ts.isFunctionDeclaration(previous) && previous.name?.text === statement.name?.text;
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((d) => d.name.getText());
  return [statement.name?.getText() ?? 'export'];
}

/** `export type Kind = (typeof KINDS)[number]` is said by the value of which it is the type. */
function documentedElsewhere(tree, statement, name) {
  if (!ts.isTypeAliasDeclaration(statement)) return false;
  const previous = tree.statements[tree.statements.indexOf(statement) - 1];
  const derives = /\btypeof\b|\bStatic</.test(statement.type.getText());
  return derives && previous !== undefined && hasDoc(previous) && name !== undefined;
}
