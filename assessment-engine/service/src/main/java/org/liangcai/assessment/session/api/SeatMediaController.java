package org.liangcai.assessment.session.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemMedia;
import org.liangcai.itembank.qti.model.MediaFile;

/** Pictures, sounds and films of the item that is shown at a seat, and of no other. */
@Controller(SeatMediaController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Seat 座位")
class SeatMediaController {

    static final String PATH = "/api/seat/media";

    private final SeatService seats;
    private final ItemMedia media;

    SeatMediaController(SeatService seats, ItemMedia media) {
        this.seats = seats;
        this.media = media;
    }

    /** A file the item that is shown makes use of, by its SHA-256. */
    @Get("/{sha256}")
    HttpResponse<byte[]> file(@Parameter(hidden = true) SeatToken token, String sha256) {
        Optional<ItemContent.Media> used =
                seats.state(token).item().map(SeatView.ItemView::content).flatMap(content -> used(content, sha256));
        Optional<MediaFile> file = used.flatMap(known -> media.file(known.sha256()));
        if (used.isEmpty() || file.isEmpty()) {
            throw new RefusedException(CommonRefusal.NOT_FOUND);
        }
        return HttpResponse.ok(file.get().bytes())
                .contentType(MediaType.of(used.get().type()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    private static Optional<ItemContent.Media> used(ItemContent content, String sha256) {
        return content instanceof ItemContent.Document document
                ? document.media().values().stream()
                        .filter(file -> file.sha256().equals(sha256))
                        .findFirst()
                : Optional.empty();
    }
}
