package org.guichetouvert.colleagues;

import org.springframework.context.ApplicationContext;

/** The daily task of forgetting, run at the clock's day. */
public final class Forgotten {

	private Forgotten() {
	}

	public static void now(ApplicationContext application) {
		application.getBean(Forgetting.class).runDaily();
	}

}
