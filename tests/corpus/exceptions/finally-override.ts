// finally with return, break, continue and throw.
function ret(): string {
  try {
    return "try";
  } finally {
    console.log("finally runs");
  }
}
function over(): string {
  try {
    return "try";
  } finally {
    return "finally";
  }
}
function swallow(): string {
  try {
    throw new Error("lost");
  } finally {
    return "swallowed";
  }
}
function saved(): number {
  let x = 1;
  try {
    return x;
  } finally {
    x = 2;
  }
}
function loops(): string {
  let out = "";
  for (let i = 0; i < 4; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      out += "b" + i;
    } finally {
      out += "f" + i;
    }
  }
  return out;
}
console.log(ret(), over(), swallow(), saved(), loops());
function fight(): number {
  for (;;) {
    try {
      return 1;
    } finally {
      break;
    }
  }
  return 2;
}
console.log(fight());
try {
  try {
    throw new Error("first");
  } finally {
    throw new Error("second");
  }
} catch (e) {
  console.log((e as Error).message);
}
