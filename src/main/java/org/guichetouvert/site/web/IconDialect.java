package org.guichetouvert.site.web;

import java.util.LinkedHashSet;
import java.util.Set;

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
 * Draws icons in templates. {@code <svg ui:icon="phone" width="20" height="20">} (Lucide), {@code ui:sign} (a state) and
 * {@code ui:door} (a door of a street) refer to a symbol; {@code <svg ui:sprite>} at the end of the page then holds each symbol
 * that was used, once. All are hidden from screen readers: words stand beside them. Size is given in attributes, so that
 * pages can be read without CSS.
 */
@Component
class IconDialect extends AbstractProcessorDialect {

	private static final String USED = IconDialect.class.getName() + ".used";

	private final IconSymbols symbols;

	IconDialect(IconSymbols symbols) {
		super("Icons", "ui", 1000);
		this.symbols = symbols;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(
			new Drawing(prefix, "icon", "i-", "", ""),
			new Drawing(prefix, "sign", "s-", "", ""),
			new Drawing(prefix, "door", "s-", "5 3 38 45", " width=\"48\" height=\"48\""),
			new Sprite(prefix));
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

	private final class Drawing extends AbstractStandardExpressionAttributeTagProcessor {

		private final String attribute;

		private final String idPrefix;

		private final String viewBox;

		private final String useSize;

		Drawing(String prefix, String attribute, String idPrefix, String viewBox, String useSize) {
			super(TemplateMode.HTML, prefix, attribute, 1300, true);
			this.attribute = attribute;
			this.idPrefix = idPrefix;
			this.viewBox = viewBox;
			this.useSize = useSize;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				Object result, IElementTagStructureHandler handler) {
			var id = idPrefix + result;
			symbols.get(id);
			used(context).add(id);
			var own = tag.getAttributeValue("class");
			handler.setAttribute("class", own == null ? attribute : attribute + " " + own);
			if (!viewBox.isEmpty()) {
				handler.setAttribute("viewBox", viewBox);
			}
			handler.setAttribute("aria-hidden", "true");
			handler.setAttribute("focusable", "false");
			handler.setBody("<use href=\"#" + id + "\"" + useSize + "/>", false);
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
