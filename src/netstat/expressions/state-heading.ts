/** What columns and properties of states are called. */

/** Source of what a column or a property of states is called. */
const stateWords =
  '(?:(?:tcp|connection|socket|conn|old|new)[ ._-]?){0,2}(?:state|status|stato|statut|stan|stav|estado|état|zustand|상태|状.)';
/** A cell of a heading that is called so. */
export const stateHeading = new RegExp(`^[\\s*_"'\`(]*${stateWords}[\\s*_"'\`)]*$`, 'i');
/** The same in a heading whose cells blanks part. */
export const stateAmongBlanks = new RegExp(`(?<![^\\s(])${stateWords}(?![^\\s)])`, 'gi');
/** What a property is called that is a state, in a line or a cell of its own, and what parts it from its value. */
export const stateOfProperty = new RegExp(String.raw`(?:^|[\n\t|]) *${stateWords} *:? *([\n\t|][\s|]*)$`, 'i');
