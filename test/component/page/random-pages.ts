/**
 * Random pages that change: each is told by one number, so that a page whose marks went wrong can be made again.
 * A page is plain data, so that it can be printed and made smaller by hand.
 */
import { Dice } from './dice.ts';

/** A node of a random page; whoever changes the page names it by its number. */
export interface RandomNode {
  readonly id: number;
  /** The name of an element; a text has none. */
  readonly name?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly RandomNode[];
  /** What stands in the element's shadow root, where it has one. */
  readonly shadow?: readonly RandomNode[];
}

/** One change of a random page: what is done to a node, with what or where else. */
export interface RandomChange {
  readonly kind: (typeof kinds)[number];
  readonly id: number;
  readonly other: number;
  readonly value: string;
  readonly node: RandomNode;
}

/** A page, and what happens to it in rounds between which it is read. */
export interface RandomPage {
  readonly body: readonly RandomNode[];
  readonly rounds: readonly (readonly RandomChange[])[];
}

/** How an element is set, by its class. */
const settings = {
  inline: 'display:inline',
  block: 'display:block',
  cell: 'display:table-cell',
  box: 'display:inline-block',
  flex: 'display:flex',
  column: 'display:flex;flex-direction:column',
  grid: 'display:grid;grid-template-columns:auto auto',
  pre: 'white-space:pre',
  left: 'float:left',
  away: 'position:absolute',
} as const;
/** How it is hidden. What is one pixel large is for screen readers; what has no size holds the icons of a page. */
const hidings = {
  off: 'display:none',
  dim: 'visibility:hidden',
  tip: 'visibility:hidden;position:absolute',
  clear: 'opacity:0',
  later: 'content-visibility:hidden',
} as const;
const sizes = {
  zero: 'position:absolute;width:0;height:0;overflow:hidden',
  read: 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)',
  thin: 'width:1px;height:1px;padding:3px;overflow:hidden',
} as const;
/** Hidden with the element around it, and not hidden in one that is. */
const relative = '.outer>.inner{display:none}.shown{visibility:visible}';

const namesOf = <Name extends string>(styles: Readonly<Record<Name, string>>): Name[] => Object.keys(styles) as Name[];

/** The style sheet of every page. */
export const pageStyle = Object.entries({ ...settings, ...hidings, ...sizes })
  .map(([name, style]) => `.${name}{${style}}`)
  .join('')
  .concat(relative);
/** What an element becomes while the page changes: it is hidden or shown, by itself or with the element around it. */
const newClasses = [...namesOf(hidings), 'shown', 'outer', 'inner', ''] as const;
const classes = [...namesOf(settings), ...namesOf(sizes), ...newClasses] as const;
const styles = ['display:none', 'white-space:pre', ''] as const;
const newStyles = ['display:none', 'color:red', ''] as const;
const names = [
  'div',
  'div',
  'span',
  'span',
  'b',
  'pre',
  'p',
  'table',
  'br',
  'wbr',
  'dialog',
  'details',
  'ul',
  'x-log',
  'x-box',
  'button',
  'a',
  'code',
  'sup',
  'h2',
  'li',
  'label',
  'summary',
  'textarea',
  'section',
  'template',
  'ruby',
] as const;
const states = [
  'LISTEN',
  'ESTABLISHED',
  'TIME_WAIT',
  'CLOSE_WAIT',
  'CLOSED',
  'ESTAB',
  'SYN-SENT',
  'LISTENING',
] as const;
const words = [
  'TIME_',
  'WAIT',
  'CLOSE',
  '_WAIT',
  'tcp',
  'State',
  'LISTEN',
  'it stays in ',
  ' ',
  '\n',
  'LAST_ACK',
  'x',
] as const;
/** Names of the slots of an `x-box`, and of those that elements ask for; the first is that of what asks for none. */
const slotNames = ['', 'a'] as const;
const kinds = [
  'text',
  'append',
  'delete',
  'insert',
  'remove',
  'move',
  'class',
  'style',
  'hidden',
  'open',
  'wrap',
  'unwrap',
  'split',
  'merge',
  'edit',
  'slot',
] as const;

