// Prints a line and ends: the smallest program there is. Run: ./tessera run examples/hello
console.log("Hello from Tessera");
