// A module imported for its effect.
console.log("effect ran");
