// Every way to leave a try meets every way to leave its finally: the later one wins.
function run(leave: number, inFinally: number): string {
  const path: string[] = [];
  const body = (): string => {
    for (let round = 0; round < 2; round++) {
      try {
        path.push("try" + round);
        if (leave === 1) return "returned";
        if (leave === 2) throw new Error("thrown");
        if (leave === 3) break;
        if (leave === 4) continue;
      } finally {
        path.push("finally" + round);
        if (inFinally === 1) return "finally returned";
        if (inFinally === 2) throw new Error("finally threw");
        if (inFinally === 3) break;
        if (inFinally === 4) continue;
      }
      path.push("after" + round);
    }
    return "end";
  };
  try {
    return body() + " " + path.join(",");
  } catch (e) {
    return (e as Error).message + " " + path.join(",");
  }
}
for (let leave = 0; leave < 5; leave++) {
  for (let inFinally = 0; inFinally < 5; inFinally++) console.log(leave, inFinally, run(leave, inFinally));
}
