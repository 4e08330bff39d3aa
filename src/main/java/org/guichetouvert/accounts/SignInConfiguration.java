package org.guichetouvert.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody may show to be recognized: a link out of a letter, or a password. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	AuthenticationManager authenticationManager(AccountDetails details, SignInTokens tokens, PasswordEncoder encoder) {
		var passwords = new DaoAuthenticationProvider(details::byEmail);
		passwords.setPasswordEncoder(encoder);
		return new ProviderManager(passwords, new OneTimeTokenAuthenticationProvider(tokens, details::byId));
	}

}
