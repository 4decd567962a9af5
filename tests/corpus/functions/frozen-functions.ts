// Functions with properties, frozen and sealed.
interface Hash {
  (text: string): number;
  size?: number;
  create?: () => string;
}
const attempt = (action: () => void): void => {
  try {
    action();
    console.log("done");
  } catch (error) {
    console.log(error instanceof TypeError);
  }
};
const hash: Hash = (text) => text.length;
hash.size = 4;
console.log(Object.isFrozen(hash), Object.isSealed(hash));
const frozen = Object.freeze(Object.assign(hash, { create: () => "made" }));
console.log(frozen === hash, Object.isFrozen(hash), hash.size, hash.create?.(), hash("abc"), Object.keys(hash).join());
attempt(() => {
  (hash as { size: number }).size = 5;
});
attempt(() => {
  (hash as { other?: number }).other = 5;
});
attempt(() => {
  delete hash.size;
});
console.log(hash.size, "other" in hash);
const sealed: Hash = Object.seal(Object.assign((text: string) => text.length * 2, { size: 1 }));
attempt(() => {
  sealed.size = 9;
});
attempt(() => {
  sealed.create = () => "never";
});
console.log(sealed.size, sealed("ab"), Object.isSealed(sealed), Object.isFrozen(sealed));
