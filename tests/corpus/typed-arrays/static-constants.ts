// Element sizes as constants of the constructors.
// skip compiled: BYTES_PER_ELEMENT of a constructor is rejected (TSR1002)
console.log(Int8Array.BYTES_PER_ELEMENT, Uint32Array.BYTES_PER_ELEMENT, Float64Array.BYTES_PER_ELEMENT);
