// Format directives in the first argument.
console.log("%s is %d years and %i months, %f", "Bob", 42.5, 42.9, "1.5");
console.log("%s %s", "only one");
console.log("%s", "a", "b", { c: 1 });
console.log("100%", 5, "%d");
console.log("%% %s %%", "x");
console.log("%s %s %s %s", null, undefined, true, 1n);
console.log("%s", -0, "%s");
console.log("%d %d %d", "7", 5n, "x");
console.log("%i %i", 3.99, "12px");
console.log("%j", { a: [1] });
console.log("%s|%s", [1, [2]], { a: 1 });
console.log("%c styled", "color: red");
console.log("%x %", 1);
console.log("", "after empty");
console.log("%", "%s", "a");
console.log(5, "%s", "x");
