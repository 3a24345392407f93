package org.liangcai.assessment.session.api;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.itembank.ItemContent;

/** An item as the seat's browser gets it, so that those who review items see what job seekers see. Safe for use by many threads. */
@Singleton
public final class ItemPreview {

    private final JsonMapper mapper;

    ItemPreview(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The item as JSON, the only one of a section. */
    public String json(ItemContent content) {
        try {
            return mapper.writeValueAsString(
                    ItemJson.of(new SeatView.ItemView("preview", 1, 1, false, content)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
