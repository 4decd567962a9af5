// Modules with top-level await finish before their importers go on.
import { first } from "./lib/slow-first.ts";
import { second } from "./lib/slow-second.ts";
console.log("main", first, second);
await null;
console.log("main after await", await Promise.resolve("value"));
