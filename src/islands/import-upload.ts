/// <reference lib="dom" />
/** The form for importing: files may be dropped anywhere on it, and it says how much of them has been sent. */
const form = document.querySelector<HTMLFormElement>('#import');
if (form) enhance(form);

function enhance(place: HTMLFormElement): void {
  const files = place.querySelector<HTMLInputElement>('input[type="file"]')!;
  const sent = place.querySelector<HTMLElement>('[data-sent]')!;
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('dropping');
  });
  place.addEventListener('dragleave', () => place.classList.remove('dropping'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('dropping');
    if (event.dataTransfer) files.files = event.dataTransfer.files;
  });
  place.addEventListener('submit', (event) => {
    if (!files.files?.length) return;
    event.preventDefault();
    send(place, sent);
  });
}

function send(place: HTMLFormElement, sent: HTMLElement): void {
  const request = new XMLHttpRequest();
  request.open('POST', location.pathname);
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    sent.textContent = (sent.dataset.sent ?? '').replace('{n}', String(Math.round((100 * loaded) / total)));
  });
  request.addEventListener('load', () => {
    if (request.status < 400) location.assign(request.responseURL);
    else fail(request, sent);
  });
  request.addEventListener('error', () => fail(request, sent));
  request.send(new FormData(place));
}

/** The server's own words where it said any. */
function fail(request: XMLHttpRequest, sent: HTMLElement): void {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  sent.textContent = answer.querySelector('main p')?.textContent ?? sent.dataset.failed ?? '';
}
