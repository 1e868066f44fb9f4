import { formatDataUrl } from './picture';

/** More pixels than this some browsers refuse a canvas. */
const MOST_PIXELS = 2 ** 24;

/**
 * Draws SVG as PNG.
 *
 * @param scale pixels for each pixel of the picture; less where that would be more than 16 million
 * @throws Error (as a rejection) where the browser does not let the page draw it, as under a policy without images
 */
export async function rasterize(
  svg: string,
  widthPx: number,
  heightPx: number,
  scale: number,
): Promise<Blob> {
  const canvas = await drawOnCanvas(svg, widthPx, heightPx, scale);
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error('this picture is too large to be a PNG here. Take it as SVG.'));
    canvas.toBlob((blob) => (blob ? resolve(blob) : refuse()));
  });
}

/** As {@link rasterize}, before it is a file. */
export async function drawOnCanvas(
  svg: string,
  widthPx: number,
  heightPx: number,
  scale: number,
): Promise<HTMLCanvasElement> {
  const image = new Image();
  // not the address of a blob, which fewer policies allow
  image.src = formatDataUrl(svg);
  await image.decode().catch(() => {
    throw new Error('this page may draw no PNG. Take the picture as SVG.');
  });
  const canvas = document.createElement('canvas');
  const held = Math.min(scale, Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
  canvas.width = widthPx * held;
  canvas.height = heightPx * held;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
