// Element sizes as constants of the constructors.
console.log(Int8Array.BYTES_PER_ELEMENT, Uint32Array.BYTES_PER_ELEMENT, Float64Array.BYTES_PER_ELEMENT);
