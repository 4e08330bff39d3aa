package org.guichetouvert.site.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such quartier, service or page; the visitor gets the page 404, which leads on. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotFound extends RuntimeException {

	NotFound(String what) {
		super("Not found: " + what);
	}

}
