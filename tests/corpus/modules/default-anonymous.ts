// Anonymous default exports have the name "default".
import K from "./lib/anonymous-class.ts";
import f from "./lib/anonymous-function.ts";
import arrow from "./lib/anonymous-arrow.ts";
console.log(new K().v, K.name, f(1), f.name, arrow(2), arrow.name);
