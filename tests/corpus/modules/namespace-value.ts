// A module's namespace as an object.
import * as shapes from "./lib/shapes.ts";
console.log(Object.keys(shapes).sort().join(), "area" in shapes, typeof shapes);
