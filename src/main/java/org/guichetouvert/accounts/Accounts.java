package org.guichetouvert.accounts;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Component;

/** All accounts. Each of those found belongs to the transaction of whoever asks. */
@Component
class Accounts {

	private final EntityManager entities;

	Accounts(EntityManager entities) {
		this.entities = entities;
	}

	void add(Account account) {
		entities.persist(account);
		entities.flush();
	}

	/** To read. */
	Optional<Account> find(UUID id) {
		return Optional.ofNullable(entities.find(Account.class, id));
	}

	/**
	 * To change: whoever else wants to waits.
	 *
	 * @throws IllegalArgumentException when there is none
	 */
	Account get(UUID id) {
		Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
		if (account == null) {
			throw new IllegalArgumentException("No account " + id);
		}
		return account;
	}

	/** @param email as {@link EmailAddress} writes it */
	Optional<Account> findByEmail(String email) {
		return entities.createQuery("from Account where lower(email) = :email", Account.class).setParameter("email", email)
			.getResultStream().findFirst();
	}

	boolean hasAdministrator() {
		return entities.createQuery("select count(*) from Account where role = :role and state = :state", Long.class)
			.setParameter("role", Role.ADMINISTRATOR).setParameter("state", AccountState.ACTIVE).getSingleResult() > 0;
	}

}
