package org.liangcai.assessment.bank.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.bank.BankFiles;
import org.liangcai.assessment.bank.BankFiles.Format;
import org.liangcai.assessment.bank.FamilyService;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.search.BankQuery;

/** Files of the item bank: exports, the pictures of items, and pages of generated items. Nothing served here can run or load anything. */
@Controller("/api/bank")
@Secured({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
@Tag(name = "Item bank 题库")
class BankController {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    /** A page drawn by the product itself may load the product's fonts; it still runs nothing. */
    private static final String FONTS =
            "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; sandbox allow-same-origin; frame-ancestors 'self'";

    private final BankFiles files;
    private final FamilyService families;
    private final CurrentActor current;

    BankController(BankFiles files, FamilyService families, CurrentActor current) {
        this.files = files;
        this.families = families;
        this.current = current;
    }

    /**
     * The versions that fit, as one file.
     *
     * @param format {@code qti3} or {@code liangcai}
     * @param text words that must stand in the identifier or the wording
     * @param tag a tag
     * @param state a state
     * @param instrument an instrument
     */
    @Get("/export{?format,text,tag,state,instrument}")
    HttpResponse<byte[]> export(
            @QueryValue Optional<String> format,
            @QueryValue Optional<String> text,
            @QueryValue Optional<String> tag,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> instrument) {
        BankQuery query = BankQuery.ALL.withText(text.orElse(""));
        if (isGiven(tag)) {
            query = query.withTags(Set.of(tag.get().strip()));
        }
        if (isGiven(state)) {
            query = query.withStates(Set.of(constant(ItemState.values(), state.get(), "state")));
        }
        if (isGiven(instrument)) {
            query = query.withInstrument(InstrumentId.of(instrument.get().strip()));
        }
        Format wanted = constant(Format.values(), format.orElse("qti3"), "format");
        byte[] bytes = files.export(current.get(), query, wanted).bytes();
        return switch (wanted) {
            case QTI3 -> download(bytes, "application/zip", "liangcai-items.zip");
            case LIANGCAI -> download(bytes, "application/jsonl", "liangcai-items.jsonl");
        };
    }

    /** A file of an item, by its SHA-256. */
    @Get("/media/{sha256}")
    HttpResponse<byte[]> media(String sha256) {
        byte[] bytes = files.media(current.get(), sha256).bytes();
        return safe(HttpResponse.ok(bytes).contentType(MediaType.of(MediaSignature.typeOf(bytes))));
    }

    /** A page of a hundred items of a family, with their keys. */
    @Get("/families/{family}/page{?language,seed}")
    @Produces(HTML)
    HttpResponse<String> page(String family, @QueryValue Optional<String> language, @QueryValue Optional<Long> seed) {
        String html = families.page(
                current.get(),
                constant(GeneratedFamily.values(), family, "family"),
                Language.ofTag(language.orElse("zh")),
                seed.orElse(1L));
        return under(FONTS, HttpResponse.ok(html).contentType(MediaType.of(HTML)));
    }

    private static boolean isGiven(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).isPresent();
    }

    private static HttpResponse<byte[]> download(byte[] bytes, String type, String name) {
        return safe(HttpResponse.ok(bytes)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }

    private static <T> HttpResponse<T> safe(io.micronaut.http.MutableHttpResponse<T> response) {
        return under(NOTHING, response);
    }

    private static <T> HttpResponse<T> under(String policy, io.micronaut.http.MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String name, String what) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CommonRefusal.MALFORMED, what));
    }
}
