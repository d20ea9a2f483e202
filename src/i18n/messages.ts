/**
 * The shape another language's catalogue must have: the same keys as the English one, a string where it has a
 * string, a function of the same values where it has a function. A missing key is a compile error.
 */
export type MessagesLike<English> = {
  readonly [Key in keyof English]: English[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};
