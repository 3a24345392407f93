package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.bank.BankRefusal;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** What a version looks like in both languages, its key, and the steps that lead on. */
final class ItemPage extends Div {

    private final transient Words words;
    private final transient BankDesk desk;
    private final transient ItemRecord item;
    private final transient Consumer<ItemRecord> whenChanged;
    private final Notice notice;

    ItemPage(Words words, BankDesk desk, ItemRecord item, Consumer<ItemRecord> whenChanged) {
        this.words = words;
        this.desk = desk;
        this.item = item;
        this.whenChanged = whenChanged;
        this.notice = new Notice("item-notice", words);
        item.contents().shown().ifPresent(shown -> add(pictures(shown)));
        add(facts());
        item.contents().qti().ifPresent(qti -> add(source(qti)));
        add(steps());
    }

    private Div pictures(Shown shown) {
        Div pictures = new Div();
        pictures.addClassName("bank-previews");
        for (Language language : Language.values()) {
            Span name = new Span(LanguageSwitch.nameOf(language));
            name.addClassName("desk-hint");
            pictures.add(new Div(name, desk.picture(shown.content(), language)));
        }
        return pictures;
    }

    private Facts facts() {
        Facts facts = new Facts();
        item.contents()
                .shown()
                .ifPresent(shown ->
                        facts.fact(words.of("bank.key"), ItemWords.key(shown.scoring(), shown.content(), words)));
        facts.fact(
                        words.of("bank.instrument"),
                        words.in(desk.items()
                                .instrument(item.added().instrument())
                                .name()))
                .fact(words.of("bank.author"), item.author().name())
                .fact(
                        words.of("bank.addedAt"),
                        words.minute(item.history().getFirst().at()));
        if (!item.tags().isEmpty()) {
            facts.fact(words.of("bank.tags"), String.join(words.of("common.listSeparator"), item.tags()));
        }
        Div versions = new Div();
        versions.addClassName("bank-versions");
        for (ItemRecord other :
                desk.items().versions(DeskView.actor(), item.version().item())) {
            ItemVersion version = other.version();
            Anchor link = Links.to(
                    ItemsView.PATH + "/" + other.number(),
                    words.of("common.inBrackets", "v" + version.version(), words.of("bank.state", other.state())),
                    "version-" + version.version());
            versions.add(link);
        }
        return facts.fact(words.of("bank.versions"), versions);
    }

    private Div source(QtiSource qti) {
        Div source = new Div();
        if (!qti.notDelivered().isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            reasons.addClassName("desk-notes");
            qti.notDelivered().forEach(reason -> reasons.add(new ListItem(words.in(reason))));
            source.add(new Paragraph(words.of("bank.notDelivered")), reasons);
        }
        Pre document = new Pre(qti.document());
        document.addClassName("bank-document");
        document.getElement().setAttribute("tabindex", "0");
        source.add(new NativeDetails(words.of("bank.qti"), document));
        if (!qti.media().isEmpty()) {
            UnorderedList files = new UnorderedList();
            qti.media().forEach((path, sha256) -> {
                Anchor link = new Anchor("api/bank/media/" + sha256, path);
                link.setRouterIgnore(true);
                link.setTarget("_blank");
                files.add(new ListItem(link));
            });
            source.add(new H3(words.of("bank.media")), files);
        }
        return source;
    }

    private Div steps() {
        Div steps = new Div(new H3(words.of("bank.steps")));
        TextArea reason = new TextArea(words.of("bank.reason"));
        reason.setId("step-reason");
        reason.setMaxLength(2_000);
        reason.setHelperText(words.of("bank.reason.hint"));
        Div buttons = new Div();
        buttons.addClassName("desk-actions");
        Div form = new Div(reason, notice, buttons);
        form.addClassName("desk-form");
        Div hints = new Div();
        Map<Step, Optional<BankRefusal>> open = desk.items().steps(DeskView.actor(), item);
        open.forEach((step, refusal) -> {
            Button button = new Button(
                    words.of("bank.step", step),
                    click -> notice.attempt(() -> whenChanged.accept(desk.items()
                            .move(DeskView.actor(), item.number(), item.revision(), step, reason.getValue()))));
            button.setId(
                    "step-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.setEnabled(refusal.isEmpty());
            if (step != Step.RETIRE && step != Step.SEND_BACK && refusal.isEmpty()) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(button);
            refusal.ifPresent(why -> {
                Paragraph hint =
                        new Paragraph(words.of("bank.step", step) + words.of("desk.colon") + words.in(why.message()));
                hint.addClassName("desk-hint");
                hints.add(hint);
            });
        });
        Anchor next =
                Links.to(ItemsView.PATH + "/new?from=" + item.number(), words.of("bank.newVersion"), "new-version");
        if (open.isEmpty()) {
            steps.add(new Paragraph(words.of("bank.noSteps")));
        } else {
            steps.add(form, hints);
        }
        if (NewItemForm.canEdit(item)) {
            steps.add(new Paragraph(next));
        }
        return steps;
    }
}
