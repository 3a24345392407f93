package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.ModalFeedback;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.StimulusReference;
import org.liangcai.itembank.qti.model.Stylesheet;

/** Reads {@code qti-assessment-item} (QTI 3.0 ASI, 2.2): declarations first, since the body and the rules are checked against them. */
final class ItemReader {

    private final Reading reading;
    private final ContentReader contents;

    ItemReader(Reading reading) {
        this.reading = reading;
        this.contents = new ContentReader(reading);
    }

    QtiItem item(Element root) {
        List<ResponseDeclaration> responses = responses(root);
        List<OutcomeDeclaration> outcomes = outcomes(root, reading);
        List<StimulusReference> stimuli = stimuli(root);
        List<Stylesheet> stylesheets = stylesheets(root, reading);
        nameTemplates(root);
        Optional<ItemBody> body = root.child("qti-item-body").map(this::body);
        Optional<ResponseProcessing> processing = root.child("qti-response-processing")
                .flatMap(element -> ProcessingReader.ofItem(reading).responseProcessing(element));
        List<ModalFeedback> feedback = root.children("qti-modal-feedback").stream()
                .map(this::modalFeedback)
                .toList();
        QtiItem item = new QtiItem(
                root.identifier("identifier"),
                root.required("title"),
                root.optional("label"),
                root.optional("xml:lang"),
                root.flag("adaptive", false),
                root.flag("time-dependent", false),
                root.optional("tool-name"),
                root.optional("tool-version"),
                responses,
                outcomes,
                stimuli,
                stylesheets,
                body,
                processing,
                feedback);
        root.done();
        return item;
    }

    private void nameTemplates(Element root) {
        for (Element template : root.children("qti-template-declaration", "qti-template-processing")) {
            template.unsupported(new LocalizedText("不支持题目模板。", "Item templates are not supported."));
            template.optional("identifier").ifPresent(reading.unsupportedVariables::add);
        }
    }

    private List<ResponseDeclaration> responses(Element root) {
        List<ResponseDeclaration> declarations = new ArrayList<>();
        for (Element element : root.children("qti-response-declaration")) {
            Optional<ResponseDeclaration> read = DeclarationReader.response(element);
            if (read.isEmpty()) {
                element.optional("identifier").ifPresent(reading.unsupportedVariables::add);
            }
            read.ifPresent(declaration -> {
                if (reading.responses.put(declaration.identifier(), declaration) != null) {
                    element.fault(LocalizedText.of(
                            "作答变量（%s）声明了两次。", "The response (%s) is declared twice.", declaration.identifier()));
                }
                declarations.add(declaration);
            });
        }
        return declarations;
    }

    static List<OutcomeDeclaration> outcomes(Element root, Reading reading) {
        List<OutcomeDeclaration> declarations = new ArrayList<>();
        for (Element element : root.children("qti-outcome-declaration")) {
            Optional<OutcomeDeclaration> read = DeclarationReader.outcome(element);
            if (read.isEmpty()) {
                element.optional("identifier").ifPresent(reading.unsupportedVariables::add);
            }
            read.ifPresent(declaration -> {
                if (reading.outcomes.put(declaration.identifier(), declaration) != null) {
                    element.fault(LocalizedText.of(
                            "结果变量（%s）声明了两次。", "The outcome (%s) is declared twice.", declaration.identifier()));
                }
                declarations.add(declaration);
            });
        }
        return declarations;
    }

    private List<StimulusReference> stimuli(Element root) {
        List<StimulusReference> references = new ArrayList<>();
        for (Element element : root.children("qti-assessment-stimulus-ref")) {
            String href = link(element, "href", reading);
            references.add(new StimulusReference(element.identifier("identifier"), href, element.optional("title")));
            element.done();
        }
        return references;
    }

    static List<Stylesheet> stylesheets(Element root, Reading reading) {
        List<Stylesheet> sheets = new ArrayList<>();
        for (Element element : root.children("qti-stylesheet")) {
            String href = link(element, "href", reading);
            sheets.add(new Stylesheet(
                    href,
                    element.optional("type").orElse("text/css"),
                    element.optional("media"),
                    element.optional("title").filter(title -> !title.isEmpty())));
            element.done();
        }
        return sheets;
    }

    /** An address that must lead to a file of the package. */
    static String link(Element element, String attribute, Reading reading) {
        String href = element.required(attribute);
        switch (Address.of(href)) {
            case INSIDE -> reading.links.add(new Reading.Link(href, element.position(), element.name()));
            case REMOTE ->
                element.unsupported(
                        LocalizedText.of("%s（%s）在包的外面。", "The %s (%s) is outside of the package.", attribute, href));
            case FRAGMENT, PICTURE, DANGEROUS ->
                reading.findings.unsafe(
                        element.position(),
                        reading.dialect.shown(element.name()),
                        LocalizedText.of(
                                "%s（%s）没有指向包里的文件。",
                                "The %s (%s) does not lead to a file of the package.", attribute, href));
        }
        return href;
    }

    ItemBody body(Element element) {
        List<org.liangcai.itembank.qti.model.Content> blocks = contents.blocks(element);
        return new ItemBody(element.rest(), blocks);
    }

    private ModalFeedback modalFeedback(Element element) {
        String outcome = element.identifier("outcome-identifier");
        contents.requireOutcome(element, outcome);
        String identifier = element.identifier("identifier");
        boolean shown = element.shownOnMatch();
        Optional<String> title = element.optional("title");
        List<Stylesheet> stylesheets = stylesheets(element, reading);
        List<org.liangcai.itembank.qti.model.Content> children = contents.wrapped(element);
        return new ModalFeedback(identifier, outcome, shown, title, stylesheets, element.rest(), children);
    }
}
