package org.liangcai.assessment.norming.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.SwitchReportService;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileWriter;

/** Norm tables and switch reports as files, for those who keep norms. */
@Controller("/api/norms")
@Secured("ADMINISTRATOR")
@Tag(name = "Norms 常模")
class NormFilesController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    private final NormService norms;
    private final SwitchReportService switches;
    private final CurrentActor current;

    NormFilesController(NormService norms, SwitchReportService switches, CurrentActor current) {
        this.norms = norms;
        this.switches = switches;
        this.current = current;
    }

    /** A version of a norm table as a file of the format {@code liangcai-norms/1}. */
    @Get("/tables/{id}/{version}")
    @Produces(JSON)
    HttpResponse<String> table(String id, int version) {
        var entry = norms.entry(current.get(), version(id, version));
        return file(
                NormFileWriter.write(entry.table(), NormFileWriter.Origin.unknown()),
                "norms-%s-%d.json".formatted(id, version));
    }

    /** What a switch to another norm would change, by construct and group. */
    @Get("/switch-report")
    @Produces(CSV)
    HttpResponse<String> switchReport(
            @QueryValue String id, @QueryValue int version, @QueryValue String language, @QueryValue String purpose) {
        var entry = norms.entry(current.get(), version(id, version));
        var scope = new NormScope(
                entry.table().instrument(), entry.table().form(), Language.ofTag(language), purpose(purpose));
        return file(
                SwitchReportService.csv(switches.report(current.get(), scope, version(id, version))),
                "switch-%s-%d.csv".formatted(id, version));
    }

    private static NormVersion version(String id, int version) {
        if (id.isBlank() || version < 1) {
            throw new RefusedException(CommonRefusal.NOT_FOUND);
        }
        return new NormVersion(NormTableId.of(id), version);
    }

    private static Purpose purpose(String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CommonRefusal.MALFORMED, "purpose"));
    }

    private static HttpResponse<String> file(String text, String name) {
        return HttpResponse.ok(text)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "_") + "\"");
    }
}
