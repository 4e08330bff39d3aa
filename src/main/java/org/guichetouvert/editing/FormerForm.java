package org.guichetouvert.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.Snapshots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what can be read of a draft that another version of the program wrote: its words, whatever they are called there. */
@Component
class FormerForm {

	private static final Logger log = LoggerFactory.getLogger(FormerForm.class);

	/** What is no words of anybody: ids, codes, days. */
	private static final Pattern NO_WORDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z_]+|[A-Z_]+|[\\d.:TZ-]+|");

	private final Snapshots snapshots;

	private final JsonMapper json;

	FormerForm(Snapshots snapshots, JsonMapper json) {
		this.snapshots = snapshots;
		this.json = json;
	}

	/** As far as it fits the present form, else what the entry says now: nothing of it is ever written. */
	@Nullable Object read(EntryKind kind, UUID entryId, @Nullable String written) {
		if (written == null) {
			return null;
		}
		try {
			return snapshots.read(kind, written);
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException e) {
			log.debug("A draft of another form is not read", e);
			return snapshots.find(kind, entryId).map(Snapshots.Present::snapshot).orElseThrow(() -> e);
		}
	}

	/** Words of the content that did not stand in the base. */
	List<String> words(@Nullable String base, @Nullable String content) {
		Set<String> before = new HashSet<>(texts(base));
		return texts(Objects.requireNonNullElse(content, "{}")).stream().filter(text -> !before.contains(text)).distinct().toList();
	}

	private List<String> texts(@Nullable String written) {
		List<String> found = new ArrayList<>();
		if (written != null) {
			collect(json.readTree(written), found);
		}
		return found;
	}

	private static void collect(JsonNode node, List<String> found) {
		if (node.isString() && !NO_WORDS.matcher(node.stringValue()).matches()) {
			found.add(node.stringValue());
		}
		node.forEach(part -> collect(part, found));
	}

}
