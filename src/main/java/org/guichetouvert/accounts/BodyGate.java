package org.guichetouvert.accounts;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Is asked of every request when it is known who sends it, and nothing of what was sent is read yet: not even the token of the form. */
public interface BodyGate {

	/** @return false where it answered, and nothing more is to happen */
	boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException;

}
