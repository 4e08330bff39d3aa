package org.guichetouvert.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose session it is. A session holds the id of the account, the generation it began in and when a letter opened it, nothing
 * else: role, areas and state are read with each request, so what changes in them holds at the next one, and a new release
 * finds nothing in old sessions that it could not read.
 */
@Component
public class AccountSessions implements SecurityContextRepository {

	private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private static final String GENERATION = "generation";

	private static final String BY_LETTER = "letterAt";

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

	private final Clock clock;

	AccountSessions(Accounts accounts, TransactionTemplate transaction,
			ObjectProvider<FindByIndexNameSessionRepository<?>> sessions, Clock clock) {
		this.clock = clock;
		this.accounts = accounts;
		this.transaction = transaction;
		this.sessions = sessions;
	}

	/** A session under a new id, whatever there was before; somebody else may have planted that one. */
	public void begin(UUID accountId, HttpServletRequest request) {
		HttpSession former = request.getSession(false);
		if (former != null) {
			former.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setAttribute(ACCOUNT, accountId.toString());
		session.setAttribute(GENERATION, generation(accountId));
	}

	/** As {@link #begin}, for who could read a letter to the account's address just now. */
	public void beginByLetter(UUID accountId, HttpServletRequest request) {
		begin(accountId, request);
		request.getSession().setAttribute(BY_LETTER, clock.instant().toEpochMilli());
	}

	/** Whether a letter opened this session as short a time ago as its link works: that is worth a password. */
	public boolean isFreshByLetter(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(BY_LETTER) instanceof Long at
				&& clock.instant().isBefore(Instant.ofEpochMilli(at).plus(SignInLinks.LIFE));
	}

	/** This session alone lives on, in the account's present generation. */
	public void keep(UUID accountId, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			remove(accountId, session.getId());
			session.setAttribute(GENERATION, generation(accountId));
			request.changeSessionId();
		}
	}

	/** Takes the rows of all sessions of an account away. They are over already when its generation has grown. */
	void removeAll(UUID accountId) {
		remove(accountId, null);
	}

	private void remove(UUID accountId, @Nullable String except) {
		sessions.ifAvailable(store -> store.findByPrincipalName(accountId.toString()).keySet().stream()
			.filter(id -> !id.equals(except)).forEach(store::deleteById));
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		HttpSession session = exchange.getRequest().getSession(false);
		if (session != null && session.getAttribute(ACCOUNT) instanceof String accountId) {
			find(UUID.fromString(accountId), session.getAttribute(GENERATION)).map(SignedIn::authentication)
				.ifPresentOrElse(context::setAuthentication, session::invalidate);
		}
		return context;
	}

	/** Nothing: {@link #begin} is how a session comes to be, and signing out takes it away whole. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ACCOUNT) != null;
	}

	private Optional<SignedIn> find(UUID accountId, Object generation) {
		return transaction.execute(status -> accounts.find(accountId)
			.filter(account -> account.is(AccountState.ACTIVE) && generation.equals(account.sessionGeneration()))
			.map(Account::describe));
	}

	private int generation(UUID accountId) {
		return transaction.execute(status -> accounts.find(accountId).orElseThrow().sessionGeneration());
	}

}
