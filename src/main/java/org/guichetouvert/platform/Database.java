package org.guichetouvert.platform;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach the PostgreSQL that holds the data. */
interface Database extends JdbcConnectionDetails {

	/** For the operator: where the data lies, without any secret. */
	String place();

}