/** Random choices, and a number for each node that is made. */
class NodeDice extends Dice {
  #id = 0;

  get ids(): number {
    return this.#id;
  }

  newId(): number {
    return this.#id++;
  }
}

function cellsOf(dice: NodeDice): string[] {
  const port = String(1024 + dice.below(60_000));
  const state = dice.pick(states);
  return dice.chance(0.5)
    ? ['tcp', '0', '0', `10.0.3.17:${port}`, '203.0.113.9:443', state]
    : dice.chance(0.5)
      ? [state, '0', '0', `10.0.3.17:${port}`, '203.0.113.9:443']
      : [dice.pick(['udp', 'unix', 'TCP']), `10.0.3.17:${port}`, '0.0.0.0:0', state];
}

function textOf(dice: NodeDice): string {
  if (dice.chance(0.4)) return dice.pick(words);
  if (dice.chance(0.2))
    return dice.pick(['Proto Recv-Q Send-Q Local Address Foreign Address State\n', 'Netid State Recv-Q\n']);
  return `${dice.chance(0.2) ? '\n' : ''}${cellsOf(dice).join('   ')}${dice.chance(0.6) ? '\n' : ''}`;
}

function textNode(dice: NodeDice, text = textOf(dice)): RandomNode {
  return { id: dice.newId(), text };
}

function attributesOf(dice: NodeDice): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (dice.chance(0.3)) attributes['class'] = dice.pick(classes);
  if (dice.chance(0.1)) attributes['style'] = dice.pick(styles);
  if (dice.chance(0.06)) attributes['hidden'] = '';
  if (dice.chance(0.1)) attributes['slot'] = dice.pick(slotNames);
  return attributes;
}

function element(dice: NodeDice, depth: number): RandomNode {
  const name = dice.pick(names);
  const attributes = attributesOf(dice);
  const id = dice.newId();
  if (name === 'br' || name === 'wbr') return { id, name, attributes };
  if (name === 'table') {
    const lines = Array.from({ length: 1 + dice.below(3) }, () => ({
      id: dice.newId(),
      name: 'tr',
      attributes: dice.chance(0.2) ? attributesOf(dice) : {},
      children: cellsOf(dice).map((cell) => ({
        id: dice.newId(),
        name: 'td',
        attributes: dice.chance(0.1) ? attributesOf(dice) : {},
        children: [textNode(dice, cell)],
      })),
    }));
    return { id, name, attributes, children: [{ id: dice.newId(), name: 'tbody', children: lines }] };
  }
  if (name === 'dialog' || name === 'details') if (dice.chance(0.5)) attributes['open'] = '';
  if (name === 'x-log') return { id, name, attributes, shadow: nodes(dice, depth + 1, 4) };
  const children = nodes(dice, depth + 1, 4);
  return { id, name, attributes, children, ...(name === 'x-box' && { shadow: slotted(dice, depth) }) };
}

/** What stands in a shadow root around the slots of it. */
function slotted(dice: NodeDice, depth: number): RandomNode[] {
  return [...nodes(dice, depth + 1, 2), slot(dice), ...nodes(dice, depth + 1, 2), slot(dice)];
}

function slot(dice: NodeDice): RandomNode {
  const name = dice.pick(slotNames);
  const attributes = { ...attributesOf(dice), ...(name !== '' && { name }) };
  const made = { id: dice.newId(), name: 'slot', attributes, children: dice.chance(0.3) ? [textNode(dice)] : [] };
  return dice.chance(0.5) ? made : { id: dice.newId(), name: dice.pick(['div', 'span', 'pre']), children: [made] };
}

