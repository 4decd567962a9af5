// A module's namespace as an object.
// skip compiled: a namespace as a value is rejected (TSR1002)
import * as shapes from "./lib/shapes.ts";
console.log(Object.keys(shapes).sort().join(), "area" in shapes, typeof shapes);
