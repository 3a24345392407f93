package org.liangcai.assessment.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An entry as one line of JSON: what an export consists of. */
public final class AuditLine {

    private AuditLine() {}

    /** The line, without a line break. */
    public static String of(AuditEntry entry) {
        AuditEvent event = entry.event();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", entry.sequence());
        line.put("at", entry.at().toString());
        line.put("actorKind", event.actor().kind().name());
        line.put("actor", event.actor().id().map(UUID::toString).orElse(""));
        line.put("kind", event.kind().name());
        line.put("subjectKind", event.subject().kind().name());
        line.put("subject", event.subject().id());
        line.put("detail", event.detail());
        line.put("previousHash", entry.previousHash());
        line.put("hash", entry.hash());
        line.put("signature", entry.signature());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
