// Keeps what is being typed into <form data-keep>: the server gives it back when the form is opened again. Nothing stays in
// this browser, which may be shared. Forms that hold names of persons do without.

const PAUSE = 3000; // milliseconds after the last letter

document.querySelectorAll('form[data-keep]').forEach(start);

function start(form) {
	const { pathname, search } = new URL(form.getAttribute('action'), location); // a field may be called action
	const desk = pathname.indexOf('/coordination/');
	if (desk < 0) {
		return;
	}
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
		fields.set('formulaire', pathname.slice(desk) + search);
		changed = false;
		navigator.sendBeacon(pathname.slice(0, desk) + '/coordination/fiches/saisie', fields); // arrives though the page is closed
	}
}
