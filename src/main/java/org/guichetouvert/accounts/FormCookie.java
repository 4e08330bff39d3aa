package org.guichetouvert.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells the browser again that sent a form when its session was over. It goes once the form is found again, and after half a day;
 * whoever comes back later finds the form empty.
 */
public final class FormCookie {

	private static final String NAME = "saisie";

	private static final Duration LIFE = Duration.ofHours(12);

	private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{32}");

	private FormCookie() {
	}

	public static Optional<String> find(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).filter(value -> OURS.matcher(value).matches());
	}

	/** @param secret a {@link org.guichetouvert.shared.SecretWord} */
	static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
		write(request, response, secret, LIFE);
	}

	public static void take(HttpServletRequest request, HttpServletResponse response) {
		write(request, response, "", Duration.ZERO);
	}

	/** Also sent where a letter led here: that is how one signs in. */
	private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
		response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path("/").httpOnly(true).secure(request.isSecure())
			.sameSite("Lax").maxAge(life).build().toString());
	}

}
