// An interpreter of eight instructions over a tape of bytes, with the jumps found before the run.
function jumps(code: string): Int32Array {
  const targets = new Int32Array(code.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < code.length; i++) {
    if (code[i] === "[") open.push(i);
    else if (code[i] === "]") {
      const from = open.pop();
      if (from === undefined) throw new SyntaxError(`] without [ at ${i}`);
      targets[from] = i;
      targets[i] = from;
    }
  }
  if (open.length > 0) throw new SyntaxError(`[ without ] at ${open.at(-1)}`);
  return targets;
}
function run(code: string, input = "", fuel = 100_000): string {
  const targets = jumps(code);
  const tape = new Uint8Array(64);
  let [at, read, out] = [0, 0, ""];
  for (let pc = 0; pc < code.length; pc++) {
    if (fuel-- === 0) throw new RangeError("out of fuel");
    switch (code[pc]) {
      case ">":
        at = (at + 1) % tape.length;
        break;
      case "<":
        at = (at + tape.length - 1) % tape.length;
        break;
      case "+":
        tape[at]!++;
        break;
      case "-":
        tape[at]!--;
        break;
      case ".":
        out += String.fromCharCode(tape[at]!);
        break;
      case ",":
        tape[at] = read < input.length ? input.charCodeAt(read++) : 0;
        break;
      case "[":
        if (tape[at] === 0) pc = targets[pc]!;
        break;
      case "]":
        if (tape[at] !== 0) pc = targets[pc]!;
    }
  }
  return out;
}
const hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.";
console.log(run(hello), run(",[.,]", "echo"), run("-.").charCodeAt(0), run("<+.").charCodeAt(0));
for (const bad of ["[", "]", "+[]"]) {
  try {
    console.log(run(bad));
  } catch (error) {
    console.log(String(error));
  }
}
