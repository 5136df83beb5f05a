// SPDX-License-Identifier: EUPL-1.2
// The first script of the single file: should its end have got lost, nothing else in the page can say so.
addEventListener('DOMContentLoaded', function () {
  if (typeof WK === 'object') return; // web/loader.js stands at the end
  document.getElementById('loading').hidden = true;
  document.getElementById('problem-load').hidden = false;
  document.body.dataset.problem = 'problem-load';
});
