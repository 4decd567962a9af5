// Requests to an async generator queue up in order.
async function* slow(): AsyncGenerator<number> {
  for (let i = 0; i < 3; i++) {
    await Promise.resolve();
    yield i;
  }
}
const g = slow();
const all = [g.next(), g.next(), g.next(), g.next(), g.return(7), g.next()];
Promise.all(all).then((r) => console.log(r));
