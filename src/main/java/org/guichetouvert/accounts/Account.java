package org.guichetouvert.accounts;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. Whatever takes a right away begins a new generation of sessions: all that exist end, at their
 * next request at the latest.
 */
@Entity
class Account {

	@Id
	private UUID id;

	@Version
	private int version;

	private String email;

	private String function;

	@Enumerated(EnumType.STRING)
	private Role role;

	@Enumerated(EnumType.STRING)
	private AccountState state;

	private Instant createdAt;

	private @Nullable String passwordHash;

	private @Nullable Instant lastSignInAt;

	private int sessionGeneration;

	@ElementCollection
	@CollectionTable(name = "account_area", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "area_id")
	private Set<UUID> areaIds = new HashSet<>();

	protected Account() {
	}

	private Account(Invitation invitation, AccountState state, Instant now) {
		this.id = UUID.randomUUID();
		this.email = invitation.email();
		this.function = invitation.function();
		this.role = invitation.role();
		this.areaIds.addAll(invitation.areaIds());
		this.state = state;
		this.createdAt = now;
	}

	static Account invited(Invitation invitation, Instant now) {
		return new Account(invitation, AccountState.INVITED, now);
	}

	/** Nobody is there yet who could invite. */
	static Account first(String email, String function, Instant now) {
		return new Account(new Invitation(email, function, Role.ADMINISTRATOR, Set.of()), AccountState.ACTIVE, now);
	}

	UUID id() {
		return id;
	}

	String email() {
		return email;
	}

	Role role() {
		return role;
	}

	@Nullable String passwordHash() {
		return passwordHash;
	}

	@Nullable Instant lastSignInAt() {
		return lastSignInAt;
	}

	int sessionGeneration() {
		return sessionGeneration;
	}

	/** What somebody who administers sees of it. */
	KeptAccount keptAs(@Nullable Instant invitedUntil) {
		return new KeptAccount(id, email, function, role, areaIds, state, lastSignInAt, invitedUntil);
	}

	boolean is(AccountState wanted) {
		return state == wanted;
	}

	/** Whether it may give every role now. */
	boolean isAdministrator() {
		return role == Role.ADMINISTRATOR && state == AccountState.ACTIVE;
	}

	/** Whether it has this role, and these areas, already. */
	boolean isAlready(Role asked, Set<UUID> askedAreaIds) {
		return role == asked && areaIds.equals(askedAreaIds);
	}

	/** As it reads pages and writes revisions. */
	SignedIn describe() {
		return new SignedIn(id, function, role, areaIds);
	}

	/**
	 * As somebody says now who invites again.
	 *
	 * @throws IllegalStateException unless it is invited
	 */
	void inviteAs(Invitation invitation) {
		require(AccountState.INVITED);
		function = invitation.function();
		role = invitation.role();
		areaIds.clear();
		areaIds.addAll(invitation.areaIds());
	}

	/** @throws IllegalStateException unless it is invited */
	void activate() {
		require(AccountState.INVITED);
		state = AccountState.ACTIVE;
	}

	void signIn(Instant now) {
		require(AccountState.ACTIVE);
		lastSignInAt = now;
	}

	/** From now on; revisions keep what they were signed with. */
	void actAs(String newFunction) {
		function = newFunction;
	}

	/** @param hash of the new password */
	void choosePassword(String hash) {
		require(AccountState.ACTIVE);
		passwordHash = hash;
		endSessions();
	}

	/** @param areaIds of a coordinator; empty for other roles */
	void changeRole(Role to, Set<UUID> areaIds) {
		Invitation.requireAreasOfCoordinator(to, areaIds);
		role = to;
		this.areaIds.clear();
		this.areaIds.addAll(areaIds);
		endSessions();
	}

	void suspend() {
		require(AccountState.ACTIVE);
		state = AccountState.SUSPENDED;
		endSessions();
	}

	void resume() {
		require(AccountState.SUSPENDED);
		state = AccountState.ACTIVE;
	}

	/** From wherever it stood, unless it is gone. */
	void welcomeBack() {
		if (state == AccountState.GONE) {
			throw new IllegalStateException("Account %s is gone".formatted(id));
		}
		state = AccountState.ACTIVE;
	}

	/** Keeps what stands in revisions, and nothing by which the person could be found. */
	void leave() {
		state = AccountState.GONE;
		email = id + "@gone.invalid";
		passwordHash = null;
		areaIds.clear();
		endSessions();
	}

	void endSessions() {
		sessionGeneration++;
	}

	private void require(AccountState needed) {
		if (state != needed) {
			throw new IllegalStateException("Account %s is %s, not %s".formatted(id, state.code(), needed.code()));
		}
	}

}
