package org.guichetouvert.site.web;

import java.util.UUID;
import java.util.function.Function;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Addresses of entries: the present one leads to its page, a past one to the present one, for good. */
@Component
class Addresses {

	private final SlugBook slugs;

	Addresses(SlugBook slugs) {
		this.slugs = slugs;
	}

	/**
	 * @param page makes the page of the entry with that id
	 * @throws NotFound when the slug never was one
	 */
	ModelAndView lead(EntryKind kind, String slug, Function<UUID, ModelAndView> page) {
		return lead(kind, slug, "", page);
	}

	/** @param rest of the address, behind the slug */
	ModelAndView lead(EntryKind kind, String slug, String rest, Function<UUID, ModelAndView> page) {
		SlugBook.Target target = slugs.find(kind, slug).orElseThrow(() -> new NotFound(slug));
		return target.currentSlug().equals(slug) ? page.apply(target.id()) : moved(path(kind, target.currentSlug()) + rest);
	}

	static String path(EntryKind kind, String slug) {
		return switch (kind) {
			case SERVICE -> "/services/" + slug;
			case ORGANIZATION -> "/organisations/" + slug;
			default -> throw new IllegalArgumentException("Has no page: " + kind);
		};
	}

	private static ModelAndView moved(String path) {
		var view = new RedirectView(path, true);
		view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		return new ModelAndView(view);
	}

}
