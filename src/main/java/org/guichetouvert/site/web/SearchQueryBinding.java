package org.guichetouvert.site.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A page number that is none counts as not given, rather than as an error. */
@ControllerAdvice(assignableTypes = SearchController.class)
class SearchQueryBinding {

	private static final int MOST_DIGITS = 6;

	@InitBinder
	void forgive(WebDataBinder binder) {
		binder.registerCustomEditor(Integer.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				setValue(text.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.valueOf(text) : null);
			}
		});
	}

}
