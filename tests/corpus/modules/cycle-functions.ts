// Import cycles: functions may call each other across modules.
import { isEven } from "./lib/even.ts";
import { isOdd } from "./lib/odd.ts";
console.log(isEven(10), isOdd(7), isEven(3));
