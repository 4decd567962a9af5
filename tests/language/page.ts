// docs/language.md, made from features.ts and codes.ts.
//
//   node --import ./tools/loader.mjs tests/language/page.ts            says whether the page is up to date
//   node --import ./tools/loader.mjs tests/language/page.ts --write    writes it
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@tessera/compiler/frontend/diagnostics";
import { codeExamples } from "./codes.ts";
import { type Area, areas, type Feature } from "./features.ts";

export const repositoryRoot = resolve(fileURLToPath(import.meta.url), "../../..");
export const pagePath = join(repositoryRoot, "docs/language.md");

const introduction = `# The language

<!-- Made by tests/language/page.ts from tests/language/features.ts and codes.ts: change those, then run
     node --import ./tools/loader.mjs tests/language/page.ts --write -->

Tessera compiles TypeScript that \`tsc --strict\` accepts. A program that the compiler accepts behaves as it does on
Node; what it cannot honour is rejected with a located diagnostic. Each row below names the program of the
differential corpus that shows the feature (\`tests/corpus\`; it runs on Node and compiled, and must print the same), or
the code of the diagnostic that rejects it. Numbers are clauses of ECMA-262.

`;

const types = `## Where types and values disagree
TypeScript's types can be wrong about a value: after \`as\` to a narrower type, after \`!\`, or when something else changed
a property between a check and its use. Node goes on with whatever the value is. Compiled code checks where such a value
is used as a number, boolean, string, bigint, array, typed array or class instance, and throws a TypeError that names
the place. Members may be added to objects of literals, but not to instances of classes, which are closed: that throws
TypeError, too. So does taking a method of a builtin object as a value (\`const f = xs.map\`) where the type does not tell
that it is one; under a computed name (\`xs[name]\`) it is undefined. A function's source text is not in the image: \`String(f)\` says so. Object.prototype is no object in an
image: a computed name such as \`"constructor"\` that only it has (\`counts[word]\`, \`word in counts\`), and an
assignment to \`o["__proto__"]\`, throw TypeError; objects of \`Object.create(null)\` and maps take every name. These are
the permitted differences.

`;

const patterns = `## Unicode properties
The characters of a property (\`\\p{L}\`) are written into the image when the program is compiled, by the version of
Unicode of the Node that runs the compiler. So it has to stand in a literal, or in a text that \`new RegExp\` is given
directly, with its flags. In a pattern that is put together at run time it is a SyntaxError that says so.

`;

const packages = `## Packages
An import from \`node_modules\` is resolved as ECMAScript modules are: by \`exports\` of the package, with the conditions
\`import\`, \`types\` and \`default\`, subpaths and patterns included. What is compiled is the package's TypeScript. It
is, in this order:

1. the module itself, if the package exports TypeScript;
2. the only source that the map of the declaration names (\`sha2.d.ts.map\`);
3. the only source that the map of the JavaScript beside it names (\`sha2.js.map\`);
4. the file of the same name under \`src/\` of the package: \`sha2.js\`, \`dist/sha2.js\` and \`lib/sha2.js\` are made from
   \`src/sha2.ts\`.

A package is checked with \`strict\`, not with the flags of the program that imports it; an expectation of an error that
this version of TypeScript does not have is no defect. As the types of a package promise it, an element that its code
does not test (\`list[i] ?? 0\`, \`if (list[i])\`, \`list[i] === undefined\`) is there; reading one beyond the end of a
list throws TypeError, as described below. A diagnostic inside a package names it, with file and line.

Packages that are tested so: \`@noble/hashes\`, \`@noble/ciphers\` and \`@noble/curves\` 2.0.1, by the vectors of their
specifications, compiled for \`unix\` and \`spt\` (\`tests/packages\`).

`;

function outcomeText(outcome: string): string {
  if (outcome.startsWith("TSR")) return `rejected: [${outcome}](#${outcome.toLowerCase()})`;
  if (outcome.startsWith("TS")) return `rejected: ${outcome} of TypeScript`;
  return `[${outcome}](../tests/corpus/${outcome}.ts)`;
}

function row([feature, specification, outcome]: Feature): string {
  return `| ${feature} | ${specification} | ${outcomeText(outcome)} |`;
}

function table(area: Area): string {
  return `## ${area.title}\n\n| feature | specified in | |\n|---|---|---|\n${area.features.map(row).join("\n")}\n\n`;
}

function codes(): string {
  const parts = codeExamples.map((example) => {
    const [, help] = catalogue[example.code];
    return `### ${example.code}
${example.reason} Way out: ${help}.

\`\`\`ts
${example.shown ?? example.source}
\`\`\`
\`\`\`
${example.line}:${example.column} - error ${example.code}: ${example.message}
\`\`\`
`;
  });
  return `## Diagnostics
Messages with \`TS\` and a number are the TypeScript compiler's own. \`tessera build --json\` gives all of them as data.

${parts.join("\n")}`;
}

/** The whole page. */
export function languagePage(): string {
  const features = areas.flatMap((area) => area.features);
  const supported = features.filter(([, , outcome]) => outcome.includes("/")).length;
  const count = `${features.length} features: ${supported} supported, ${features.length - supported} rejected.\n\n`;
  return introduction + count + areas.map(table).join("") + patterns + packages + types + codes();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = languagePage();
  if (process.argv.includes("--write")) writeFileSync(pagePath, page);
  else if (readFileSync(pagePath, "utf8") !== page) {
    console.error(
      "docs/language.md is stale: node --import ./tools/loader.mjs tests/language/page.ts --write",
    );
    process.exitCode = 1;
  } else console.log("docs/language.md is up to date");
}
