// Rules for texts: every source file opens with its contract, no file names the place of this checkout or
// carries leftovers of work in progress, links and paths in documents lead somewhere; and, as advice only, length.
import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { listFiles } from "../file-tree.ts";
import { projectRoot } from "../project.ts";
import type { Finding } from "./finding.ts";

const LONG_FILE_LINES = 400;

interface Rule {
  readonly pattern: RegExp;
  readonly text: string;
}

/** The marks are put together here so that this file does not contain what it forbids. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(["FIX", "ME|\\bX", "XX\\b|\\bHA", "CK\\b"].join("")),
    text: "a leftover mark; finish it or write it into the docs",
  },
  {
    pattern: new RegExp(["@ts-ig", "nore|@ts-noc", "heck"].join("")),
    text: "types switched off; mend the type",
  },
  { pattern: /\b(test|it|describe)\.only\(/, text: "a test that switches the others off" },
  { pattern: /^\s*debugger;/, text: "a debugger statement" },
  {
    pattern: /(^|[\s"'`(=])\/(home|Users|root)\/[A-Za-z0-9._-]+\//,
    text: "a path of somebody's own machine",
  },
];

/** Findings in one file. `isSource` asks for the opening contract as well. */
export function checkText(file: string, text: string, root: string, isSource: boolean): Finding[] {
  const findings: Finding[] = [];
  if (isSource && !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(text)) {
    findings.push({
      file,
      line: 1,
      text: "does not open with its contract: a comment on what it is and promises",
    });
  }
  // SAFETY of short roots such as "/": a one-part path would match too much to mean anything.
  const checkout = root.split("/").length > 2 ? `${root}/` : undefined;
  text.split("\n").forEach((line, index) => {
    for (const rule of RULES) {
      if (rule.pattern.test(line)) findings.push({ file, line: index + 1, text: rule.text });
    }
    if (checkout !== undefined && line.includes(checkout)) {
      findings.push({ file, line: index + 1, text: "names the place of this checkout" });
    }
  });
  return findings;
}

/** Relative links of a Markdown document that lead nowhere. */
export function checkLinks(file: string, text: string): Finding[] {
  const findings: Finding[] = [];
  text.split("\n").forEach((line, index) => {
    for (const match of line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      const target = match[1]!;
      if (/^[a-z]+:/.test(target)) continue;
      if (!existsSync(join(dirname(file), target))) {
        findings.push({ file, line: index + 1, text: `link to ${target}, which does not exist` });
      }
    }
  });
  return findings;
}

/** Paths of the repository that a document names in code marks, and that do not exist. `<...>` stands for a choice. */
export function checkPaths(file: string, text: string, root: string): Finding[] {
  const findings: Finding[] = [];
  text.split("\n").forEach((line, index) => {
    for (const match of line.matchAll(/`((?:packages|tests|tools|examples|bench|docs)\/[^`\s*<>]+)`/g)) {
      if (!existsSync(join(root, match[1]!))) {
        findings.push({ file, line: index + 1, text: `names ${match[1]}, which does not exist` });
      }
    }
  });
  return findings;
}

const SOURCE_FOLDERS = ["packages", "tools", "tests", "bench", "examples"];
const OTHER_TEXTS = ["README.md", "CONTRIBUTING.md", "tessera", ".ci/run"];

/**
 * Files without a contract of their own: tests, whose names and sentences say it, and the programs of the
 * differential corpus, which are inputs.
 */
function needsNoContract(file: string): boolean {
  return file.endsWith(".test.ts") || relative(projectRoot, file).startsWith("tests/");
}

export interface DocumentReport {
  readonly findings: Finding[];
  /** Files above the advisory length, longest first. */
  readonly longFiles: Finding[];
}

/** Checks all texts of the project. `read` gives a file's text. */
export function checkDocuments(read: (file: string) => string): DocumentReport {
  const findings: Finding[] = [];
  const longFiles: Finding[] = [];
  const sources = SOURCE_FOLDERS.flatMap((folder) =>
    listFiles(join(projectRoot, folder), [".ts", ".mjs", ".S", ".c", ".h"]),
  );
  for (const file of sources) {
    const text = read(file);
    findings.push(...checkText(file, text, projectRoot, !needsNoContract(file)));
    const lines = text.split("\n").length;
    if (lines > LONG_FILE_LINES && !needsNoContract(file))
      longFiles.push({ file, line: lines, text: `${lines} lines` });
  }
  const documents = listFiles(join(projectRoot, "docs"), [".md"]);
  for (const file of [...documents, ...OTHER_TEXTS.map((name) => join(projectRoot, name))]) {
    if (!existsSync(file)) {
      findings.push({ file, line: 0, text: "is missing" });
      continue;
    }
    const text = read(file);
    findings.push(...checkText(file, text, projectRoot, false));
    if (basename(file).endsWith(".md")) {
      findings.push(...checkLinks(file, text), ...checkPaths(file, text, projectRoot));
    }
  }
  longFiles.sort((a, b) => b.line - a.line);
  return { findings, longFiles };
}
