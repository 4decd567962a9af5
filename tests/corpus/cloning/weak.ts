// What refers weakly cannot be cloned.
for (const value of [new WeakMap(), new WeakSet(), new WeakRef({}), new FinalizationRegistry(() => {})]) {
  try {
    console.log(structuredClone<object>(value));
  } catch (error) {
    console.log(error instanceof DOMException, (error as Error).name, (error as Error).message);
  }
}
