import { PNG } from 'pngjs';

const SIZES = { color: 192, outline: 32 };

/**
 * What Microsoft would refuse in one of the two icons: the coloured one is a full square (Teams rounds it), the outline
 * is pure white on nothing.
 * @param {'color' | 'outline'} kind
 * @param {Uint8Array | undefined} bytes
 * @returns {readonly string[]}
 */
export function iconProblems(kind, bytes) {
  const name = kind === 'color' ? 'coloured icon' : 'outline icon';
  if (bytes === undefined) return [`The ${name} is missing.`];
  const icon = decoded(bytes);
  if (icon === undefined) return [`The ${name} is no PNG file.`];
  const size = SIZES[kind];
  if (icon.width !== size || icon.height !== size) return [`The ${name} has ${icon.width} × ${icon.height} pixels; it must have ${size} × ${size}.`];
  return kind === 'color' ? squareProblems(icon) : outlineProblems(icon);
}

/** @param {Uint8Array} bytes @returns {PNG | undefined} */
function decoded(bytes) {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

/** @param {PNG} icon */
function squareProblems(icon) {
  const opacity = borderOf(icon).map((at) => icon.data[at + 3] ?? 0);
  const isSolid = opacity.every((alpha) => alpha === 255);
  const isClear = opacity.every((alpha) => alpha === 0);
  return isSolid || isClear ? [] : ['The coloured icon has cut or rounded corners. Fill the whole square, or leave the whole border clear: Teams rounds it itself.'];
}

/** @param {PNG} icon */
function outlineProblems(icon) {
  const alphas = pixelsOf(icon).map((at) => icon.data[at + 3] ?? 0);
  const hasColour = pixelsOf(icon).some((at, place) => (alphas[place] ?? 0) > 0 && [0, 1, 2].some((channel) => icon.data[at + channel] !== 255));
  return [
    ...(hasColour ? ['The outline icon has another colour than pure white (255, 255, 255).'] : []),
    ...(alphas.every((alpha) => alpha > 0) ? ['The outline icon has no transparent part. Draw white on nothing.'] : []),
    ...(alphas.every((alpha) => alpha === 0) ? ['The outline icon is empty.'] : []),
  ];
}

/** @param {PNG} icon @returns {readonly number[]} where each pixel begins */
function pixelsOf({ width, height }) {
  return Array.from({ length: width * height }, (_, place) => place * 4);
}

/** @param {PNG} icon @returns {readonly number[]} */
function borderOf(icon) {
  const { width, height } = icon;
  return pixelsOf(icon).filter((_, place) => {
    const [column, row] = [place % width, Math.floor(place / width)];
    return column === 0 || row === 0 || column === width - 1 || row === height - 1;
  });
}
