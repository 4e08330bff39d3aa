package org.guichetouvert.site.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a page, without those that its view brought: what templates and messages say themselves. */
final class ShownWords {

	private static final List<String> ATTRIBUTES = List.of("aria-label", "title", "alt", "placeholder", "label", "content");

	private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

	private ShownWords() {
	}

	static Set<String> of(Document page, Collection<String> brought) {
		var words = new TreeSet<String>();
		page.traverse((node, depth) -> {
			if (node instanceof TextNode text) {
				add(text.getWholeText(), brought, words);
			}
			if (node instanceof Element element && !element.attr("name").matches("viewport|color-scheme|theme-color|robots")) {
				ATTRIBUTES.forEach(name -> add(element.attr(name), brought, words));
			}
		});
		return words;
	}

	/** Every text in these records and in what they hold, the longest first. */
	static List<String> broughtBy(Object... views) {
		var brought = new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
		for (var view : views) {
			collect(view, brought);
		}
		return List.copyOf(brought);
	}

	private static void add(String text, Collection<String> brought, Set<String> words) {
		var own = text;
		for (var each : brought) {
			own = own.replace(each, "");
		}
		if (WORD.matcher(own).find()) {
			words.add(own.strip());
		}
	}

	private static void collect(Object value, Set<String> brought) {
		if (value instanceof String text && text.length() > 2) {
			brought.add(text);
		}
		else if (value instanceof Collection<?> several) {
			several.forEach(each -> collect(each, brought));
		}
		else if (value instanceof Record) {
			for (RecordComponent part : value.getClass().getRecordComponents()) {
				collect(read(value, part), brought);
			}
		}
	}

	private static Object read(Object value, RecordComponent part) {
		try {
			part.getAccessor().setAccessible(true);
			return part.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

}
