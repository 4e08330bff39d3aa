package org.guichetouvert.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.guichetouvert.accounts.BodyGate;
import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Files come in at one address only, from whoever imports tables, before anything reads what was sent: elsewhere anybody could
 * fill the disk.
 */
@Component
class UploadGate implements BodyGate {

	/** Up to here the form comes back as it was typed; the setting of multipart files is the same. */
	static final long MOST_READ = ImportController.MOST + (1L << 20);

	/** Up to here what is too large is read and forgotten, so that the browser hears why; beyond, the server hangs up. */
	private static final long MOST_SWALLOWED = 4 * ImportController.MOST;

	private final CurrentReader readers;

	UploadGate(CurrentReader readers) {
		this.readers = readers;
	}

	@Override
	public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!isMultipart(request)) {
			return true;
		}
		if (!path(request).equals(ImportController.PATH)) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
			return false;
		}
		Optional<SignedIn> reader = readers.find();
		if (reader.isEmpty()) {
			response.sendRedirect(request.getContextPath() + "/connexion?retour=" + ImportController.PATH);
			return false;
		}
		if (reader.get().role() == Role.PROFESSIONAL) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return false;
		}
		return isReadable(request, response);
	}

	private static boolean isReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		long length = request.getContentLengthLong();
		if (length <= MOST_READ) {
			return true;
		}
		if (length <= MOST_SWALLOWED) {
			swallow(request);
		}
		response.sendRedirect(request.getRequestURI() + "?trop");
		return false;
	}

	private static void swallow(HttpServletRequest request) throws IOException {
		try (InputStream sent = request.getInputStream()) {
			sent.transferTo(OutputStream.nullOutputStream());
		}
	}

	/** Within context and language, which are the context path here. */
	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
