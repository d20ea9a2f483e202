/** The sign of an item of a list that is no property: in front of a row it is none of its text. Group: the sign. */
export const rowMark = /^[ \t]*([-–•]+) (?!(?!TCP:)["']?\w+\W{0,2}[:=])/;
