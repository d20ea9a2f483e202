import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseLooks } from '../../../src/components/theme/phases.ts';
import { marksCss } from '../../../src/page/marks-css.ts';
import { colourOf, contrast, lightOf, type Colour } from '../../support/contrast.ts';

/** Matrices of OKLab, of linear sRGB to the cones and of their cube roots to lightness and both axes, and back (Ottosson 2020). */
const toCones = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromCones = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const times = (matrix: readonly Colour[], colour: Colour): Colour =>
  matrix.map((row) => row.reduce((sum, part, index) => sum + part * (colour[index] ?? 0), 0));
const gamma = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** Cube roots of the cones; OKLab is linear in them, so colours are mixed there. */
const rootsOf = (hex: string): Colour => times(toCones, lightOf(colourOf(hex))).map(Math.cbrt);

/** What `color-mix(in oklab, …)` makes of two colours. */
function mixed(one: string, share: number, other: string): Colour {
  const others = rootsOf(other);
  const roots = rootsOf(one).map((root, index) => root * share + (others[index] ?? 0) * (1 - share));
  return times(
    fromCones,
    roots.map((root) => root ** 3),
  ).map((part) => 255 * gamma(Math.min(1, Math.max(0, part))));
}

/** Pages, code and consoles as they are: of browsers, of terminals, and of the schemes that editors and they have in common. */
const grounds = {
  white: '#ffffff',
  'grey of tables': '#e9ecef',
  'Solarized light': '#fdf6e3',
  black: '#000000',
  'dark page': '#1e1e1e',
  'One Dark': '#282c34',
  'Solarized dark': '#002b36',
  'terminal of Ubuntu': '#300a24',
};

test('the line of each phase stands out 3:1 from light grounds and from dark ones, whatever its reader prefers', () => {
  const lines = [...marksCss().matchAll(/tcp-state-([\w-]+)\)\{[^}]*color-mix\(in oklab,(#\w{6}) (\d+)%,(#\w{6})\)/g)];
  assert.deepEqual(
    lines.map(([, phase]) => phase),
    Object.keys(phaseLooks),
  );
  for (const [, phase, light = '', share, dark = ''] of lines)
    for (const [name, ground] of Object.entries(grounds)) {
      const found = contrast(mixed(light, Number(share) / 100, dark), colourOf(ground));
      assert.ok(found >= 3, `${phase} on ${name}: ${found.toFixed(2)}`);
    }
});
