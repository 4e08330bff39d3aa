package org.guichetouvert.accounts;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.platform.RateLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see what, and what every browser is told: nothing from elsewhere, no frame, no session for visitors, and nothing
 * kept of a page that was made for somebody.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain site(HttpSecurity http, AccountSessions sessions, GuichetSettings settings, KeptForms forms, PageOfForm pages, RateLimits limits,
			ObjectProvider<BodyGate> gates) {
		return http.authorizeHttpRequests(requests -> requests
				.requestMatchers("/compte", "/compte/**").authenticated()
				.requestMatchers("/coordination/comptes", "/coordination/comptes/**").hasRole(Role.ADMINISTRATOR.name())
				.requestMatchers("/coordination", "/coordination/fiches", "/coordination/fiches/**", "/coordination/verifier",
						"/coordination/verifier/**", "/coordination/tournees", "/coordination/tournees/**").hasRole(Role.PROFESSIONAL.name())
				.requestMatchers("/coordination/**").hasRole(Role.COORDINATOR.name())
				.requestMatchers("/collegues", "/collegues/**", "/charge", "/charge/**").hasRole(Role.PROFESSIONAL.name())
				.anyRequest().permitAll())
			.securityContext(context -> context.securityContextRepository(sessions))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(cache -> cache.disable())
			.addFilterBefore(new SameOriginFilter(settings.publicUrl().toString()), CsrfFilter.class)
			.addFilterBefore(new BodyGates(gates.orderedStream().toList()), CsrfFilter.class)
			.csrf(csrf -> csrf.csrfTokenRequestHandler(new TokenOfSession()).requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
			.exceptionHandling(refusal -> refusal.authenticationEntryPoint(new ToSignIn(forms, limits, pages)))
			.logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
			.headers(headers -> headers.cacheControl(cache -> cache.disable())
				.addHeaderWriter((request, response) -> {
					if (isPersonal(request)) {
						response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
					}
				})
				.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
				.permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(self)")))
			.build();
	}

	private static boolean needsToken(HttpServletRequest request) {
		return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null;
	}

	/** Files of ours are the same for everybody, and browsers keep them. */
	private static boolean isPersonal(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.startsWith("/assets/")) {
			return false;
		}
		return request.getRequestedSessionId() != null
				|| Stream.of("/connexion", "/deconnexion", "/compte", "/coordination", "/collegues", "/charge").anyMatch(path::startsWith)
				|| SecurityContextHolder.getContext().getAuthentication() != null
						&& SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn;
	}

}
