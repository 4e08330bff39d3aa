package org.guichetouvert.colleagues.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Kind;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.util.TelUri;
import org.guichetouvert.colleagues.ShownCatalogue.Phone;

/** Functions as business cards (vCard 4.0, RFC 6350), all in one file. Where no name is allowed, the function is the name. */
final class BusinessCards {

	private BusinessCards() {
	}

	static String write(List<Chosen> chosen) {
		var text = new StringWriter();
		try (var writer = new VCardWriter(text, VCardVersion.V4_0)) {
			writer.setAddProdId(false);
			for (Chosen one : chosen) {
				writer.write(card(one));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static VCard card(Chosen one) {
		var card = new VCard(VCardVersion.V4_0);
		boolean named = one.person().name() != null;
		String function = one.person().function().text();
		card.setFormattedName(named ? one.person().name() : one.words());
		card.setKind(named ? Kind.individual() : Kind.org());
		card.setUid(new Uid("urn:uuid:" + one.person().id()));
		card.addTitle(function);
		if (!one.services().isEmpty()) {
			card.setOrganization(one.services().get(0).name().text());
		}
		one.person().lines().forEach(line -> card.addTelephoneNumber(telephone(line)));
		if (one.person().lines().isEmpty() && one.generalPhone() != null) {
			card.addTelephoneNumber(telephone(one.generalPhone()));
		}
		List<String> mails = one.mails().isEmpty() && one.generalMail() != null ? List.of(one.generalMail()) : one.mails();
		mails.forEach(mail -> card.addEmail(mail, EmailType.WORK));
		if (one.person().when() != null) {
			card.addNote(one.person().when());
		}
		if (!one.needs().isEmpty()) {
			card.setCategories(one.needs().toArray(String[]::new));
		}
		return card;
	}

	/** A short number has no form that holds everywhere, and stays as it is read. */
	private static Telephone telephone(Phone phone) {
		var telephone = phone.uri().startsWith("tel:+") ? new Telephone(TelUri.parse(phone.uri())) : new Telephone(phone.number());
		telephone.getTypes().add(TelephoneType.WORK);
		return telephone;
	}

}
