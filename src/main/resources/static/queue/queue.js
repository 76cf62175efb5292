/*
 * The queue works without this. With it: keys, and news without a reload. News are asked for, not pushed: a question every ten
 * seconds reads one page of an index, needs no connection kept open for each person, and finds what another node changed.
 * Nothing moves while somebody points at, stands in or has chosen a row; then a line says that there is something new.
 */
(function () {
  'use strict';

  var EVERY = 10000;
  var pointing = false;

  function list() { return document.getElementById('queue-list'); }
  function rows() { return Array.prototype.slice.call(list().querySelectorAll('tr[data-task]')); }
  function current() { return document.activeElement ? document.activeElement.closest('tr[data-task]') : null; }
  function chosen() { return list().querySelectorAll('input[name=task]:checked'); }
  function busy() { return pointing || current() !== null || chosen().length > 0 || typing(document.activeElement); }

  function typing(element) {
    return element !== null && element !== document.body && element.matches('input:not([type=checkbox]), textarea, select');
  }

  function move(step) {
    var all = rows();
    if (all.length === 0) {
      return;
    }
    var at = all.indexOf(current());
    var next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step));
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  }

  function open() {
    var row = current();
    var link = row ? row.querySelector('a.case, td.work a') : null;
    if (link) {
      link.click();
    }
  }

  function choose(row) {
    var box = row.querySelector('input[name=task]');
    box.checked = !box.checked;
  }

  /** Without a chosen row the one with the focus is meant. */
  function meant() {
    var row = current();
    if (chosen().length === 0 && row) {
      choose(row);
    }
    return chosen().length > 0;
  }

  function act(button) {
    if (meant()) {
      document.getElementById(button).click();
    }
  }

  function handOver() {
    if (meant()) {
      document.getElementById('act-over').open = true;
      document.getElementById('person').focus();
    }
  }

  function help() {
    var box = document.getElementById('queue-help');
    box.open = !box.open;
    box.scrollIntoView({ block: 'nearest' });
  }

  function reload() {
    fetch(location.href, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error('no page');
        }
        return answer.text();
      })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html');
        ['queue-tabs', 'queue-list'].forEach(function (id) {
          document.getElementById(id).replaceWith(document.adoptNode(fresh.getElementById(id)));
        });
        document.getElementById('queue-news').hidden = true;
        watch();
      })
      .catch(function () { location.reload(); });
  }

  function ask() {
    if (document.hidden) {
      return;
    }
    fetch(list().dataset.live, { credentials: 'same-origin' })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
      .then(function (marker) {
        if (marker === null || marker === list().dataset.marker) {
          return;
        }
        if (busy()) {
          document.getElementById('queue-news').hidden = false;
        } else {
          reload();
        }
      })
      .catch(function () { /* The next question may be answered. */ });
  }

  function watch() {
    list().addEventListener('pointerenter', function () { pointing = true; });
    list().addEventListener('pointerleave', function () { pointing = false; });
  }

  var keys = {
    j: function () { move(1); },
    k: function () { move(-1); },
    o: open,
    x: function () { if (current()) { choose(current()); } },
    t: function () { act('act-take'); },
    u: function () { act('act-back'); },
    h: handOver,
    r: reload,
    '/': function () { document.getElementById('q').focus(); },
    '?': help
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === 'Enter' && event.target.matches('tr[data-task]')) {
      event.preventDefault();
      open();
      return;
    }
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.getElementById('queue-reload').addEventListener('click', reload);
  watch();
  // Further pages are read in peace.
  if (location.search.indexOf('after=') < 0) {
    setInterval(ask, EVERY);
  }
})();
