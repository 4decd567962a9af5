// Lets Node run the project's TypeScript as it stands: types are erased in place, so line and column
// numbers in stack traces stay those of the source. Use: node --import ./tools/loader.mjs file.ts
import { register } from "node:module";

register("./loader-hooks.mjs", import.meta.url);
