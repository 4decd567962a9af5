// How many turns of the microtask queue a request to return takes: one for its value, then the finally block runs.
async function* guarded(): AsyncGenerator<number, string, unknown> {
  try {
    yield 1;
    yield 2;
    return "end";
  } finally {
    console.log("closed");
  }
}
async function* plain(): AsyncGenerator<number, string, unknown> {
  yield 1;
  yield 2;
  return "end";
}
async function* replaced(): AsyncGenerator<number, string, unknown> {
  try {
    yield 1;
    return "end";
  } finally {
    yield 9;
    return "other";
  }
}
async function turns(): Promise<void> {
  for (let i = 0; i < 12; i++) {
    console.log("turn", i);
    await null;
  }
}
function show(name: string, request: Promise<IteratorResult<number, string>>): void {
  request.then(
    (r) => console.log(name, JSON.stringify(r)),
    (e) => console.log(name, "failed", String(e)),
  );
}
for (const make of [guarded, plain, replaced]) {
  const g = make();
  show("next", g.next());
  show("return", g.return("R"));
  show("next", g.next());
  show("next", g.next());
  await turns();
  const h = make();
  show("next", h.next());
  show("return of a promise", h.return(Promise.resolve("later")));
  show("next", h.next());
  await turns();
  const k = make();
  show("next", k.next());
  show("return of a rejection", k.return(Promise.reject(new Error("no"))));
  show("next", k.next());
  await turns();
  const fresh = make();
  show("return at once", fresh.return("F"));
  show("throw", fresh.throw(new Error("T")));
  await turns();
}
