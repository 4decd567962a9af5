// The order of finally blocks and of closing, with generators as sources.
function* source(name: string): Generator<number, void, void> {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log(`${name} closed`);
  }
}
function first(): string {
  try {
    for (const x of source("a")) {
      try {
        if (x === 1) return `found ${x}`;
      } finally {
        console.log("inside");
      }
    }
    return "nothing";
  } finally {
    console.log("outside");
  }
}
console.log(first());
for (const x of source("b")) {
  try {
    if (x === 1) continue;
    break;
  } finally {
    console.log("each", x);
  }
}
function* wrapped(): Generator<number, void, void> {
  for (const x of source("inner")) {
    try {
      yield x * 10;
    } finally {
      console.log("wrapped", x);
    }
  }
}
for (const x of wrapped()) {
  console.log(x);
  break;
}
const w = wrapped();
w.next();
w.next();
w.return();
console.log([...wrapped()].join());
