package org.guichetouvert.colleagues.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/** A file to keep, instead of a page. */
final class FileView {

	private FileView() {
	}

	/** @param type with its charset */
	static ModelAndView of(byte[] content, String type, String name) {
		return new ModelAndView((model, request, response) -> {
			response.setContentType(type);
			response.setContentLength(content.length);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
			response.getOutputStream().write(content);
		});
	}

}
