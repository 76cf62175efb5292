/* The case page works without this: it draws the diagram and warns of large files before they travel. */
(function () {
  'use strict';

  function drawDiagram(box) {
    if (!window.BpmnJS) {
      box.hidden = true;
      return;
    }
    fetch(box.dataset.model, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error('no diagram');
        }
        return answer.text();
      })
      .then(function (xml) {
        var viewer = new window.BpmnJS({ container: box, width: '100%', height: '100%' });
        return viewer.importXML(xml).then(function () {
          var canvas = viewer.get('canvas');
          mark(viewer, canvas, box.dataset.done, 'case-done');
          mark(viewer, canvas, box.dataset.current, 'case-current');
          // The observer also reports the first size: a box that is not laid out yet is fitted as soon as it is.
          new ResizeObserver(function () { fit(canvas, box); }).observe(box);
        });
      })
      .catch(function () { box.hidden = true; });
  }

  function mark(viewer, canvas, ids, marker) {
    var shapes = viewer.get('elementRegistry');
    (ids || '').split(' ').forEach(function (id) {
      if (id && shapes.get(id)) {
        canvas.addMarker(id, marker);
      }
    });
  }

  // Small models are not blown up beyond their natural size. A box without a size has no scale at all.
  function fit(canvas, box) {
    if (!box.clientWidth || !box.clientHeight) {
      return;
    }
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() > 1) {
      canvas.zoom(1, 'auto');
    }
  }

  function watchSize(input) {
    var error = document.getElementById('file-error');
    input.addEventListener('change', function () {
      var file = input.files[0];
      var sentence = file && file.size > Number(input.dataset.most) ? input.dataset.tooLarge : '';
      error.textContent = sentence;
      input.setCustomValidity(sentence);
    });
  }

  var diagram = document.getElementById('case-diagram');
  if (diagram) {
    drawDiagram(diagram);
  }
  var input = document.getElementById('file');
  if (input) {
    watchSize(input);
  }
})();
