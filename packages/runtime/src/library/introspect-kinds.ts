// The kinds of objects that the inspector tells apart.

export const OBJECT = 0;
export const ARRAY = 1;
export const TYPED_ARRAY = 2;
export const MAP = 3;
export const SET = 4;
export const MAP_ITERATOR = 5;
export const SET_ITERATOR = 6;
export const FUNCTION = 7;
export const ERROR = 8;
export const ARRAY_BUFFER = 9;
export const DATA_VIEW = 10;
export const PROMISE = 11;
export const REGEXP = 12;
export const DATE = 13;
export const WEAK = 14;
/** Shown by `shownFields` instead of its properties, one level less deep. */
export const FIELDS = 15;
/** Shown by what the class's own inspection gives: fields, or an array of names and values alternating. */
export const OWN = 16;
