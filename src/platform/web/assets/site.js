// Pages work without this file; it only makes some of them quicker to use.

for (const form of document.querySelectorAll('form.filters')) {
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.value === '') field.disabled = true;
  });
}

addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll('form.filters [disabled]')) field.disabled = false;
});

if (location.pathname === '/') sessionStorage.setItem('ranking', location.search);
for (const link of document.querySelectorAll('[data-back="ranking"]')) {
  link.href = `/${sessionStorage.getItem('ranking') ?? ''}`;
}

for (const place of document.querySelectorAll('[data-path]')) {
  place.textContent = new URL(place.textContent, location.origin).href;
}

for (const text of document.querySelectorAll('[data-copy]')) text.after(copyButton(text));

function copyButton(text) {
  const button = document.createElement('button');
  const label = `Copy ${text.dataset.copy}`;
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = label), 2000);
  });
  return button;
}

addEventListener('hashchange', openTarget);
openTarget();

function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const closed = target && target.closest('details:not([open])');
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

for (const zone of document.querySelectorAll('[data-drop]')) acceptDrops(zone);

// A dropped file goes into the field of its form, as if it had been chosen there.
function acceptDrops(zone) {
  const field = zone.querySelector('input[type="file"]');
  zone.querySelector('.drop-hint').hidden = false;
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.toggleAttribute('data-over', kind === 'dragenter' || kind === 'dragover');
    });
  }
  zone.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
  });
}
