// Modules that import each other: functions work at once, constants only after they ran.
import { isEven, describeOdd } from "./lib/cycle-even.ts";
import { isOdd } from "./lib/cycle-odd.ts";
console.log(isEven(10), isOdd(10), isEven(7), isOdd(7));
console.log(describeOdd());
