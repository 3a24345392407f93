package org.liangcai.station.shell;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.liangcai.assessment.Actor;

/** The pages of the desk in their order. */
@Singleton
public class DeskPages {

    private static final String OWN_ACCOUNT = "account";

    private final List<DeskPage> pages;

    public DeskPages(List<DeskPage> pages) {
        this.pages =
                pages.stream().sorted(Comparator.comparingInt(DeskPage::order)).toList();
    }

    /** What the actor may open. */
    public List<DeskPage> of(Actor actor) {
        return pages.stream()
                .filter(page -> page.roles().stream().anyMatch(actor::is))
                .toList();
    }

    /** Where the actor begins; an account without any page of the desk begins at its own account. */
    public String firstOf(Actor actor) {
        return of(actor).stream().findFirst().map(DeskPage::path).orElse(OWN_ACCOUNT);
    }
}
