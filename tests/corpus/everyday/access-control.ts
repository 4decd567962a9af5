// Roles that inherit, permissions with wildcards, and why something was allowed.
type Action = "read" | "write" | "delete";
interface Role {
  readonly inherits?: readonly string[];
  readonly allow: readonly `${string}:${Action | "*"}`[];
  readonly deny?: readonly `${string}:${Action | "*"}`[];
}

const roles: Record<string, Role> = {
  guest: { allow: ["articles:read"] },
  author: { inherits: ["guest"], allow: ["articles:write", "drafts:*"] },
  editor: { inherits: ["author"], allow: ["articles:*", "comments:*"], deny: ["comments:write"] },
  admin: { allow: ["*:*"], deny: ["audit:delete", "audit:write"] },
};

function* lineage(name: string, seen = new Set<string>()): Generator<[string, Role]> {
  const role = roles[name];
  if (role === undefined || seen.has(name)) return;
  seen.add(name);
  yield [name, role];
  for (const parent of role.inherits ?? []) yield* lineage(parent, seen);
}

function matches(pattern: string, resource: string, action: Action): boolean {
  const [r, a] = pattern.split(":") as [string, string];
  return (r === "*" || r === resource) && (a === "*" || a === action);
}

type Decision = { allowed: true; by: string } | { allowed: false; reason: "denied" | "unknown"; by?: string };

function decide(role: string, resource: string, action: Action): Decision {
  for (const [name, { deny = [] }] of lineage(role))
    if (deny.some((p) => matches(p, resource, action))) return { allowed: false, reason: "denied", by: name };
  for (const [name, { allow }] of lineage(role))
    if (allow.some((p) => matches(p, resource, action))) return { allowed: true, by: name };
  return { allowed: false, reason: "unknown" };
}

for (const role of [...Object.keys(roles), "nobody"]) {
  for (const [resource, action] of [["articles", "read"], ["articles", "delete"], ["drafts", "write"], ["comments", "write"], ["audit", "delete"]] as [string, Action][]) {
    const d = decide(role, resource, action);
    console.log(role, resource, action, d.allowed ? `yes by ${d.by}` : `no, ${d.reason}${d.by ? ` by ${d.by}` : ""}`);
  }
}
