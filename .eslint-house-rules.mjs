/** Rules of this house that no published plugin offers. Used by eslint.config.mjs. */

const FORBIDDEN_NAME_PARTS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'misc',
  'common',
]);
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.tsx?$/;

/** Files are kebab-case and named for their one concept. */
const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      shape: 'File names are kebab-case: "{{name}}".',
      word: 'Name the file for its concept: "{{word}}" says nothing.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = context.filename.split(/[\\/]/).at(-1) ?? '';
        if (!FILE_NAME.test(name)) context.report({ node, messageId: 'shape', data: { name } });
        const word = name.split(/[.-]/).find((part) => FORBIDDEN_NAME_PARTS.has(part));
        if (word !== undefined) context.report({ node, messageId: 'word', data: { word } });
      },
    };
  },
};

/** Every exported domain symbol has a doc comment: unit, source, invariant. */
const documentedExport = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'An exported domain symbol has a /** doc comment */.' },
  },
  create(context) {
    return {
      'ExportNamedDeclaration[declaration]'(node) {
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        const isDoc = comment?.type === 'Block' && comment.value.startsWith('*');
        if (!isDoc) context.report({ node, messageId: 'missing' });
      },
    };
  },
};

function isConstAssertion(node) {
  return (
    node.typeAnnotation.type === 'TSTypeReference' && node.typeAnnotation.typeName.name === 'const'
  );
}

function enclosingFunction(node) {
  const isFunction = /^(FunctionDeclaration|MethodDefinition|VariableDeclaration)$/;
  for (let at = node.parent; at; at = at.parent) if (isFunction.test(at.type)) return at;
  return undefined;
}

/** An `as` is explained on its line, on the line above, or in the comment over its function. */
const explainedAssertion = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { unexplained: 'Explain this `as` in a comment on its line or the line above.' },
  },
  create({ sourceCode, report }) {
    const lines = sourceCode.getAllComments().map((comment) => comment.loc.end.line);
    const hasCommentOver = (node) =>
      sourceCode.getCommentsBefore(node).length > 0 ||
      (node.parent.type.startsWith('Export') &&
        sourceCode.getCommentsBefore(node.parent).length > 0);
    return {
      TSAsExpression(node) {
        if (isConstAssertion(node)) return;
        const { start, end } = node.loc;
        if (lines.some((line) => line >= start.line - 1 && line <= end.line)) return;
        const owner = enclosingFunction(node);
        if (owner !== undefined && hasCommentOver(owner)) return;
        report({ node, messageId: 'unexplained' });
      },
    };
  },
};

export default {
  rules: {
    'file-name': fileName,
    'documented-export': documentedExport,
    'explained-assertion': explainedAssertion,
  },
};
