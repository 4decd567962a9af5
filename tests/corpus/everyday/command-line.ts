// Options of a command line, their types derived from a description by mapped and conditional types.
type Kind = "string" | "number" | "boolean";
type Spec = Readonly<Record<string, { readonly kind: Kind; readonly short?: string; readonly many?: boolean }>>;
type ValueOf<K extends Kind> = K extends "string" ? string : K extends "number" ? number : boolean;
type Parsed<S extends Spec> = { -readonly [N in keyof S]?: S[N] extends { many: true } ? ValueOf<S[N]["kind"]>[] : ValueOf<S[N]["kind"]> };

class UsageError extends Error {}

function parseArguments<const S extends Spec>(spec: S, args: readonly string[]): { options: Parsed<S>; words: string[] } {
  const options: Record<string, unknown> = {};
  const words: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === "--") {
      words.push(...queue.splice(0));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    const [flag = "", ...rest] = arg.replace(/^--?/, "").split("=");
    const name = Object.keys(spec).find((key) => key === flag || spec[key]?.short === flag);
    const entry = name === undefined ? undefined : spec[name];
    if (name === undefined || !entry) throw new UsageError(`unknown option ${arg}`);
    let value: string | number | boolean;
    if (entry.kind === "boolean") value = rest.length === 0 || rest[0] === "true";
    else {
      const text = rest.length > 0 ? rest.join("=") : queue.shift();
      if (text === undefined) throw new UsageError(`${arg} needs a value`);
      value = entry.kind === "number" ? Number(text) : text;
      if (Number.isNaN(value)) throw new UsageError(`${arg}: ${text} is no number`);
    }
    if (entry.many) (options[name] = (options[name] as unknown[] | undefined) ?? []) && (options[name] as unknown[]).push(value);
    else options[name] = value;
  }
  return { options: options as Parsed<S>, words };
}

const spec = { verbose: { kind: "boolean", short: "v" }, port: { kind: "number", short: "p", many: true }, name: { kind: "string" } } as const;
const { options, words } = parseArguments(spec, ["run", "-v", "-p", "80", "--port=443", "--name=a=b", "x", "--", "-y"]);
const total: number = options.port?.reduce((sum, port) => sum + port, 0) ?? 0;
console.log(options, words, total, options.name?.toUpperCase());
for (const wrong of [["--none"], ["--name"], ["-p", "many"]]) {
  try {
    parseArguments(spec, wrong);
  } catch (error) {
    console.log(error instanceof UsageError, (error as UsageError).message);
  }
}
