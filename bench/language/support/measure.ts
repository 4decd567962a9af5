// How a program of bench/language is timed, on Node and compiled alike: a driver imports the program and calls one
// of these. The result of every single repetition is compared with what the program promises.

type Work = () => unknown;

/** Until then nothing counts: V8 compiles in the meantime. */
const WARM_UP_MS = 500;
const WARM_UP_LEAST = 5;
/** A sample is as many repetitions as last this long. */
const SAMPLE_MS = 8;
const SAMPLES = 40;

async function repeat(work: Work, expected: unknown): Promise<void> {
  let result = work();
  if (result instanceof Promise) result = await result;
  if (result !== expected) throw new Error(`The result is ${String(result)}, not ${String(expected)}`);
}

/** Prints the milliseconds of one repetition in each of the samples, least first. */
export async function steady(work: Work, expected: unknown): Promise<void> {
  const started = performance.now();
  let repetitions = 0;
  while (repetitions < WARM_UP_LEAST || performance.now() - started < WARM_UP_MS) {
    await repeat(work, expected);
    repetitions++;
  }
  const perSample = Math.max(1, Math.round((SAMPLE_MS * repetitions) / (performance.now() - started)));
  const samples: number[] = [];
  for (let s = 0; s < SAMPLES; s++) {
    const start = performance.now();
    for (let i = 0; i < perSample; i++) await repeat(work, expected);
    samples.push((performance.now() - start) / perSample);
  }
  samples.sort((a, b) => a - b);
  console.log(JSON.stringify(samples));
}

/** One repetition, for the time of a whole process. */
export async function once(work: Work, expected: unknown): Promise<void> {
  await repeat(work, expected);
  console.log("ok");
}
