// await inside every kind of statement and expression.
const v = async <T>(x: T): Promise<T> => x;
async function main(): Promise<void> {
  if (await v(true)) console.log("if");
  for (let i = await v(0); i < (await v(3)); i += await v(1)) console.log("for", i);
  let n = 2;
  while (await v(n > 0)) n--;
  do n++; while (await v(n < 3));
  switch (await v("k")) {
    case await v("j"):
      console.log("no");
      break;
    case "k":
      console.log("switch", n);
  }
  const o = { a: await v(1), [`b${await v(2)}`]: await v(3), list: [await v(4), ...(await v([5, 6]))] };
  console.log(o, `${await v("t")}-${await v("u")}`);
  const { x = await v(7), y } = await v({ y: 8 } as { x?: number; y: number });
  console.log(x + y, (await v(null)) ?? (await v("dflt")), (await v(0)) || (await v("or")), (await v(1)) && (await v("and")));
  console.log((await v(true)) ? await v("yes") : await v("no"), -(await v(5)), typeof (await v("s")));
  outer: for (const a of [1, 2, 3]) {
    for (const b of await v([10, 20])) {
      if (b * a === 40) break outer;
      if (a === (await v(1))) continue outer;
      console.log(a, b);
    }
  }
  const f = async (a: number, b = 100): Promise<number> => a + (await v(b));
  console.log(await f(1), await f(await v(1), await v(2)), (await v([1, 2, 3])).length);
  try {
    throw await v(new Error("thrown"));
  } catch (e) {
    console.log(await v((e as Error).message));
  }
}
void main();
