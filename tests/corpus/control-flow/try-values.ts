// Values of try, catch and finally: returns, overrides, rethrows, nested and in loops.
function a(): string {
  try {
    return "try";
  } finally {
    console.log("finally a");
  }
}
function b(): number {
  for (let i = 0; ; i++) {
    try {
      if (i < 2) continue;
      return i;
    } finally {
      if (i === 2) break;
    }
  }
  return -1;
}
function c(): string {
  try {
    try {
      throw new Error("inner");
    } finally {
      console.log("cleanup");
    }
  } catch (e) {
    return (e as Error).message;
  }
}
function d(): string {
  let x = "before";
  try {
    return x;
  } finally {
    x = "after";
  }
}
console.log(a(), b(), c(), d());
try {
  try {
    throw 1;
  } catch {
    throw 2;
  } finally {
    console.log("both");
  }
} catch (e) {
  console.log(e);
}
