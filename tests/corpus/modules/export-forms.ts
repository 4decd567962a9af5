// Every form of export and import: named, renamed, default, star, namespace, type-only, side effects.
import def, { a, b as renamed, type Shape } from "./lib/forms.ts";
import * as all from "./lib/forms.ts";
import { default as again } from "./lib/forms.ts";
import type { Shape as Other } from "./lib/forms.ts";
import "./lib/effect.ts";
import { area, forms, star1, viaStar } from "./lib/barrel.ts";
import Klass from "./lib/default-class.ts";
import fn from "./lib/default-function.ts";
const s: Shape = { side: 2 };
const o: Other = { side: 3 };
console.log(def, a, renamed(), all.a, all.default, again, area(s), area(o), forms.a, star1, viaStar(2));
console.log(new Klass("k").show(), fn(3), Klass.name, fn.name);
