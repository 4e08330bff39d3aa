package org.guichetouvert.exchange.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.ServletInputStream;

import org.guichetouvert.accounts.CurrentReader;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sends a file where, before a byte of it is read. */
class UploadGateTest {

	private final UploadGate gate = new UploadGate(new CurrentReader());

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void letsAFileInAtOneAddressOnly() throws IOException {
		signIn(Role.COORDINATOR);
		assertThat(gate.admits(new Sent("/coordination/importer", 1000), response)).isTrue();
		assertThat(gate.admits(new Sent("/recherche/coordination/importer", 1000), response)).isFalse();
		assertThat(response.getStatus()).isEqualTo(415);
	}

	@Test
	void findsTheAddressBehindTheLanguage() throws IOException {
		signIn(Role.ADMINISTRATOR);
		Sent dutch = new Sent("/nl/coordination/importer", 1000);
		dutch.setContextPath("/nl");
		assertThat(gate.admits(dutch, response)).isTrue();
	}

	@Test
	void readsNothingOfWhoImportsNoTables() throws IOException {
		Sent visitors = new Sent("/coordination/importer", 1000);
		assertThat(gate.admits(visitors, response)).isFalse();
		assertThat(response.getRedirectedUrl()).isEqualTo("/connexion?retour=/coordination/importer");
		signIn(Role.PROFESSIONAL);
		Sent large = new Sent("/coordination/importer", UploadGate.MOST_READ + 1);
		var refused = new MockHttpServletResponse();
		assertThat(gate.admits(large, refused)).isFalse();
		assertThat(refused.getStatus()).isEqualTo(403);
		assertThat(visitors.read || large.read).isFalse();
	}

	@Test
	void forgetsWhatIsTooLargeAndSaysSo() throws IOException {
		signIn(Role.COORDINATOR);
		Sent large = new Sent("/coordination/importer", UploadGate.MOST_READ + 1);
		assertThat(gate.admits(large, response)).isFalse();
		assertThat(large.read).isTrue();
		assertThat(response.getRedirectedUrl()).isEqualTo("/coordination/importer?trop");
		Sent endless = new Sent("/coordination/importer", 1L << 32);
		assertThat(gate.admits(endless, new MockHttpServletResponse())).isFalse();
		assertThat(endless.read).isFalse();
	}

	@Test
	void theSiteReadsNoMoreThanThat() {
		var yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		assertThat(yaml.getObject()).containsEntry("server.tomcat.max-swallow-size", "1MB")
			.containsEntry("spring.servlet.multipart.max-request-size", (UploadGate.MOST_READ >> 20) + "MB");
	}

	private static void signIn(Role role) {
		Set<UUID> areas = role == Role.COORDINATOR ? Set.of(UUID.randomUUID()) : Set.of();
		SecurityContextHolder.getContext().setAuthentication(
				new TestingAuthenticationToken(new SignedIn(UUID.randomUUID(), "essai", role, areas), null, "ROLE_" + role));
	}

	/** Tells whether anybody read it. */
	private static final class Sent extends MockHttpServletRequest {

		private final long length;

		private boolean read;

		Sent(String path, long length) {
			super("POST", path);
			this.length = length;
			setContentType("multipart/form-data; boundary=x");
		}

		@Override
		public long getContentLengthLong() {
			return length;
		}

		@Override
		public ServletInputStream getInputStream() {
			read = true;
			return new DelegatingServletInputStream(new ByteArrayInputStream(new byte[10]));
		}

	}

}
