(function () {
'use strict';
var d = document, form = d.getElementById('find'), list = d.getElementById('find-list');
if (!form || !list) return;
var items = [].slice.call(list.children), status = d.getElementById('find-n');
var texts = null, order = 'n', waiting = 0;

// Letters without accents, in lower case, so that "cafe" finds "Café".
function plain(t) { return t.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase(); }

// What can be searched in a statement: number, words as said, who, session and question.
function read() {
  texts = items.map(function (e) {
    var left = e.firstElementChild;
    return plain(left.querySelector('.no').textContent + ' ' +
      left.querySelector('.said').textContent + ' ' + left.querySelector('.by').textContent);
  });
}

function value(id) { var e = d.getElementById(id); return e ? e.value : ''; }

function number(n) { return n.toLocaleString(d.documentElement.lang); }

function say(n) {
  var x = form.dataset, all = number(items.length);
  var text = n === 0 ? x.none : n === items.length ? x.all : n === 1 ? x.one : x.some;
  status.textContent = text.replace('#', number(n)).replace('%', all);
}

function filter() {
  var words = plain(value('find-q')).split(/\s+/).filter(Boolean), n = 0;
  var s = value('find-s'), w = value('find-w'), v = value('find-v'), fates = {}, any = false;
  form.querySelectorAll('[name=f]').forEach(function (b) { any = true; fates[b.value] = b.checked; });
  if (words.length && !texts) read();
  items.forEach(function (e, i) {
    var x = e.dataset;
    var on = (!any || fates[x.f] !== false) && (!s || x.s === s) && (!w || x.w === w) &&
      (!v || x.v === v) && words.every(function (t) { return texts[i].indexOf(t) >= 0; });
    if (e.hidden === on) e.hidden = !on;
    if (on) n++;
  });
  say(n);
}

var rank = { k: 0, a: 1, l: 2 };
function compare(a, b) {
  var x = a.dataset, y = b.dataset, r = 0;
  if (order === 'l') r = rank[y.f] - rank[x.f];
  if (order === 'k') r = rank[x.f] - rank[y.f];
  if (order === 'b') r = y.b - x.b;
  if (order === 'd') r = y.d - x.d;
  return r || x.n - y.n;
}

function sort() {
  var asked = value('find-o') || 'n';
  if (asked === order) return;
  order = asked;
  var all = d.createDocumentFragment();
  items.slice().sort(compare).forEach(function (e) { all.appendChild(e); });
  list.appendChild(all);
}

function apply() { waiting = 0; sort(); filter(); }
function soon() { if (!waiting) waiting = requestAnimationFrame(apply); }

// Enter goes to the statement with that number, else to the first that was found.
function jump(event) {
  event.preventDefault();
  apply();
  var q = value('find-q').trim().toLowerCase(), target = null;
  [].forEach.call(list.children, function (e) {
    if (e.hidden) return;
    if (!target || e.querySelector('.no').textContent.toLowerCase() === q) target = e;
  });
  if (target) location.hash = encodeURIComponent(target.id);
}

// A link to what is filtered away or folded in shows it.
function reveal() {
  var name = location.hash.slice(1), target = null;
  try { target = name && d.getElementById(decodeURIComponent(name)); } catch (e) { return; }
  if (!target) return;
  var moved = false;
  if (target.hidden) { form.reset(); apply(); moved = true; }
  var p = target.matches('details') ? target : target.parentElement;
  for (; p; p = p.parentElement) {
    if (p.tagName === 'DETAILS' && !p.open) { p.open = true; moved = true; }
  }
  var inside = target.tagName === 'TR' && target.querySelector('details');
  if (inside) inside.open = true;
  if (moved) target.scrollIntoView();
}

function copy(event) {
  var b = event.target.closest('.copy');
  if (!b) return;
  var card = b.closest('.st'), id = card.querySelector('.no').textContent;
  var text = /^http/.test(location.protocol) ?
    location.href.split('#')[0] + '#' + encodeURIComponent(card.id) :
    id + ' ' + card.querySelector('.said').textContent.trim();
  navigator.clipboard.writeText(text).then(function () {
    b.firstChild.nodeValue = form.dataset.copied;
  });
}

// The script stands behind the statements, so that searching need not wait for the rest of the page.
form.hidden = false;
form.reset();
apply();
form.addEventListener('input', soon);
form.addEventListener('change', soon);
form.addEventListener('submit', jump);
form.addEventListener('reset', function () { setTimeout(apply, 0); });
addEventListener('hashchange', reveal);
if (navigator.clipboard) {
  d.documentElement.classList.add('can-copy');
  d.addEventListener('click', copy);
}
if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', reveal);
else reveal();
})();
