package org.guichetouvert.site.web;

import java.util.LinkedHashSet;
import java.util.Set;

import org.guichetouvert.platform.Assets;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What templates of pages need beyond Thymeleaf's own. {@code <link ui:href="/css/site.css">} and
 * {@code <script ui:src="/js/results.js">} lead to a file of ours, by the name under which browsers keep it ({@link Assets}).
 * <p>
 * Draws icons. {@code <svg ui:icon="phone" width="20" height="20">} (Lucide), {@code ui:sign} (a state) and
 * {@code ui:door} (a door of a street) refer to a symbol; {@code <svg ui:sprite>} at the end of the page then holds each symbol
 * that was used, once. All are hidden from screen readers: words stand beside them. Size is given in attributes, so that
 * pages can be read without CSS.
 */
@Component
class UiDialect extends AbstractProcessorDialect {

	private static final String USED = UiDialect.class.getName() + ".used";

	private final IconSymbols symbols;

	private final Assets assets;

	UiDialect(IconSymbols symbols, Assets assets) {
		super("Pages", "ui", 1000);
		this.symbols = symbols;
		this.assets = assets;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(
			new Drawing(prefix, new Kind("icon", "i-", "", "")),
			new Drawing(prefix, new Kind("sign", "s-", "", "")),
			new Drawing(prefix, new Kind("door", "s-", "5 3 38 45", " width=\"48\" height=\"48\"")),
			new Sprite(prefix),
			new Address(prefix, "href"), new Address(prefix, "src"));
	}

	/** Ids of the symbols used so far in this request, in order. */
	@SuppressWarnings("unchecked")
	private static Set<String> used(ITemplateContext context) {
		if (!(context instanceof IWebContext web)) {
			throw new IllegalStateException("Icons need a request: the page gathers them there");
		}
		var exchange = web.getExchange();
		if (!exchange.containsAttribute(USED)) {
			exchange.setAttributeValue(USED, new LinkedHashSet<String>());
		}
		return (Set<String>) exchange.getAttributeValue(USED);
	}

	/** What an attribute draws: its name is the CSS class too; a door is cut to its frame. */
	private record Kind(String attribute, String idPrefix, String viewBox, String useSize) {
	}

	private final class Drawing extends AbstractStandardExpressionAttributeTagProcessor {

		private final Kind kind;

		Drawing(String prefix, Kind kind) {
			super(TemplateMode.HTML, prefix, kind.attribute(), 1300, true);
			this.kind = kind;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				Object result, IElementTagStructureHandler handler) {
			var id = kind.idPrefix() + result;
			symbols.get(id);
			used(context).add(id);
			var own = tag.getAttributeValue("class");
			handler.setAttribute("class", own == null ? kind.attribute() : kind.attribute() + " " + own);
			if (!kind.viewBox().isEmpty()) {
				handler.setAttribute("viewBox", kind.viewBox());
			}
			handler.setAttribute("aria-hidden", "true");
			handler.setAttribute("focusable", "false");
			handler.setBody("<use href=\"#" + id + "\"" + kind.useSize() + "/>", false);
		}

	}

	private final class Address extends AbstractAttributeTagProcessor {

		Address(String prefix, String attribute) {
			super(TemplateMode.HTML, prefix, null, false, attribute, true, 1300, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler handler) {
			handler.setAttribute(name.getAttributeName(), assets.href(value));
		}

	}

	private final class Sprite extends AbstractAttributeTagProcessor {

		Sprite(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "sprite", true, 1300, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler handler) {
			var drawn = new StringBuilder();
			used(context).forEach(id -> drawn.append(symbols.get(id)));
			handler.setBody(drawn.toString(), false);
		}

	}

}
