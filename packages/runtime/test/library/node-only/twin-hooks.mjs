// Lets the library's algorithms run on Node: imports of core, of raw-memory helpers and of the platform resolve
// to the twins in ../twin, which do the same with Node's own values.
import { existsSync } from "node:fs";

const twins = new URL("../twin/", import.meta.url);

export async function resolve(specifier, context, nextResolve) {
  const parent = context.parentURL ?? "";
  if (specifier === "tessera:platform") return found("platform.ts");
  if (parent.includes("/runtime/src/library/")) {
    const machine = /^@tessera\/machine\/(.+)$/.exec(specifier);
    if (machine && existsSync(new URL(`machine/${machine[1]}.ts`, twins)))
      return found(`machine/${machine[1]}.ts`);
    const core = /^\.\.\/core\/(.+)$/.exec(specifier);
    if (core) return found(`core/${core[1]}`);
    const own = /^\.\/(.+)$/.exec(specifier);
    if (own && existsSync(new URL(`library/${own[1]}`, twins))) return found(`library/${own[1]}`);
  }
  return nextResolve(specifier, context);
}

function found(path) {
  return { url: new URL(path, twins).href, format: "module", shortCircuit: true };
}
