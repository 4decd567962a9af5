// Parses patterns (ECMA-262, 22.2.1, with the additions of annex B.1.2 where neither u nor v is set).
//
// Contract: `parse` gives the tree, the number of groups and their names, or throws PatternError. Classes are parsed
// by class-parser.ts. Depth is limited, so that a hostile pattern cannot overflow the stack.
import { CharSet, escapedSet } from "./char-set.ts";
import { parseClass, parseClassEscape } from "./class-parser.ts";
import {
  ANY,
  BACK_REFERENCE,
  CAPTURE,
  CHOICE,
  characterNode,
  EMPTY,
  END,
  type Flags,
  LOOK,
  NAMED_REFERENCE,
  NO_WORD_EDGE,
  PatternNode,
  REPEAT,
  SEQUENCE,
  START,
  setNode,
  WORD_EDGE,
} from "./nodes.ts";
import { PatternError } from "./pattern-error.ts";
import { PatternReader } from "./reader.ts";

const MAX_DEPTH = 1000;
const MAX_GROUPS = 32767;

export class ParsedPattern {
  readonly root: PatternNode;
  /** Groups, the whole match included. */
  readonly groupCount: number;
  /** Names by group number, "" for those without. */
  readonly names: readonly string[];

  constructor(root: PatternNode, groupCount: number, names: readonly string[]) {
    this.root = root;
    this.groupCount = groupCount;
    this.names = names;
  }
}

export function parse(source: string, flags: Flags): ParsedPattern {
  return new Parser(source, flags).parse();
}

class Parser {
  readonly #reader: PatternReader;
  readonly #flags: Flags;
  readonly #names: string[] = [""];
  readonly #references: PatternNode[] = [];
  #groups: number = 1;
  #depth: number = 0;
  /** How many groups the whole pattern has, and whether some have names: decides what `\2` and `\k` mean. */
  readonly #total: number;
  readonly #hasNames: boolean;

  constructor(source: string, flags: Flags) {
    this.#reader = new PatternReader(source, flags);
    this.#flags = flags;
    const found = countGroups(source);
    this.#total = found.count;
    this.#hasNames = found.hasNames;
  }

