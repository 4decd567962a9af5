// One line of output.
console.log("Hello, world");
