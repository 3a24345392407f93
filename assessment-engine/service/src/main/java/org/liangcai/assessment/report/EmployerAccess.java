package org.liangcai.assessment.report;

/** Knows for how long employers may open the reports issued to them. */
public interface EmployerAccess {

    /** Whether the employer it was issued to may still open the report with this code. */
    boolean open(String code);
}
