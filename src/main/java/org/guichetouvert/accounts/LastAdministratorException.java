package org.guichetouvert.accounts;

/** Nobody would be left who may give the role of an administrator. */
public class LastAdministratorException extends RuntimeException {

	LastAdministratorException() {
		super("The last administrator stays until there is another one");
	}

}
