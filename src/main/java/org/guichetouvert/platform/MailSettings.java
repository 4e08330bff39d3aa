package org.guichetouvert.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes letters; the server that takes them is {@code spring.mail.*}.
 *
 * @param from address of the sender; empty: {@code guichet@} and the host of {@code guichet.public-url}
 */
@ConfigurationProperties("guichet.mail")
record MailSettings(@DefaultValue("") String from) {
}
