// A list of changes from commit messages, by kind and scope, with the next version number.
interface Commit {
  readonly kind: string;
  readonly scope: string | undefined;
  readonly isBreaking: boolean;
  readonly text: string;
  readonly issues: readonly number[];
}

const HEAD = /^(?<kind>[a-z]+)(?:\((?<scope>[^)]+)\))?(?<bang>!)?: (?<text>.+)$/;

function parse(message: string): Commit | null {
  const [first = "", ...body] = message.split("\n");
  const groups = HEAD.exec(first)?.groups;
  if (!groups) return null;
  const issues = [...message.matchAll(/#(\d+)/g)].map((m) => Number(m[1]));
  return {
    kind: groups.kind!,
    scope: groups.scope,
    isBreaking: groups.bang === "!" || body.some((line) => line.startsWith("BREAKING CHANGE")),
    text: groups.text!.replace(/\s*\(#\d+\)/g, ""),
    issues: [...new Set(issues)].sort((a, b) => a - b),
  };
}

function bump([major, minor, patch]: readonly [number, number, number], commits: readonly Commit[]): string {
  if (commits.some((c) => c.isBreaking)) return `${major + 1}.0.0`;
  if (commits.some((c) => c.kind === "feat")) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

const messages = [
  "feat(parser): named groups (#12)\n\nCloses #7, #12",
  "fix: off by one",
  "Merge branch 'x'",
  "fix(net)!: drop old frames (#3)",
  "docs(readme): shorter",
  "feat: quiet mode\n\nBREAKING CHANGE: -q means quiet",
];
const commits = messages.map(parse).filter((c): c is Commit => c !== null);
const kinds = new Map<string, Commit[]>();
for (const commit of commits) kinds.set(commit.kind, [...(kinds.get(commit.kind) ?? []), commit]);
for (const [kind, list] of kinds) {
  console.log(`## ${kind}`);
  for (const c of list.toSorted((a, b) => (a.scope ?? "").localeCompare(b.scope ?? "")))
    console.log(`- ${c.scope ? `**${c.scope}** ` : ""}${c.text}${c.issues.length > 0 ? ` [${c.issues.join(", ")}]` : ""}${c.isBreaking ? " !" : ""}`);
}
console.log(bump([1, 4, 2], commits), bump([1, 4, 2], commits.slice(0, 2)), bump([1, 4, 2], commits.slice(1, 2)));
