package org.guichetouvert.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public for some days or weeks more, and then ends by itself. */
@Component
@Transactional(readOnly = true)
public class EndingSoon {

	private final EntityManager entities;

	EndingSoon(EntityManager entities) {
		this.entities = entities;
	}

	/** @param from inclusive @param to exclusive */
	public List<Ending<NoticeDetails>> notices(Instant from, Instant to) {
		return entities.createQuery("select n from IntakeNotice n where n.details.endsAt >= :from and n.details.endsAt < :to order by n.details.endsAt",
				IntakeNotice.class).setParameter("from", from).setParameter("to", to).getResultStream()
			.map(notice -> new Ending<>(notice.service().id(), notice.details())).toList();
	}

	/** @param from inclusive @param to exclusive; by the first day on which they no longer hold */
	public List<Ending<ExceptionDetails>> exceptions(LocalDate from, LocalDate to) {
		return entities.createQuery("select e from ScheduleException e where e.details.endsOn >= :from and e.details.endsOn < :to order by e.details.endsOn",
				ScheduleException.class).setParameter("from", from).setParameter("to", to).getResultStream()
			.map(exception -> new Ending<>(exception.service().id(), exception.details())).toList();
	}

	/** Consents of persons and for lines, by the function: the first that ends. @param from inclusive @param to exclusive */
	public List<Ending<LocalDate>> consents(LocalDate from, LocalDate to) {
		var first = new HashMap<UUID, LocalDate>();
		Stream.of("select c.id, p.consent.until from Contact c, Person p where p.id = c.personId "
				+ "and p.consent.until >= :from and p.consent.until < :to",
				"select m.contact.id, m.consent.until from ContactMeans m where m.consent.until >= :from and m.consent.until < :to")
			.flatMap(query -> entities.createQuery(query, Object[].class).setParameter("from", from).setParameter("to", to)
				.getResultStream())
			.forEach(row -> first.merge((UUID) row[0], (LocalDate) row[1], (one, other) -> one.isBefore(other) ? one : other));
		return first.entrySet().stream().sorted(Map.Entry.<UUID, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(one -> new Ending<>(one.getKey(), one.getValue())).toList();
	}

	/** @param entryId of the service, or of the contact whose consent ends */
	public record Ending<T>(UUID entryId, T what) {
	}

}
