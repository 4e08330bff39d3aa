// Results that follow their filters without a new page: <form data-live="selector of what changes">. A choice in a form, or
// a link, that leads from there to the same page fetches that page and takes the region from it; the address goes along, so
// that the way back works. What fails becomes an ordinary visit.

const region = document.querySelector('form[data-live]')?.dataset.live;
if (region && window.AbortController) {
	start(region);
}

function start(region) {
	const said = document.createElement('p');
	said.className = 'hidden';
	said.setAttribute('role', 'status');
	document.body.append(said);
	let request, shown = page();

	addEventListener('change', ({ target }) => {
		const { form } = target;
		if (form?.closest(region) && target.matches('select, [type=checkbox], [type=radio]') && isHere(new URL(form.action))) {
			load(address(form), like(target));
		}
	});
	addEventListener('click', event => {
		const link = event.target.closest('a[href]');
		const plain = !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
		if (plain && link?.closest(region) && !link.target && !link.hash && isHere(link)) {
			event.preventDefault();
			load(link.href, 'h1', link.rel ? 0 : undefined);
		}
	});
	addEventListener('popstate', ({ state }) => {
		if (page() !== shown) {
			load(location.href, undefined, state?.y, true);
		}
	});

	/** @param focus selector @param y how far down, else as it is */
	async function load(url, focus, y, back) {
		request?.abort();
		const { signal } = request = new AbortController();
		document.querySelector(region).setAttribute('aria-busy', 'true');
		try {
			const answer = await fetch(url, { signal });
			const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const changed = document.adoptNode(fresh.querySelector(answer.ok ? region : 'none'));
			if (!back) {
				history.replaceState({ y: scrollY }, '');
				history.pushState(null, '', answer.url);
			}
			show(changed, fresh);
			refocus(changed.querySelector(focus ?? 'none'));
			if (y !== undefined) {
				scrollTo(0, y);
			}
		} catch {
			signal.aborted || location.assign(url);
		}
	}

	function show(changed, fresh) {
		const old = document.querySelector(region);
		keepOpen(old, changed);
		addSymbols(fresh);
		old.replaceWith(changed);
		document.querySelector('.languages')?.replaceWith(fresh.querySelector('.languages') ?? '');
		document.title = fresh.title;
		said.textContent = changed.querySelector('[data-live-said], .lead b')?.textContent;
		shown = page();
		dispatchEvent(new Event('live'));
	}
}

/** What the visitor opened or closed stays so, though the server does not know. */
function keepOpen(old, fresh) {
	const name = details => details.id + details.className + details.closest('fieldset')?.querySelector('legend').textContent;
	const known = new Map([...old.querySelectorAll('details')].map(one => [name(one), one.open]));
	fresh.querySelectorAll('details').forEach(one => {
		one.open = known.get(name(one)) ?? one.open;
	});
}

/** A page holds only the symbols that it draws. */
function addSymbols(fresh) {
	fresh.querySelectorAll('.sprite symbol').forEach(symbol => {
		document.getElementById(symbol.id) || document.querySelector('.sprite').append(document.adoptNode(symbol));
	});
}

function refocus(target) {
	if (target?.tabIndex < 0) {
		target.tabIndex = -1;
	}
	target?.focus({ preventScroll: true });
}

/** The same control in the page to come; another form may carry its value on, hidden. */
function like({ name, value, type, localName }) {
	return `${localName}[name="${CSS.escape(name)}"]` + (localName === 'select' ? '' : `[type=${type}][value="${CSS.escape(value)}"]`);
}

/** As the form would be sent, without what is empty. */
function address(form) {
	const url = new URL(form.action);
	url.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
	return url.href;
}

function isHere({ origin, pathname }) {
	return origin + pathname === location.origin + location.pathname;
}

function page() {
	return location.pathname + location.search;
}
