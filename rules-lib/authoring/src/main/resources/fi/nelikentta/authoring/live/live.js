'use strict';
// Shows what the server says of the pack, whenever it says that there is something newer.
const changing = document.getElementById('changing');
const status = document.getElementById('status');
let last = Promise.resolve();
let lost = false;

const version = () => document.getElementById('view').dataset.version;

async function show() {
  const answer = await fetch('/view' + location.search, { cache: 'no-store' });
  if (!answer.ok) { return; }
  const told = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement ? document.activeElement.id : '';
  changing.replaceChildren(...told.body.childNodes);
  const view = document.getElementById('view');
  document.title = view.querySelector('h1').textContent;
  const again = focused ? document.getElementById(focused) : null;
  if (again) { again.focus({ preventScroll: true }); }
  // An answer that was on its way must not cover that there will be no other.
  if (!lost) { status.textContent = new Date().toLocaleTimeString(document.documentElement.lang) + ' – ' + view.dataset.said; }
}

// One after the other: of two answers the later must win.
function refresh() { last = last.then(show, show); }

const events = new EventSource('/events');
events.addEventListener('change', event => { if (event.data !== version()) { refresh(); } });
events.onopen = () => {
  if (lost) { refresh(); }
  lost = false;
  status.classList.remove('lost');
};
events.onerror = () => {
  lost = true;
  status.classList.add('lost');
  status.textContent = status.dataset.lost;
};
