package org.guichetouvert;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Guichet ouvert: which door is open, for what, with whom. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GuichetOuvertApplication {

	public static void main(String[] args) {
		SpringApplication.run(GuichetOuvertApplication.class, args);
	}

}
