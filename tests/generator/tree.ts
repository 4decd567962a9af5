// A generated program as a tree of statements, so that a failing one can be shrunk by deleting statements.

/** A statement or declaration: text with blocks of further statements in it. */
export interface Statement {
  readonly parts: readonly (string | Statement[])[];
}

/** A statement of text and blocks: `statement("if (x) ", [...], " else ", [...])`. */
export function statement(...parts: (string | Statement[])[]): Statement {
  return { parts };
}

/** The text of `list`, each statement on its own line, blocks in braces. */
export function print(list: readonly Statement[], indent = ""): string {
  let out = "";
  for (const { parts } of list) {
    out += indent;
    for (const part of parts) {
      out +=
        typeof part === "string"
          ? part.replaceAll("\n", "\n" + indent)
          : `{\n${print(part, indent + "  ")}${indent}}`;
    }
    out += "\n";
  }
  return out;
}

/** Number of statements, those inside blocks included. */
export function size(list: readonly Statement[]): number {
  let total = 0;
  for (const { parts } of list) {
    total++;
    for (const part of parts) if (typeof part !== "string") total += size(part);
  }
  return total;
}

/**
 * Every program that has a run of `length` neighbouring statements of one block less, and, for length 1, those
 * in which a compound statement has given way to the content of one of its blocks. Lazily, outer blocks first.
 */
export function* reductions(list: readonly Statement[], length: number): Generator<Statement[]> {
  for (let at = 0; at < list.length; at += length) {
    yield [...list.slice(0, at), ...list.slice(at + length)];
  }
  for (const [index, { parts }] of list.entries()) {
    for (const [position, part] of parts.entries()) {
      if (typeof part === "string") continue;
      for (const smaller of reductions(part, length)) {
        const changed = statement(...parts.slice(0, position), smaller, ...parts.slice(position + 1));
        yield [...list.slice(0, index), changed, ...list.slice(index + 1)];
      }
      if (length === 1) yield [...list.slice(0, index), ...part, ...list.slice(index + 1)];
    }
  }
}
