package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.LocalizedText;

/** The names of the instruments and the notes that belong to every score of theirs, from {@code instruments.json}. */
final class InstrumentHeadings {

    private final ContentNode root;
    private final Map<String, ContentNode> headings = new HashMap<>();

    InstrumentHeadings(ContentNode root) {
        this.root = root;
        for (ContentNode heading : root.elements()) {
            headings.put(heading.member("id").text(), heading);
        }
    }

    LocalizedText name(InstrumentId id) {
        return heading(id).member("name").localized();
    }

    /** The notes of an instrument, after those its own files give. */
    List<LocalizedText> notes(InstrumentId id, LocalizedText... own) {
        return notes(id, "notes", own);
    }

    /** The notes of an instrument whose scores are compared with a norm, after those its own files give. */
    List<LocalizedText> notesWithNorm(InstrumentId id, LocalizedText... own) {
        return notes(id, heading(id).optional("notesWithNorm").isPresent() ? "notesWithNorm" : "notes", own);
    }

    private List<LocalizedText> notes(InstrumentId id, String member, LocalizedText... own) {
        List<LocalizedText> notes = new ArrayList<>(List.of(own));
        heading(id).optional(member).ifPresent(node -> notes.addAll(node.localizedList()));
        return notes;
    }

    private ContentNode heading(InstrumentId id) {
        ContentNode heading = headings.get(id.value());
        if (heading == null) {
            root.fault("The instrument (%s) has no entry.".formatted(id));
            return root.absent();
        }
        return heading;
    }
}
