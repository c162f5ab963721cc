
(function () {
  var all = Array.prototype.slice.call(document.querySelectorAll('details'));
  var before = [];
  function setAll(open) {
    all.forEach(function (one) { one.open = open; });
  }
  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName.toLowerCase() === 'details') { at.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  }
  document.querySelector('.tools').hidden = false;
  document.getElementById('expand').addEventListener('click', function () { setAll(true); });
  document.getElementById('collapse').addEventListener('click', function () { setAll(false); });
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', function () {
    before = all.map(function (one) { return one.open; });
    setAll(true);
  });
  window.addEventListener('afterprint', function () {
    all.forEach(function (one, i) { one.open = before[i]; });
  });
  reveal();
})();
