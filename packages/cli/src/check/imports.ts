// The direction of imports between packages. A package may import only what stands in its row below; the
// rows follow the data flow of docs/architecture.md: abi, machine, runtime, os, net, http, platform.
import { join, relative } from "node:path";
import { listFiles } from "../file-tree.ts";
import { projectRoot } from "../project.ts";
import { importsOf } from "../source-imports.ts";
import type { Finding } from "./finding.ts";

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  abi: [],
  machine: ["abi"],
  runtime: ["abi", "machine"],
  os: ["abi", "machine", "runtime"],
  net: ["abi", "machine", "runtime", "os"],
  http: ["abi", "machine", "runtime", "os", "net"],
  platform: ["abi", "machine", "runtime", "os", "net", "http"],
  monitor: ["abi", "machine", "runtime", "os", "net"],
  compiler: ["abi"],
  cli: ["abi", "compiler", "net", "http"],
};

/**
 * How a target is linked (`link.ts`) is read by the compiler when it builds and ends in no image: such a file may
 * take types from the compiler, and the compiler and the monitor may take such files from the platform.
 */
function isLinkImport(file: string, specifier: string, statement: string): boolean {
  const isDescription = /(^|[/-])link\.ts$/.test(file);
  if (isDescription && specifier.startsWith("@tessera/compiler/")) return statement.startsWith("import type");
  const fromBuild = isDescription || file.startsWith(join(projectRoot, "packages", "compiler"));
  return fromBuild && /^@tessera\/platform\/.*\blink$/.test(specifier);
}

/** Modules of Node that only these packages (and no file that is compiled) may use. */
const NODE_ONLY_PACKAGES = new Set(["compiler", "cli"]);

/** A file of a compiled package that runs on Node alone says so in its name: `node-*.ts` or `*.node.ts`. */
function isNodeOnly(packageName: string, file: string): boolean {
  return (
    NODE_ONLY_PACKAGES.has(packageName) ||
    /(^|[/.-])node([-/.]|$)/.test(relative(join(projectRoot, "packages", packageName), file))
  );
}

/** What one file may not import. `packageName` is the folder under packages/. */
export function checkFileImports(
  packageName: string,
  file: string,
  source: string,
  isTest: boolean,
): Finding[] {
  const allowed = ALLOWED[packageName];
  if (allowed === undefined) {
    return [
      { file, line: 0, text: `package ${packageName} has no row in packages/cli/src/check/imports.ts` },
    ];
  }
  const findings: Finding[] = [];
  const lines = source.split("\n");
  for (const { specifier, line } of importsOf(source)) {
    // A statement begins its line (or closes a list of names); what does not is inside a string or a comment.
    const statement = lines[line - 1]!;
    if (!/^(import|export|\})/.test(statement) || isLinkImport(file, specifier, statement)) continue;
    const other = /^@tessera\/([^/]+)/.exec(specifier)?.[1];
    // The test harness lives in os; every package's tests may use it.
    const isHarness = isTest && specifier === "@tessera/os/testing";
    if (other !== undefined && other !== packageName && !allowed.includes(other) && !isHarness) {
      const row = allowed.length === 0 ? "nothing" : allowed.join(", ");
      findings.push({ file, line, text: `${packageName} may not import ${other} (it may import ${row})` });
    }
    if (specifier.startsWith("node:") && !isNodeOnly(packageName, file)) {
      findings.push({
        file,
        line,
        text: `${specifier} in code that is compiled; move it to a file named node-*.ts`,
      });
    }
    // Tests may use what the tests of whole machines use.
    if (!isTest && specifier.startsWith(".") && leavesPackage(packageName, file, specifier)) {
      findings.push({
        file,
        line,
        text: `${specifier} leaves the package; import @tessera/<package>/<file>`,
      });
    }
  }
  return findings;
}

function leavesPackage(packageName: string, file: string, specifier: string): boolean {
  const target = relative(join(projectRoot, "packages", packageName), join(file, "..", specifier));
  return target.startsWith("..");
}

/** Checks every package. `read` gives a file's text. */
export function checkImports(read: (file: string) => string): Finding[] {
  const findings: Finding[] = [];
  for (const packageName of Object.keys(ALLOWED)) {
    const folder = join(projectRoot, "packages", packageName);
    for (const part of ["src", "test"]) {
      for (const file of listFiles(join(folder, part), [".ts"])) {
        findings.push(...checkFileImports(packageName, file, read(file), part === "test"));
      }
    }
  }
  return findings;
}
