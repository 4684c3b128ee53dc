'use strict';
// Plots answer to pointer and keys, legends pick one strategy out, tables can be sorted. Without the
// script every picture and number is there all the same.
for (const figure of document.querySelectorAll('figure.plot')) {
  const svg = figure.querySelector('svg.bars, svg.density');
  const marks = [...svg.querySelectorAll('.mark[data-told]')];
  if (marks.length === 0) { continue; }
  const pick = document.createElement('div');
  pick.className = 'pick';
  pick.tabIndex = 0;
  pick.setAttribute('role', 'group');
  pick.setAttribute('aria-label', svg.getAttribute('aria-label') + ': ' + figure.dataset.hint);
  svg.replaceWith(pick);
  pick.append(svg);
  const readout = document.createElement('p');
  readout.className = 'readout hint';
  readout.setAttribute('aria-live', 'polite');
  readout.textContent = figure.dataset.hint;
  figure.append(readout);
  let at = -1;
  const show = index => {
    marks.forEach((mark, i) => mark.classList.toggle('here', i === index));
    at = index;
    readout.textContent = index < 0 ? figure.dataset.hint : marks[index].dataset.told;
    readout.classList.toggle('hint', index < 0);
  };
  const shown = () => marks.map((mark, i) => i)
    .filter(i => !figure.classList.contains('picking') || marks[i].classList.contains('picked'));
  pick.addEventListener('keydown', event => {
    const among = shown();
    const place = among.indexOf(at);
    const to = {
      ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1,
      Home: 0, End: among.length - 1,
    }[event.key];
    if (event.key === 'Escape') { show(-1); }
    if (to === undefined) { return; }
    event.preventDefault();
    show(among[Math.max(0, Math.min(among.length - 1, to))]);
  });
  svg.addEventListener('pointerover', event => {
    const index = marks.indexOf(event.target);
    if (index >= 0) { show(index); }
  });
  pick.addEventListener('blur', () => show(-1));
  for (const entry of figure.querySelectorAll('.legend li')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    const name = entry.querySelector('span');
    name.replaceWith(button);
    button.append(name);
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      figure.querySelectorAll('.legend button').forEach(one => one.setAttribute('aria-pressed', 'false'));
      button.setAttribute('aria-pressed', String(on));
      figure.classList.toggle('picking', on);
      marks.forEach(mark => mark.classList.toggle('picked', on && mark.classList.contains(entry.dataset.look)));
    });
  }
}
for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const first = [...body.rows];
  if (first.length < 4) { continue; }
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    if (!head.classList.contains('number')) { return; }
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const way = { descending: 'ascending', ascending: 'none' }[head.getAttribute('aria-sort')] ?? 'descending';
      for (const other of head.parentElement.cells) { other.removeAttribute('aria-sort'); }
      if (way === 'none') { body.append(...first); return; }
      head.setAttribute('aria-sort', way);
      const value = row => {
        const raw = row.cells[column].dataset.raw;
        return raw === undefined || raw === '' ? -Infinity : parseFloat(raw);
      };
      const sorted = [...first].sort((a, b) => value(b) - value(a));
      body.append(...(way === 'descending' ? sorted : sorted.reverse()));
    });
  });
}
