// Mustache-like templates compiled to closures: variables, sections, inverted sections, partials.
type Context = { readonly [key: string]: unknown };
type Render = (stack: readonly unknown[]) => string;
const partials = new Map<string, Render>();
function lookup(stack: readonly unknown[], path: string): unknown {
  if (path === ".") return stack.at(-1);
  const [first, ...rest] = path.split(".") as [string, ...string[]];
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i];
    if (typeof frame === "object" && frame !== null && first in frame) {
      let value: unknown = (frame as Context)[first];
      for (const name of rest) value = typeof value === "object" && value !== null ? (value as Context)[name] : undefined;
      return value;
    }
  }
  return undefined;
}
function compile(source: string): Render {
  const tokens = source.split(/(\{\{[#^/>&]?\s*[\w.]+\s*\}\})/);
  let at = 0;
  const block = (end: string | null): Render => {
    const parts: Render[] = [];
    for (;;) {
      const token = tokens[at++];
      if (token === undefined) {
        if (end !== null) throw new Error(`section ${end} is not closed`);
        break;
      }
      const tag = /^\{\{([#^/>&]?)\s*([\w.]+)\s*\}\}$/.exec(token);
      if (!tag) {
        parts.push(() => token);
        continue;
      }
      const [, sigil, name] = tag as unknown as [string, string, string];
      if (sigil === "/") {
        if (name !== end) throw new Error(`{{/${name}}} closes ${end ?? "nothing"}`);
        break;
      } else if (sigil === "#") {
        const inner = block(name);
        parts.push((stack) => {
          const value = lookup(stack, name);
          if (Array.isArray(value)) return value.map((item: unknown) => inner([...stack, item])).join("");
          return value ? inner([...stack, value]) : "";
        });
      } else if (sigil === "^") {
        const inner = block(name);
        parts.push((stack) => {
          const value = lookup(stack, name);
          return !value || (Array.isArray(value) && value.length === 0) ? inner(stack) : "";
        });
      } else if (sigil === ">") parts.push((stack) => partials.get(name)?.(stack) ?? `[no ${name}]`);
      else {
        parts.push((stack) => {
          const text = String(lookup(stack, name) ?? "");
          return sigil === "&" ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        });
      }
    }
    return (stack) => parts.map((part) => part(stack)).join("");
  };
  return block(null);
}
partials.set("item", compile("<{{name}}: {{price}}>"));
const render = compile("Hi {{user.name}}!{{#items}} {{>item}}{{^last}},{{/last}}{{/items}}{{^items}} nothing{{/items}} {{&raw}} {{raw}} {{missing.x}}{{#list}}{{.}};{{/list}}");
const item = (name: string, price: number, last = false): Context => ({ name, price, last });
console.log(render([{ user: { name: "Ann" }, items: [item("tea", 2), item("bun", 3.5, true)], raw: "<&>", list: [1, "two", null] }]));
console.log(render([{ user: { name: "Bob" }, items: [], raw: 0 }]));
for (const bad of ["{{#a}}x", "{{/b}}", "{{#a}}{{/b}}"]) {
  try {
    compile(bad);
  } catch (error) {
    console.log((error as Error).message);
  }
}
