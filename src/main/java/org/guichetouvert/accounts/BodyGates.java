package org.guichetouvert.accounts;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through where all gates do. */
final class BodyGates extends OncePerRequestFilter {

	private final List<BodyGate> gates;

	BodyGates(List<BodyGate> gates) {
		this.gates = gates;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		for (BodyGate gate : gates) {
			if (!gate.admits(request, response)) {
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
