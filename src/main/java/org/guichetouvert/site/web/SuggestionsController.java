package org.guichetouvert.site.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.search.Suggestion;
import org.guichetouvert.search.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody may be typing, for the list under the search field. What was typed is neither kept nor logged: it is nobody's
 * business until it is sent.
 */
@Controller
class SuggestionsController {

	private static final int MOST = 8;

	private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

	private final Suggestions suggestions;

	private final Showings showings;

	private final PageAddresses addresses;

	SuggestionsController(Suggestions suggestions, Showings showings, PageAddresses addresses) {
		this.suggestions = suggestions;
		this.showings = showings;
		this.addresses = addresses;
	}

	@GetMapping(path = "/recherche/suggestions", produces = "application/json")
	ResponseEntity<Offer> suggest(@RequestParam(name = "q", defaultValue = "") String typed, Locale locale) {
		Showing showing = showings.begin(locale);
		List<Offered> offered = suggestions.of(typed, locale.getLanguage(), MOST).stream().map(one -> view(one, showing)).toList();
		var titles = new TreeMap<String, String>();
		offered.forEach(one -> titles.put(one.kind, showing.words().say("site.suggest.kind." + one.kind)));
		return ResponseEntity.ok().cacheControl(A_MINUTE).header("X-Robots-Tag", "noindex")
			.body(new Offer(showing.words().say("site.suggest.said", offered.size()), titles, offered));
	}

	private Offered view(Suggestion suggestion, Showing showing) {
		TextView label = showing.words().name(suggestion.label());
		String detail = detail(suggestion, label.text(), showing);
		return new Offered(suggestion.kind().name().toLowerCase(Locale.ROOT), label.text(), label.lang(), label.dir(),
				detail == null || detail.equals(label.text()) ? null : detail,
				addresses.path(path(suggestion), showing.words().language()));
	}

	/** Where it belongs; of a need the words that were begun, unless somebody who looks over the shoulder should not read them. */
	private static @Nullable String detail(Suggestion suggestion, String label, Showing showing) {
		return switch (suggestion.kind()) {
			case NEED -> NeedView.isDiscreet(suggestion.key()) ? null : suggestion.matched();
			case TYPE -> suggestion.matched();
			case SERVICE, ORGANIZATION -> Optional.ofNullable(showing.words().text(suggestion.detail())).map(TextView::text)
				.filter(text -> !label.contains(text)).orElse(null);
			case AREA -> showing.areas().findBySlug(suggestion.key()).map(showing::under).orElse(null);
		};
	}

	private static String path(Suggestion suggestion) {
		return switch (suggestion.kind()) {
			case NEED -> search("besoin", suggestion.key());
			case TYPE -> search("type", suggestion.key());
			case SERVICE -> Addresses.path(EntryKind.SERVICE, suggestion.key());
			case ORGANIZATION -> Addresses.path(EntryKind.ORGANIZATION, suggestion.key());
			case AREA -> "/quartiers/" + suggestion.key();
		};
	}

	private static String search(String parameter, String value) {
		return UriComponentsBuilder.fromPath("/recherche").queryParam(parameter, value).encode().toUriString();
	}

	/**
	 * @param said how many there are, for who doesn't see them
	 * @param titles heading of each kind that is there
	 */
	record Offer(String said, Map<String, String> titles, List<Offered> suggestions) {
	}

	/**
	 * @param lang null where the label is in the language of the page
	 * @param detail tells it from others; null where there is nothing to tell
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Offered(String kind, String label, @Nullable String lang, @Nullable String dir, @Nullable String detail, String href) {
	}

}
