// The kinds of objects that the inspector tells apart.

export const OBJECT = 0;
export const ARRAY = 1;
export const TYPED_ARRAY = 2;
export const MAP = 3;
export const SET = 4;
export const MAP_ITERATOR = 5;
export const SET_ITERATOR = 6;
export const ARRAY_ITERATOR = 7;
export const STRING_ITERATOR = 8;
export const GENERATOR = 9;
export const ASYNC_GENERATOR = 10;
export const FUNCTION = 11;
export const ERROR = 12;
export const ARRAY_BUFFER = 13;
export const DATA_VIEW = 14;
export const PROMISE = 15;
export const REGEXP = 16;
export const DATE = 17;
