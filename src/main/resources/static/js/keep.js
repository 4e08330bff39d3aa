// Keeps what is being typed: <form data-keep data-keep-at="address" data-keep-form="path of the form">. The server gives it back
// when the form is opened again. Nothing stays in this browser, which may be shared.

const PAUSE = 3000; // milliseconds after the last letter

document.querySelectorAll('form[data-keep]').forEach(start);

function start(form) {
	let timer, changed = false, sent = false;

	form.addEventListener('input', () => {
		changed = true;
		clearTimeout(timer);
		timer = setTimeout(keep, PAUSE);
	});
	form.addEventListener('submit', () => {
		sent = true;
		clearTimeout(timer);
	});
	addEventListener('pagehide', () => changed && !sent && keep());
	addEventListener('pageshow', () => { sent = false; }); // the page came back from the history

	function keep() {
		const fields = new URLSearchParams(new FormData(form));
		fields.set('formulaire', form.dataset.keepForm);
		changed = false;
		navigator.sendBeacon(form.dataset.keepAt, fields); // reaches the server though the page is closed
	}
}