function nodes(dice: NodeDice, depth: number, most: number): RandomNode[] {
  return Array.from({ length: 1 + dice.below(most) }, () =>
    depth > 3 || dice.chance(0.4) ? textNode(dice) : element(dice, depth),
  );
}

function valueOf(dice: NodeDice, kind: RandomChange['kind']): string {
  if (kind === 'class') return dice.pick(newClasses);
  if (kind === 'style') return dice.pick(newStyles);
  if (kind === 'slot') return dice.pick(slotNames);
  if (kind === 'text' || kind === 'append') return textOf(dice);
  if (kind === 'wrap') return dice.pick(['div', 'span', 'b', 'pre', 'p']);
  return String(dice.below(8));
}

/** The page of a number. */
export function randomPage(seed: number): RandomPage {
  const dice = new NodeDice(seed);
  const body = nodes(dice, 0, 6);
  const rounds = Array.from({ length: 1 + dice.below(3) }, () =>
    Array.from({ length: 1 + dice.below(3) }, () => {
      const kind = dice.pick(kinds);
      return {
        kind,
        id: dice.below(dice.ids),
        other: dice.below(dice.ids),
        value: valueOf(dice, kind),
        node: dice.chance(0.5) ? textNode(dice) : element(dice, 2),
      };
    }),
  );
  return { body, rounds };
}

/** The nodes of a page by their numbers. */
export type Nodes = Map<number, Node>;

/** Makes a node with all that it holds. */
export function build(
  document: Document,
  made: Nodes,
  { id, name, text, attributes, children = [], shadow }: RandomNode,
): Node {
  if (name === undefined) {
    const node = document.createTextNode(text ?? '');
    made.set(id, node);
    return node;
  }
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes ?? {})) node.setAttribute(attribute, value);
  if (shadow) node.attachShadow({ mode: 'open' }).append(...shadow.map((child) => build(document, made, child)));
  node.append(...children.map((child) => build(document, made, child)));
  made.set(id, node);
  return node;
}

/** Does one change; what cannot be done, as moving a node into itself, is left out. */
export function change(document: Document, made: Nodes, { kind, id, other, value, node }: RandomChange): void {
  const target = made.get(id);
  if (!target?.isConnected) return;
  const isElement = target.nodeType === 1;
  const element = target as HTMLElement;
  const text = target as Text;
  const at = Number(value);
  const parent = target.parentNode!;
  switch (kind) {
    case 'text':
      if (!isElement) text.data = value;
      break;
    case 'append':
      if (!isElement) text.appendData(value);
      break;
    case 'delete':
      if (!isElement) text.deleteData(Math.min(at, text.length), 3);
      break;
    case 'insert':
      parent.insertBefore(build(document, made, node), target);
      break;
    case 'remove':
      parent.removeChild(target);
      break;
    case 'move': {
      const place = made.get(other);
      let around = place;
      while (around && around !== target) around = around.parentNode ?? (around as Partial<ShadowRoot>).host;
      if (place?.isConnected && !around) place.parentNode!.insertBefore(target, place);
      break;
    }
    case 'class':
      if (isElement) element.className = value;
      break;
    case 'style':
      if (isElement) element.style.cssText = value;
      break;
    case 'hidden':
      if (isElement) element.hidden = !element.hidden;
      break;
    case 'open':
      if (isElement) element.toggleAttribute('open');
      break;
    case 'wrap': {
      const around = document.createElement(value);
      parent.replaceChild(around, target);
      around.append(target);
      break;
    }
    case 'unwrap':
      if (isElement && !element.shadowRoot) element.replaceWith(...element.childNodes);
      break;
    case 'split':
      if (!isElement && text.length > at) text.splitText(at);
      break;
    case 'merge':
      parent.normalize();
      break;
    case 'slot':
      if (isElement) element.slot = value;
      break;
    case 'edit':
      // What is in a shadow root below is not told of it.
      if (isElement && !element.querySelector('x-log,x-box')) element.contentEditable = at > 5 ? 'true' : 'inherit';
      break;
  }
}
