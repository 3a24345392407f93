package org.liangcai.assessment.retention.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.retention.ReceiptService;

/** Whether an erasure receipt was issued here; open to anyone who holds one. */
@Controller("/api/receipts/{number}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Erasure receipts 删除回执")
class ReceiptController {

    private final ReceiptService receipts;

    ReceiptController(ReceiptService receipts) {
        this.receipts = receipts;
    }

    /** What the receipt says. */
    @Get
    ReceiptJson receipt(String number) {
        return ReceiptJson.of(receipts.receipt(number));
    }

    /** The receipt as PDF, in both languages. */
    @Get("/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> pdf(String number) {
        ErasureReceipt receipt = receipts.receipt(number);
        return HttpResponse.ok(receipts.pdf(receipt.number()))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"liangcai-receipt-" + receipt.number() + ".pdf\"");
    }

    /**
     * A receipt.
     *
     * @param number its number
     * @param erasedAt when
     * @param cause why
     * @param classes what classes of data were erased, as far as there were any
     * @param signature the beginning of the station's signature, as it is printed
     */
    @Serdeable
    record ReceiptJson(
            String number, Instant erasedAt, ErasureCause cause, List<ErasedClass> classes, String signature) {

        static ReceiptJson of(ErasureReceipt receipt) {
            return new ReceiptJson(
                    receipt.number(),
                    receipt.erasedAt(),
                    receipt.cause(),
                    Arrays.stream(ErasedClass.values())
                            .filter(receipt.classes()::contains)
                            .toList(),
                    receipt.shortSignature());
        }
    }
}
