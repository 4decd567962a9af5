// A small query language over objects: a tokenizer, nested selections, arguments, aliases, and resolvers that may be async.
interface Field { readonly name: string; readonly alias: string; readonly args: Readonly<Record<string, string | number>>; readonly fields: readonly Field[] | null }
function parse(text: string): Field[] {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\w+|[{}():,]/g)].map(([t]) => t);
  let at = 0;
  const accept = (t: string): boolean => tokens[at] === t && !!++at;
  const word = (): string => {
    const t = tokens[at++];
    if (t === undefined || !/^\w+$/.test(t)) throw new SyntaxError(`expected a name, found ${t ?? "end"}`);
    return t;
  };
  function selection(): Field[] {
    if (!accept("{")) throw new SyntaxError(`expected {, found ${tokens[at] ?? "end"}`);
    const fields: Field[] = [];
    while (!accept("}")) {
      let name = word();
      const alias = name;
      if (accept(":")) name = word();
      const args: Record<string, string | number> = {};
      if (accept("(")) {
        while (!accept(")")) {
          const key = word();
          if (!accept(":")) throw new SyntaxError(`argument ${key} has no value`);
          args[key] = JSON.parse(tokens[at++] ?? "") as string | number;
          accept(",");
        }
      }
      fields.push({ name, alias, args, fields: tokens[at] === "{" ? selection() : null });
      accept(",");
    }
    return fields;
  }
  const result = selection();
  if (at !== tokens.length) throw new SyntaxError(`unexpected ${tokens[at]}`);
  return result;
}
type Resolver = (source: never, args: Field["args"]) => unknown;
interface Author { id: number; name: string; bookIds: number[] }
interface Book { id: number; title: string; year: number }
const books: Book[] = [{ id: 1, title: "Emma", year: 1815 }, { id: 2, title: "Ulysses", year: 1922 }, { id: 3, title: "Dubliners", year: 1914 }];
const authors: Author[] = [{ id: 1, name: "Austen", bookIds: [1] }, { id: 2, name: "Joyce", bookIds: [2, 3, 4] }];
const resolvers: { readonly [path: string]: Resolver } = {
  "query.author": (_: unknown, { id = 0 }) => authors.find((a) => a.id === id) ?? null,
  "query.authors": async () => { await Promise.resolve(); return authors; },
  "query.hello": (_: unknown, { to = "world", times = 1 }) => Array<string>(Number(times)).fill(`hello ${to}`).join(" "),
  "authors.books": (a: Author, { after = -Infinity }) => a.bookIds.map((id) => books.find((b) => b.id === id)).filter((b) => (b?.year ?? Infinity) > Number(after)),
  "author.books": (a: Author) => Promise.all(a.bookIds.map(async (id) => books[id - 1])),
  "books.age": (b: Book | undefined) => { if (!b) throw new Error("no book"); return 2000 - b.year; },
};
async function resolve(type: string, source: unknown, fields: readonly Field[], errors: string[], path = ""): Promise<Record<string, unknown>> {
  const entries = await Promise.all(fields.map(async ({ name, alias, args, fields: inner }): Promise<[string, unknown]> => {
    const here = path ? `${path}.${alias}` : alias;
    try {
      const resolver = resolvers[`${type}.${name}`];
      const value: unknown = resolver ? await resolver(source as never, args) : (source as Record<string, unknown>)[name];
      if (inner === null || value === null || value === undefined) return [alias, value ?? null];
      if (!Array.isArray(value)) return [alias, await resolve(name, value, inner, errors, here)];
      return [alias, await Promise.all(value.map((item: unknown, i) => (item === undefined ? null : resolve(name, item, inner, errors, `${here}.${i}`))))];
    } catch (error) {
      errors.push(`${here}: ${error instanceof Error ? error.message : error}`);
      return [alias, null];
    }
  }));
  return Object.fromEntries(entries);
}
for (const query of ['{ author(id: 2) { who: name, books { title age } } none: author { name } }', '{ authors { name recent: books(after: 1900) { title } bookIds } }', '{ hello(to: "\\"T\\u00e9\\"", times: 2) a: hello z: missing }', "{ author(id 1) }", "{ a { } ", "{} {}", '{ hello(times: -1) }']) {
  const errors: string[] = [];
  try { console.log(JSON.stringify(await resolve("query", {}, parse(query), errors)), errors); } catch (e) { console.log(`${e}`); }
}
