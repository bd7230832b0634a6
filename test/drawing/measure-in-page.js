/** Runs in the page: what is wrong with the picture there, in words. Shapes and texts are measured by `getBBox`. */
globalThis.problemsOfPicture = () => {
  const svg = document.querySelector('svg');
  const view = svg.viewBox.baseVal;
  const problems = [];
  const slack = 0.75;
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBBox();
    return { x, y, right: x + width, bottom: y + height };
  };
  const within = (inner, outer) =>
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack;
  const overlap = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.x, other.x) > slack &&
    Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y) > slack;
  // The height of a line of letters is more than that of the letters.
  const overlapsWidth = (inner, outer) =>
    inner.x >= outer.x - slack &&
    inner.right <= outer.right + slack &&
    inner.y > outer.y - 4 &&
    inner.bottom < outer.bottom + 4;
  const said = (element) => `“${(element.textContent || element.getAttribute('class')).slice(0, 40)}”`;
  const at = ({ x, y }) => `${Math.round(x)},${Math.round(y)}`;
  const viewBox = { x: view.x, y: view.y, right: view.x + view.width, bottom: view.y + view.height };

  const texts = [...svg.querySelectorAll('text')].map((element) => ({ element, box: boxOf(element) }));
  for (const { element, box } of texts) {
    if (!within(box, viewBox)) problems.push(`${said(element)} leaves the view at ${at(box)}`);
    const seat = element.closest('.icb-seat, .icb-node-of');
    const spots = seat ? [...seat.querySelectorAll('.icb-hit, .icb-box-shape')] : [];
    const own = spots.length === 1 && boxOf(spots[0]);
    if (own && !within(box, own)) problems.push(`${said(element)} leaves its chair or box at ${at(box)}`);
  }
  for (const { element, box } of texts.filter(
    ({ element }) => element.closest('.icb-seat') && element.classList.contains('icb-middle'),
  )) {
    const chairs = [...element.closest('.icb-seat').querySelectorAll('.icb-chair-shape')].map(boxOf);
    const isTitle = element.getAttribute('font-size') === '14' || element.classList.contains('icb-soft');
    if (!isTitle && !chairs.some((chair) => within(box, chair) || overlapsWidth(box, chair)))
      problems.push(`${said(element)} is not on its chair`);
  }
  // The letters on a chair stand upon it; what else is text stands by itself. Lines of one text touch by their descenders.
  const free = texts.filter(
    ({ element }) => !element.classList.contains('icb-middle') || !element.closest('.icb-chair'),
  );
  for (const [index, one] of free.entries()) {
    for (const other of free.slice(index + 1)) {
      const lower = { ...one.box, y: one.box.y + 2.5, bottom: one.box.bottom - 2.5 };
      if (overlap(lower, other.box))
        problems.push(`${said(one.element)} and ${said(other.element)} overlap at ${at(one.box)}`);
    }
  }
  const shapes = [...svg.querySelectorAll('.icb-chair-shape, .icb-box-shape')].map((element) => ({
    element,
    box: boxOf(element),
  }));
  for (const [index, one] of shapes.entries()) {
    if (!within(one.box, viewBox)) problems.push(`a shape leaves the view at ${at(one.box)}`);
    for (const other of shapes.slice(index + 1))
      if (overlap(one.box, other.box)) problems.push(`two shapes overlap at ${at(one.box)}`);
    for (const { element, box } of texts) {
      if (
        overlap(one.box, box) &&
        !within(box, one.box) &&
        element.closest('.icb-seat, .icb-node-of') !== one.element.closest('.icb-seat, .icb-node-of')
      )
        problems.push(`a shape overlaps ${said(element)} at ${at(one.box)}`);
    }
  }
  const table = svg.querySelector('path.icb-table');
  const corners = ({ x, y, right, bottom }) => [
    [x, y],
    [right, y],
    [x, bottom],
    [right, bottom],
    [(x + right) / 2, (y + bottom) / 2],
  ];
  if (table) {
    for (const { element, box } of [...shapes, ...texts]) {
      for (const [x, y] of corners(box)) {
        const point = svg.createSVGPoint();
        Object.assign(point, { x, y });
        if (table.isPointInFill(point)) problems.push(`${said(element)} stands on the table at ${at(box)}`);
      }
    }
  }
  for (const edge of svg.querySelectorAll('.icb-edge-of')) {
    const own = [edge.dataset.fromNode, edge.dataset.toNode];
    const foreign = [...svg.querySelectorAll('[data-node]')].filter((node) => !own.includes(node.dataset.node));
    const boxes = foreign.map((node) => ({
      name: node.dataset.node,
      box: boxOf(node.querySelector('.icb-box-shape')),
    }));
    for (const path of edge.querySelectorAll('.icb-wire')) {
      const length = path.getTotalLength();
      for (let along = 0; along <= length; along += 3) {
        const { x, y } = path.getPointAtLength(along);
        const hit = boxes.find(({ box }) => x > box.x && x < box.right && y > box.y && y < box.bottom);
        if (hit) {
          problems.push(`the line from ${own[0]} to ${own[1]} runs through ${hit.name}`);
          break;
        }
      }
    }
    for (const name of own) {
      if (!svg.querySelector(`[data-node="${CSS.escape(name)}"]`))
        problems.push(`a line belongs to ${name}, which is not there`);
    }
  }
  return [...new Set(problems)].slice(0, 12);
};
