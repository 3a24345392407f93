package org.liangcai.assessment.api;

import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.liangcai.itembank.LocalizedText;

/** The HTTP interface as a whole: how its description begins, and the types from below that it writes. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Liangcai",
                        version = "1",
                        description =
                                "量才的 HTTP 接口，与页面遵守同样的规则。拒绝的请求都回答 {\"code\", \"message\"}，语言按 Accept-Language。"
                                        + " The HTTP interface of Liangcai; it keeps to the same rules as the pages. Every refused"
                                        + " request is answered with {\"code\", \"message\"} in the language of Accept-Language.",
                        license = @License(name = "Apache-2.0")))
@SerdeImport(LocalizedText.class)
final class HttpInterface {

    private HttpInterface() {}
}
