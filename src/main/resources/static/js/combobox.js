// Suggestions under a search field: <input data-suggest="address" data-suggest-label="name of the list">.
// Combobox with a listbox (ARIA 1.2). What was typed stays; without a choice, Enter sends the form as ever.

const PAUSE = 120; // milliseconds between the last letter and the question
const PATIENCE = 3000; // later suggestions would disturb
const SHORTEST = 2; // letters

addEventListener('live', startAll);
startAll();

function startAll() {
	document.querySelectorAll('input[data-suggest]:not([role])').forEach(start);
}

function start(input) {
	const { id, dataset } = input;
	const list = element('div', { role: 'listbox', id: id + '-list', class: 'popup', hidden: '', 'aria-label': dataset.suggestLabel });
	const said = element('p', { role: 'status', class: 'hidden' });
	input.removeAttribute('list');
	set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id });
	input.parentElement.classList.add('combobox');
	input.after(list, said);
	let timer, request, options = [], active = -1;

	input.addEventListener('input', event => event.isComposing || later());
	input.addEventListener('compositionend', later);
	input.addEventListener('blur', close);
	addEventListener('pagehide', close);
	// a press must not take the focus away: the list would close before the choice
	list.addEventListener('mousedown', event => event.preventDefault());
	input.addEventListener('keydown', event => {
		if (!event.isComposing && !event.ctrlKey && !event.metaKey && !event.shiftKey && key(event)) {
			event.preventDefault();
		}
	});

	/** Whether the key did something here. */
	function key(event) {
		const last = options.length - 1;
		if (list.hidden) {
			return event.key === 'Escape' ? close() : event.key === 'ArrowDown' && (ask(), true);
		}
		switch (event.key) {
			case 'ArrowDown': return go(active === last ? -1 : active + 1);
			case 'ArrowUp': return event.altKey ? (close(), true) : go(active < 0 ? last : active - 1);
			case 'Home': return active >= 0 && go(0);
			case 'End': return active >= 0 && go(last);
			case 'Enter': return active >= 0 && (options[active].click(), true);
			case 'Escape': return close(), true;
		}
	}

	/** -1 is the field itself. */
	function go(to) {
		options[active]?.setAttribute('aria-selected', 'false');
		active = to;
		if (to < 0) {
			input.removeAttribute('aria-activedescendant');
		} else {
			set(options[to], { 'aria-selected': 'true' });
			options[to].scrollIntoView({ block: 'nearest' });
			set(input, { 'aria-activedescendant': options[to].id });
		}
		return true;
	}

	function stop() {
		clearTimeout(timer);
		request?.abort();
		go(-1);
	}

	function later() {
		stop();
		timer = setTimeout(ask, PAUSE);
	}

	async function ask() {
		stop();
		const typed = input.value.trim();
		if (typed.length < SHORTEST || navigator.onLine === false) {
			return close();
		}
		const own = request = new AbortController();
		const late = setTimeout(close, PATIENCE);
		try {
			const answer = await fetch(dataset.suggest + '?q=' + encodeURIComponent(typed), { signal: own.signal });
			const offer = await answer.json();
			if (!own.signal.aborted && document.activeElement === input) {
				show(offer, typed);
			}
		} catch {
			own.signal.aborted || close();
		}
		clearTimeout(late);
	}

	function show(offer, typed) {
		const groups = {};
		offer.suggestions.forEach((one, at) => {
			const id = `${list.id}-${one.kind}`;
			groups[id] ??= element('div', { role: 'group', 'aria-labelledby': id },
				element('div', { id, class: 'popup-title' }, offer.titles[one.kind]));
			groups[id].append(option(one, at, typed));
		});
		list.replaceChildren(...Object.values(groups));
		options = [...list.querySelectorAll('a')];
		toggle(options.length, offer.said);
	}

	function option({ label, lang, dir, detail, href }, at, typed) {
		const name = element('span', lang ? { lang, dir } : {}, ...marked(label, typed));
		return element('a', { role: 'option', id: `${list.id}-${at}`, 'aria-selected': 'false', tabindex: '-1', href }, name,
			...(detail ? [' ', element('span', { class: 'popup-detail', dir: 'auto' }, ...marked(detail, typed))] : []));
	}

	function close() {
		stop();
		toggle(false);
	}

	function toggle(open, words) {
		list.hidden = !open;
		said.textContent = open ? words : '';
		set(input, { 'aria-expanded': String(!list.hidden) });
	}
}

/** The text with what was typed in it marked, whatever accents and case either has; the start of a word first. */
function marked(text, typed) {
	const whole = text.normalize();
	const plain = whole.replace(/./gsu, letter => fold(letter).slice(0, letter.length).padEnd(letter.length));
	const sought = fold(typed);
	const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)];
	const begin = words.find(word => plain.startsWith(sought, word.index))?.index ?? plain.indexOf(sought);
	const end = begin + sought.length;
	return begin < 0 ? [whole] : [whole.slice(0, begin), element('mark', {}, whole.slice(begin, end)), whole.slice(end)];
}

function fold(text) {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ‘]/g, '\'').toLowerCase();
}

function element(name, attributes, ...content) {
	const made = set(document.createElement(name), attributes);
	made.append(...content);
	return made;
}

function set(one, attributes) {
	Object.entries(attributes).forEach(([name, value]) => one.setAttribute(name, value));
	return one;
}
