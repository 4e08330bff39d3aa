package org.guichetouvert.duplicates.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.DailySearch;
import org.guichetouvert.duplicates.DuplicatePairs;
import org.guichetouvert.duplicates.DuplicatePairs.Stored;
import org.guichetouvert.duplicates.Merges;
import org.guichetouvert.duplicates.Merges.Merged;
import org.guichetouvert.duplicates.Unmerging;
import org.guichetouvert.editing.BesideEntry;
import org.guichetouvert.editing.DeskTool;
import org.guichetouvert.editing.DeskTopic;
import org.guichetouvert.editing.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the desk speaks of what stands twice: on a coordinator's home, beside an entry, and among what leads on. */
@Configuration(proxyBeanMethods = false)
class DuplicatesAtDesk {

	/** As many as the home shows. */
	private static final int MOST = 50;

	private static final int MOST_BESIDE = 3;

	private static final String CODE = "duplicates";

	@Bean
	@Order(25)
	DeskTopic duplicatesTopic(Doubles doubles, DuplicatePairs pairs, DailySearch daily) {
		return new DeskTopic() {

			@Override
			public String code() {
				return CODE;
			}

			@Override
			public List<Item> itemsFor(SignedIn reader, LocalDate today, Locale locale) {
				daily.followImports();
				return pairs.listFor(reader, 0, MOST).stream().flatMap(pair -> item(doubles, pair, reader, locale).stream()).toList();
			}

			@Override
			public int countFor(SignedIn reader, List<DeskTopic.Item> items) {
				return items.size() < MOST ? items.size() : pairs.countFor(reader);
			}
		};
	}

	private static Optional<DeskTopic.Item> item(Doubles doubles, Stored pair, SignedIn reader, Locale locale) {
		return doubles.named(pair.kind(), pair.first(), pair.second(), reader, locale)
			.map(names -> new DeskTopic.Item(doubles.say(locale, "duplicates.topic.pair", names.first(), names.second()),
					String.join(", ", doubles.why(pair.reasons(), locale)), Doubles.pair(pair.kind(), pair.first(), pair.second())));
	}

	@Bean
	@Order(25)
	DeskTool duplicatesTool() {
		return new DeskTool() {

			@Override
			public String code() {
				return CODE;
			}

			@Override
			public String href() {
				return Doubles.ROOT;
			}

			@Override
			public boolean isFor(SignedIn reader) {
				return reader.role() != Role.PROFESSIONAL;
			}
		};
	}

	@Bean
	@Order(50)
	BesideEntry duplicatesBeside(Doubles doubles, DuplicatePairs pairs, Merges merges, Unmerging unmerging) {
		return new BesideEntry() {

			@Override
			public String template() {
				return "duplicates/_beside";
			}

			@Override
			public Optional<Object> viewOf(Draft draft, SignedIn reader, LocalDate today, Locale locale) {
				EntryKind kind = draft.kind();
				if (reader.role() == Role.PROFESSIONAL || draft.isNew() || !DuplicatePairs.KINDS.contains(kind)) {
					return Optional.empty();
				}
				UUID id = draft.entryId();
				var likely = new ArrayList<Line>();
				pairs.listOf(kind, id).stream().limit(MOST_BESIDE).forEach(pair -> doubles.find(kind, pair.other(id))
					.ifPresent(other -> likely.add(new Line(doubles.name(kind, other, locale), Doubles.pair(kind, id, pair.other(id)),
							String.join(", ", doubles.why(pair.reasons(), locale)), null))));
				List<Merged> into = merges.wentInto(kind, id);
				List<Line> merged = into.stream().map(one -> new Line(doubles.name(kind, unmerging.gone(one), locale),
						Doubles.entry(kind, one.goneId()) + "/historique", doubles.day(one.at(), locale),
						one == into.get(0) && one.ledger() != null && unmerging.may(reader, one) ? MergesController.PATH + "/" + one.id() : null))
					.toList();
				return Optional.of(new Beside(likely, merged, Doubles.ROOT + "/avec/" + Doubles.word(kind) + "/" + id));
			}
		};
	}

	/** @param byHand where another is chosen to merge with */
	public record Beside(List<Line> likely, List<Line> merged, String byHand) {
	}

	/** Another entry. @param undo where the merge is taken apart; null where that is not for the reader, or not yet, or no more */
	public record Line(String name, String href, String detail, @Nullable String undo) {
	}

}
