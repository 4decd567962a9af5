// Namespaces as objects: passed on, enumerated, spread, live.
import * as live from "./lib/live-source.ts";
import * as forms from "./lib/forms.ts";
function keys(o: object): string {
  return Object.keys(o).join();
}
console.log(keys(live), keys(forms), typeof live, "count" in live);
const copy = { ...forms };
live.bump();
const alias = live;
console.log(alias.count, live.count, copy.a, copy.b(), copy.default);
const { bump } = live;
bump();
console.log(alias.count, forms);
