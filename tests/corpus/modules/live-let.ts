// Imported bindings are live, through namespaces and re-exports too.
import * as ns from "./lib/live-source.ts";
import { bump, count } from "./lib/live-source.ts";
import { counter } from "./lib/live-reexport.ts";
const before = [count, ns.count, counter];
bump();
bump();
console.log(before, count, ns.count, counter);
