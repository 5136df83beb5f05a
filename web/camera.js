// SPDX-License-Identifier: EUPL-1.2
// QR codes of participants, read with the camera: a dialog shows what the camera sees, and a few times a second the
// program gets a frame of it. No frame is kept, and none leaves the device.
(function () {
  'use strict';
  const MOST = 800;   // pixels of a frame, along its longest side
  const PAUSE = 250;  // ms between frames
  const dialog = document.getElementById('camera');
  const [heading, video, button] = dialog.children;
  const live = document.getElementById('live');
  let stream = null;
  let timer = 0;

  const stop = (it) => it.getTracks().forEach((track) => track.stop());

  function refuse(reason) {
    dialog.close();
    WK.send(_wk_camera_refused, String(reason));
  }

  function look() {
    timer = setTimeout(look, PAUSE);
    if (video.readyState < video.HAVE_CURRENT_DATA) return;
    try {
      const added = _wk_glance(...WK.handOverGrey(video, video.videoWidth, video.videoHeight, MOST));
      dialog.classList.toggle('added', added > 0);
    } catch (error) {
      dialog.close(); // else it lies over what the page says about an error of the program
      throw error;
    }
  }

  function begin() {
    const [track] = stream.getVideoTracks();
    track.addEventListener('ended', () => refuse('ended')); // not by us: unplugged, or no longer allowed
    video.classList.toggle('mirrored', track.getSettings().facingMode !== 'environment'); // aiming is easier so
    video.srcObject = stream;
    look();
  }

  WK.openCamera = async function (title, close) {
    if (dialog.open) return;
    heading.textContent = title;
    button.textContent = close;
    // What is outside an open dialog is not read out. In it, the words of the program can be seen too.
    live.textContent = '';
    video.after(live);
    dialog.showModal();
    _wk_pointer_away();
    try {
      const { mediaDevices } = navigator;
      const got = await (mediaDevices ? mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        : Promise.reject(new DOMException('mediaDevices', 'NotSupportedError')));
      if (!dialog.open || stream) return stop(got); // closed in the meantime, and perhaps opened again
      stream = got;
      begin();
    } catch (error) {
      if (dialog.open) refuse(error);
    }
  };

  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('pointermove', (event) => event.stopPropagation()); // the drawing behind it shows no pointer
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    if (stream) stop(stream);
    stream = video.srcObject = null;
    dialog.before(live);
  });
})();
