// One finding of a check: where, and what is wrong with the mend in the same sentence.
import { relative } from "node:path";
import { projectRoot } from "../project.ts";

export interface Finding {
  readonly file: string;
  /** 1-based; 0 when the finding is about the whole file. */
  readonly line: number;
  readonly text: string;
}

export function showFinding(finding: Finding): string {
  const place = relative(projectRoot, finding.file) + (finding.line > 0 ? `:${finding.line}` : "");
  return `${place}: ${finding.text}`;
}
