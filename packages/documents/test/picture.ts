/** A picture for tests: a point, as SVG and as PNG. */
export const picture = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
  png: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
    (letter) => letter.charCodeAt(0),
  ),
  width: 1,
  height: 1,
};
