package org.liangcai.assessment.account;

import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.Role;

/** The accounts of the first start: one for each role of the staff. */
enum FirstAccount {
    ADMINISTRATOR("admin", "管理员 Administrator", Optional.empty(), Role.ADMINISTRATOR),
    COUNSELLOR("counsellor", "职业指导师 Counsellor", Optional.empty(), Role.COUNSELLOR),
    INTERVIEWER("interviewer", "面试官 Interviewer", Optional.empty(), Role.INTERVIEWER),
    INVIGILATOR("invigilator", "监考员 Invigilator", Optional.empty(), Role.INVIGILATOR),
    PSYCHOMETRICIAN("psychometrician", "心理测量师 Psychometrician", Optional.empty(), Role.PSYCHOMETRICIAN),
    EMPLOYER("employer", "用人单位 Employer", Optional.of("示例单位 Example organisation"), Role.EMPLOYER);

    private final NewAccount account;

    FirstAccount(String userName, String displayName, Optional<String> organisation, Role role) {
        this.account = new NewAccount(userName, displayName, organisation, Set.of(role));
    }

    NewAccount account() {
        return account;
    }
}
