// Checks run side by side with time limits; the worst state wins.
type State = "up" | "degraded" | "down";
interface Report {
  readonly name: string;
  readonly state: State;
  readonly note?: string;
}
const severity: Readonly<Record<State, number>> = { up: 0, degraded: 1, down: 2 };

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

async function check(name: string, run: () => Promise<State | void>, limitMs = 20): Promise<Report> {
  try {
    const state = (await within(limitMs, run())) ?? "up";
    return { name, state };
  } catch (error) {
    return { name, state: "down", note: error instanceof Error ? error.message : String(error) };
  }
}

const reports = await Promise.all([
  check("disk", async () => {}),
  check("database", async () => "degraded"),
  check("queue", () => Promise.reject(new Error("refused"))),
  check("mail", () => new Promise(() => {}), 1),
  check("odd", async () => {
    throw "text";
  }),
]);
for (const { name, state, note = "-" } of reports) console.log(name.padEnd(9), state.padEnd(9), note);
const worst = reports.reduce<State>((w, r) => (severity[r.state] > severity[w] ? r.state : w), "up");
console.log(worst, reports.filter((r) => r.state === worst).length);
