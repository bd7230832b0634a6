/**
 * What sorts and filters the page of a survey. It changes the order of rows and what is shown of them, and nothing else;
 * all tables and plots follow. It is text, for the page holds it.
 */
export const arrangeScript = `
(() => {
  'use strict';
  const tables = [...document.querySelectorAll('table.icb-boards')];
  const rows = [...document.querySelectorAll('table.icb-all tbody tr')];
  const form = document.querySelector('form.icb-filters');
  const shown = form.querySelector('.icb-shown');
  const name = form.querySelector('#filter-name');
  const choices = [...form.querySelectorAll('select[data-grade]')];

  for (const table of tables) for (const head of table.querySelectorAll('th[data-column]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icb-sort';
    button.setAttribute('aria-label', 'Sort by: ' + head.textContent.trim());
    head.append(' ', button);
    head.classList.add('icb-sortable');
    head.addEventListener('click', () => sort(table, head));
  }

  function sort(table, head) {
    const descending = head.getAttribute('aria-sort') === 'ascending';
    for (const each of document.querySelectorAll('th[aria-sort]')) each.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const column = Number(head.dataset.column);
    const value = (row) => row.children[column].dataset.sort;
    const order = [...table.tBodies[0].rows].sort((one, other) => {
      const [first, second] = [value(one), value(other)];
      const by = column === 0 ? first.localeCompare(second, 'en-GB') : Number(first) - Number(second);
      return (descending ? -by : by) || Number(one.dataset.board) - Number(other.dataset.board);
    }).map((row) => row.dataset.board);
    for (const { tBodies: [body] } of tables) {
      const byBoard = new Map([...body.rows].map((row) => [row.dataset.board, row]));
      body.append(...order.map((board) => byBoard.get(board)));
    }
  }

  function filter() {
    const words = name.value.trim().toLowerCase().split(/\\s+/);
    const out = new Set(rows.filter((row) => {
      const steps = row.dataset.steps.split(' ');
      return !words.every((word) => row.dataset.name.includes(word)) ||
        choices.some(({ value, dataset }) => value !== '' && steps[Number(dataset.grade)] !== value);
    }).map((row) => row.dataset.board));
    for (const each of document.querySelectorAll('[data-board]')) each.classList.toggle('icb-out', out.has(each.dataset.board));
    const left = rows.length - out.size;
    shown.textContent = out.size === 0 ? 'All ' + rows.length + ' are shown.' : left + ' of ' + rows.length + (left === 1 ? ' is' : ' are') + ' shown.';
  }

  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
})();
`;
