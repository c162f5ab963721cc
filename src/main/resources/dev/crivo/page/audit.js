(function () {
  'use strict';

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /* The chart: its numbers are those of the table below it. */
  function month(name) {
    var parts = name.split('-');
    return Number(parts[0]) * 12 + Number(parts[1]) - 1;
  }

  function monthName(number) {
    var rest = number % 12 + 1;
    return Math.floor(number / 12) + '-' + (rest < 10 ? '0' : '') + rest;
  }

  function column(rows, name) {
    return rows.map(function (row) {
      return row.hasAttribute(name) ? Number(row.getAttribute(name)) : null;
    });
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function whiskers(plot, line) {
    var pen = plot.ctx;
    pen.save();
    pen.strokeStyle = line;
    pen.lineWidth = 2 * devicePixelRatio;
    pen.beginPath();
    plot.data[0].forEach(function (x, i) {
      if (plot.data[2][i] === null) { return; }
      var at = plot.valToPos(x, 'x', true);
      var cap = 5 * devicePixelRatio;
      [plot.valToPos(plot.data[2][i], 'y', true), plot.valToPos(plot.data[3][i], 'y', true)].forEach(function (y, end, ys) {
        pen.moveTo(at - cap, y);
        pen.lineTo(at + cap, y);
        if (end === 0) {
          pen.moveTo(at, y);
          pen.lineTo(at, ys[1]);
        }
      });
    });
    pen.stroke();
    pen.restore();
  }

  function axis(more) {
    var usual = { stroke: colour('--ink'), font: '13px system-ui, sans-serif', ticks: { stroke: colour('--line') }, grid: { stroke: colour('--line'), width: 1 } };
    Object.keys(more).forEach(function (key) { usual[key] = more[key]; });
    return usual;
  }

  function chart(place, rows, width) {
    var xs = rows.map(function (row) { return month(row.dataset.month); });
    var data = [xs, column(rows, 'data-value'), column(rows, 'data-low'), column(rows, 'data-high')];
    var lows = data[2].filter(function (low) { return low !== null; });
    var bottom = Math.floor(Math.min.apply(null, lows) * 10) / 10;
    var line = colour('--link-line');
    place.textContent = '';
    return new uPlot({
      width: width,
      height: 280,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [Math.min.apply(null, xs) - 0.5, Math.max.apply(null, xs) + 0.5] },
        y: { range: [bottom, 1.005] }
      },
      axes: [
        axis({ incrs: [1, 2, 3, 6, 12, 24, 60, 120, 600], space: 70, values: function (u, at) { return at.map(monthName); } }),
        axis({ size: 55, values: function (u, at) { return at.map(function (share) { return Math.round(share * 100) + '%'; }); } })
      ],
      series: [
        {},
        { stroke: line, width: 2, spanGaps: false, points: { show: true, size: 9, fill: line, stroke: line } },
        { show: false },
        { show: false }
      ],
      hooks: { draw: [function (plot) { whiskers(plot, line); }] }
    }, data, place);
  }

  function charts() {
    var place = document.getElementById('chart');
    var rows = all('#months tbody tr');
    if (!place || !rows.some(function (row) { return row.hasAttribute('data-value'); })) { return; }
    place.hidden = false;
    function draw(width) { chart(place, rows, width || Math.min(place.clientWidth, 1000)); }
    draw();
    window.addEventListener('resize', function () { draw(); });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { draw(); });
    /* The paper has a width of its own, and is white. */
    matchMedia('print').addEventListener('change', function (paper) { draw(paper.matches ? 640 : undefined); });
  }

  /* The list of findings: searched, chosen by verdict, sorted, folded. */
  function findings() {
    var list = document.getElementById('list');
    if (!list) { return; }
    var items = Array.prototype.slice.call(list.children);
    var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
    var tools = document.querySelector('form.tools');
    var search = document.getElementById('search');
    var verdict = document.getElementById('verdict-choice');
    var sort = document.getElementById('sort');
    var shown = document.getElementById('shown');
    var more = document.getElementById('more');

    var places = items.map(function (item, i) { return i; });
    /* As many as are laid out in a moment; the others are a click away. */
    var most = 500;

    function filter() {
      var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      var fitting = 0;
      places.forEach(function (i) {
        var fits = (!verdict.value || items[i].dataset.verdict === verdict.value) &&
          words.every(function (word) { return texts[i].indexOf(word) >= 0; });
        if (fits) { fitting += 1; }
        items[i].hidden = !fits || fitting > most;
      });
      var count = Math.min(fitting, most);
      shown.textContent = shown.dataset.text.replace('%shown', count).replace('%all', items.length);
      more.hidden = fitting === count;
      more.textContent = more.dataset.text.replace('%more', fitting - count);
    }

    function showAll() {
      most = items.length;
      filter();
    }

    /* What to sort by is read once, and the list is off the page while it changes: it may have
       thousands of findings. */
    var keys = {};

    function keysOf(field) {
      if (!keys[field]) {
        /* Not by querySelector: in a list of thousands, Chromium takes time for all of it at each. */
        keys[field] = items.map(function (item) { return item.getElementsByClassName(field)[0].textContent; });
      }
      return keys[field];
    }

    function order() {
      var field = sort.value.replace('-', '');
      var sign = sort.value.charAt(0) === '-' ? -1 : 1;
      var key = field ? keysOf(field) : [];
      var names = new Intl.Collator(document.documentElement.lang);
      places.sort(function (a, b) { return field && sign * names.compare(key[a], key[b]) || a - b; });
      var after = list.nextSibling;
      var section = list.parentNode;
      section.removeChild(list);
      places.forEach(function (place) { list.appendChild(items[place]); });
      section.insertBefore(list, after);
      filter();
    }

    function fold(open) {
      items.forEach(function (item) {
        if (!item.hidden) { item.firstElementChild.open = open; }
      });
    }

    /* A link to a finding leads there even where it is filtered out, and unfolds it. */
    function reveal() {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || target.parentElement !== list) { return; }
      if (target.hidden) {
        search.value = '';
        verdict.value = '';
        showAll();
      }
      target.firstElementChild.open = true;
      target.scrollIntoView();
    }

    tools.hidden = false;
    tools.addEventListener('submit', function (event) { event.preventDefault(); });
    search.addEventListener('input', filter);
    verdict.addEventListener('change', filter);
    sort.addEventListener('change', order);
    /* The button goes away, so the focus goes on to the first of those that it showed. */
    more.addEventListener('click', function () {
      var next = places.filter(function (i) { return !items[i].hidden; }).length;
      showAll();
      list.querySelectorAll('li:not([hidden]) > details > summary')[next].focus();
    });
    document.getElementById('unfold').addEventListener('click', function () { fold(true); });
    document.getElementById('fold').addEventListener('click', function () { fold(false); });
    window.addEventListener('hashchange', reveal);
    filter();
    reveal();
  }

  charts();
  findings();
})();
