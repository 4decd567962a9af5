// A program of several modules as one text, so that it can be shrunk as a whole: the main module, then each other module
// after a statement `"module <name>";`, under which other modules import it as `./<name>.ts`.

export interface ModuleText {
  readonly name: string;
  readonly text: string;
}

const boundary = /^"module ([\w-]+)";$/m;

/** One text of `modules`, the main one first. */
export function joined(modules: readonly ModuleText[]): string {
  return modules
    .map(({ name, text }, index) => `${index === 0 ? "" : `"module ${name}";\n`}${text.trimEnd()}\n`)
    .join("");
}

/** The modules of a program; the first is called `main`. */
export function modulesOf(program: string): ModuleText[] {
  const [main = "", ...others] = program.split(boundary);
  const modules: ModuleText[] = [{ name: "main", text: main }];
  for (let i = 0; i < others.length; i += 2)
    modules.push({ name: others[i]!, text: others[i + 1]!.replace(/^\n/, "") });
  return modules;
}
