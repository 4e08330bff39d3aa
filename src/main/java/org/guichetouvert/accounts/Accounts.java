package org.guichetouvert.accounts;

import java.time.Instant;
import java.util.List;
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

	/** All that are not gone, by function. */
	List<Account> listPresent() {
		return entities.createQuery("""
				select distinct a from Account a left join fetch a.areaIds where a.state <> :gone order by a.function, a.id""",
				Account.class).setParameter("gone", AccountState.GONE).getResultList();
	}

	/** Of somebody who never came. */
	void remove(Account account) {
		entities.remove(account);
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

	/** Those who are active, in the order of their ids. Whoever else asks waits until what is done with the answer is done. */
	List<UUID> lockAdministrators() {
		return entities.createQuery("from Account where role = :role and state = :state order by id", Account.class)
			.setParameter("role", Role.ADMINISTRATOR).setParameter("state", AccountState.ACTIVE)
			.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().map(Account::id).toList();
	}

	/** Takes away whoever was invited and has no invitation left that works; leaves out who is being invited again just now. */
	void removeUnanswered(Instant now) {
		entities.createNativeQuery("""
				delete from account where id in (select a.id from account a where a.state = 'invited' and not exists
				(select 1 from one_time_token t where t.account_id = a.id and t.expires_at > :now) for update of a skip locked)""")
			.setParameter("now", now).executeUpdate();
	}

	boolean hasAdministrator() {
		return entities.createQuery("select count(*) from Account where role = :role and state = :state", Long.class)
			.setParameter("role", Role.ADMINISTRATOR).setParameter("state", AccountState.ACTIVE).getSingleResult() > 0;
	}

}
