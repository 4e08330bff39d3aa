package org.guichetouvert.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.editing.Draft;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The form of an entry's section, whatever its kind. */
@Component
class Forms {

	private final Desk desk;

	Forms(Desk desk) {
		this.desk = desk;
	}

	/** Of an entry that is there, or of a new one that was begun. */
	FormView of(Draft draft, Typed typed, Problems problems, HttpServletRequest request) {
		Words words = desk.words();
		return FormView.of(desk.name(draft, words), EntryPath.of(draft.kind(), draft.entryId()), Desk.path(request), typed, problems, words);
	}

	/** Of a new one that stands in a list of its kind. */
	FormView ofNew(EntryKind kind, String title, Typed typed, Problems problems, HttpServletRequest request) {
		Words words = desk.words();
		return FormView.of(words.say(title), EntryPath.of(kind), Desk.path(request), typed, problems, words);
	}

	/** What the form shows is not taken; says so to the browser. */
	static void refuse(Problems problems, HttpServletResponse response) {
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

}
