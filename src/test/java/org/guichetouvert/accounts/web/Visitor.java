package org.guichetouvert.accounts.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.Cookie;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser for tests of pages: keeps its cookie, presses buttons of forms as they stand in the page. */
public final class Visitor {

	private final MockMvcTester pages;

	private Cookie cookie;

	private MockHttpServletResponse last;

	public Visitor(MockMvcTester pages) {
		this.pages = pages;
	}

	/** Another browser that has got hold of the same cookie. */
	public Visitor withSameCookie() {
		var other = new Visitor(pages);
		other.cookie = cookie;
		return other;
	}

	public String cookie() {
		return cookie == null ? null : cookie.getValue();
	}

	public MockHttpServletResponse last() {
		return last;
	}

	public int status() {
		return last.getStatus();
	}

	public String goal() {
		return last.getHeader("Location");
	}

	public Document page() {
		try {
			return Jsoup.parse(last.getContentAsString());
		}
		catch (UnsupportedEncodingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @param path with its query, as in a link */
	public Visitor look(String path) {
		var request = pages.get().uri(URI.create(path)).accept("text/html", "*/*;q=0.8");
		return keep((cookie == null ? request : request.cookie(cookie)).exchange());
	}

	/** Presses the button of the form of the last page that is sent to this path, with what stands in it and what is typed. */
	public Visitor press(String path, Map<String, String> typed) {
		var form = page().selectFirst("main form[action=" + path + "]");
		if (form == null) {
			throw new AssertionError("No form to " + path + " in:\n" + page().select("main"));
		}
		var request = pages.post().uri(path).accept("text/html");
		form.select("input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.attr("value")));
		typed.forEach((name, value) -> request.param(name, value));
		return keep((cookie == null ? request : request.cookie(cookie)).exchange());
	}

	/** As a page of another site would, or a program: without looking at the form. */
	public Visitor send(String path, Map<String, String> headers, Map<String, String> typed) {
		var request = pages.post().uri(path).accept("text/html");
		headers.forEach((name, value) -> request.header(name, value));
		typed.forEach((name, value) -> request.param(name, value));
		return keep((cookie == null ? request : request.cookie(cookie)).exchange());
	}

	private Visitor keep(MvcTestResult result) {
		last = result.getResponse();
		var set = last.getCookie("guichet");
		if (set != null) {
			cookie = set.getMaxAge() == 0 ? null : set;
		}
		return this;
	}

}