  parse(): ParsedPattern {
    const root = this.#disjunction();
    if (!this.#reader.atEnd) throw new PatternError("Unmatched ')'");
    for (const reference of this.#references) {
      const number = this.#names.indexOf(reference.name);
      if (number < 0) throw new PatternError("Invalid named capture referenced");
      reference.value = number;
    }
    return new ParsedPattern(root, this.#groups, this.#names);
  }

  /** Disjunction :: Alternative ( `|` Alternative )* — up to the end or a closing parenthesis. */
  #disjunction(): PatternNode {
    if (++this.#depth > MAX_DEPTH) throw new PatternError("Regular expression too large");
    const first = this.#alternative();
    let result = first;
    if (this.#reader.peek() === 124) {
      result = new PatternNode(CHOICE);
      result.children.push(first);
      while (this.#reader.take(124)) result.children.push(this.#alternative());
    }
    this.#depth--;
    return result;
  }

  #alternative(): PatternNode {
    const terms: PatternNode[] = [];
    for (;;) {
      const next = this.#reader.peek();
      if (next < 0 || next === 124 || next === 41) break;
      terms.push(this.#term());
    }
    if (terms.length === 1) return terms[0]!;
    const node = new PatternNode(terms.length === 0 ? EMPTY : SEQUENCE);
    for (const term of terms) node.children.push(term);
    return node;
  }

  #term(): PatternNode {
    const reader = this.#reader;
    const firstGroup = this.#groups;
    const next = reader.next();
    let atom: PatternNode;
    switch (next) {
      case 94:
        return new PatternNode(START);
      case 36:
        return new PatternNode(END);
      case 40: {
        atom = this.#group();
        if (atom.kind === LOOK && (atom.isBehind || this.#flags.byCodePoint)) return this.#unrepeated(atom);
        break;
      }
      case 46:
        atom = new PatternNode(ANY);
        break;
      case 91:
        atom = parseClass(reader, this.#flags);
        break;
      case 92: {
        const escaped = this.#escape();
        if (escaped.kind === WORD_EDGE || escaped.kind === NO_WORD_EDGE) return escaped;
        atom = escaped;
        break;
      }
      case 42:
      case 43:
      case 63:
        throw new PatternError("Nothing to repeat");
      case 123:
        reader.back();
        if (reader.braces() !== null) throw new PatternError("Nothing to repeat");
        if (this.#flags.byCodePoint) throw new PatternError("Lone quantifier brackets");
        reader.next();
        atom = characterNode(next);
        break;
      case 125:
      case 93:
        if (this.#flags.byCodePoint) throw new PatternError("Lone quantifier brackets");
        atom = characterNode(next);
        break;
      default:
        atom = characterNode(next);
    }
    return this.#quantified(atom, firstGroup);
  }

  #unrepeated(look: PatternNode): PatternNode {
    const next = this.#reader.peek();
    const isBraces = next === 123 && this.#reader.braces() !== null;
    if (next === 42 || next === 43 || next === 63 || isBraces) throw new PatternError("Invalid quantifier");
    if (next === 123 && this.#flags.byCodePoint) throw new PatternError("Incomplete quantifier");
    return look;
  }

  /** Quantifier (22.2.1): `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, each with `?` for the fewest rounds first. */
  #quantified(atom: PatternNode, firstGroup: number): PatternNode {
    const reader = this.#reader;
    let least = 0;
    let most = Infinity;
    if (reader.take(42)) {
      // zero or more
    } else if (reader.take(43)) least = 1;
    else if (reader.take(63)) most = 1;
    else if (reader.peek() === 123) {
      const braces = reader.braces();
      if (braces === null) {
        if (this.#flags.byCodePoint) throw new PatternError("Incomplete quantifier");
        return atom;
      }
      least = braces[0]!;
      most = braces[1]!;
      if (most < least) throw new PatternError("numbers out of order in {} quantifier");
    } else return atom;
    const node = new PatternNode(REPEAT);
    node.children.push(atom);
    node.least = least;
    node.most = most;
    node.isGreedy = !reader.take(63);
    node.firstGroup = firstGroup;
    node.endGroup = this.#groups;
    return node;
  }

  /** After `(`. */
  #group(): PatternNode {
    const reader = this.#reader;
    if (!reader.take(63)) return this.#capture("");
    if (reader.take(58)) {
      // In parentheses, a look around can be repeated like everything else.
      const node = new PatternNode(SEQUENCE);
      node.children.push(this.#closed(this.#disjunction()));
      return node;
    }
    if (reader.take(61)) return this.#look(false, false);
    if (reader.take(33)) return this.#look(false, true);
    if (reader.take(60)) {
      if (reader.take(61)) return this.#look(true, false);
      if (reader.take(33)) return this.#look(true, true);
      const name = reader.groupName();
      if (this.#names.includes(name)) throw new PatternError("Duplicate capture group name");
      return this.#capture(name);
    }
    throw new PatternError("Invalid group");
  }

  #capture(name: string): PatternNode {
    if (this.#groups > MAX_GROUPS) throw new PatternError("Too many captures");
    const node = new PatternNode(CAPTURE);
    node.value = this.#groups++;
    this.#names.push(name);
    node.children.push(this.#closed(this.#disjunction()));
    return node;
  }

  #look(isBehind: boolean, isNegative: boolean): PatternNode {
    const node = new PatternNode(LOOK);
    node.isBehind = isBehind;
    node.isNegative = isNegative;
    node.firstGroup = this.#groups;
    node.children.push(this.#closed(this.#disjunction()));
    node.endGroup = this.#groups;
    return node;
  }

  #closed(inner: PatternNode): PatternNode {
    if (!this.#reader.take(41)) throw new PatternError("Unterminated group");
    return inner;
  }

  /** After a backslash outside of classes. */
  #escape(): PatternNode {
    const reader = this.#reader;
    const letter = reader.peek();
    if (letter < 0) throw new PatternError("\\ at end of pattern");
    if (letter === 98 || letter === 66) {
      reader.next();
      return new PatternNode(letter === 98 ? WORD_EDGE : NO_WORD_EDGE);
    }
    if (letter >= 49 && letter <= 57) {
      const reference = this.#numberedReference();
      if (reference !== null) return reference;
    }
    if (letter === 107 && (this.#flags.byCodePoint || this.#hasNames)) {
      reader.next();
      if (!reader.take(60)) throw new PatternError("Invalid named reference");
      const node = new PatternNode(NAMED_REFERENCE);
      node.name = reader.groupName();
      this.#references.push(node);
      return node;
    }
    const pairs = escapedSet(letter, this.#flags);
    if (pairs !== null) {
      reader.next();
      return setNode(new CharSet(pairs));
    }
    return parseClassEscape(reader, this.#flags);
  }

  /** `\n`: a group of that number; without u and v a number that no group has is an octal escape. */
  #numberedReference(): PatternNode | null {
    const reader = this.#reader;
    const start = reader.position;
    let number = 0;
    while (reader.peek() >= 48 && reader.peek() <= 57 && number <= MAX_GROUPS)
      number = number * 10 + (reader.next() - 48);
    if (number < this.#total) {
      const node = new PatternNode(BACK_REFERENCE);
      node.value = number;
      return node;
    }
    if (this.#flags.byCodePoint) throw new PatternError("Invalid escape");
    reader.position = start;
    return null;
  }
}

/** Groups of the whole pattern plus one, by a scan that knows escapes and classes only. */
function countGroups(source: string): { count: number; hasNames: boolean } {
  let count = 1;
  let hasNames = false;
  let inClass = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 91) inClass = 1;
    else if (unit === 93) inClass = 0;
    else if (unit === 40 && inClass === 0) {
      if (source.charCodeAt(i + 1) !== 63) count++;
      else if (source.charCodeAt(i + 2) === 60) {
        const after = source.charCodeAt(i + 3);
        if (after !== 61 && after !== 33) {
          count++;
          hasNames = true;
        }
      }
    }
  }
  return { count, hasNames };
}
