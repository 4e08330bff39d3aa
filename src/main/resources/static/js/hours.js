// While hours are typed: what residents would read of them, asked of the server in the form's own words. <form data-preview="address">
// holds <… data-preview-here>. Without this the button "Voir" does the same.

const form = document.querySelector('form[data-preview]');
const here = form?.querySelector('[data-preview-here]');
if (here && window.AbortController) {
	let request, waiting;
	form.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(ask, 500);
	});

	async function ask() {
		request?.abort();
		const { signal } = request = new AbortController();
		try {
			const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal });
			if (answer.ok && !answer.redirected) {
				here.innerHTML = await answer.text();
			}
		} catch {
			// the button still works
		}
	}
}
