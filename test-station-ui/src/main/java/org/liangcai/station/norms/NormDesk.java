package org.liangcai.station.norms;

import jakarta.inject.Singleton;
import org.liangcai.assessment.norming.LocalNormService;
import org.liangcai.assessment.norming.NormDriftService;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.SwitchReportService;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.itembank.ItemBank;

/** The services that the desk of norms talks to. */
@Singleton
public record NormDesk(
        NormService norms,
        LocalNormService local,
        SwitchReportService switches,
        NormDriftService drift,
        ReportService reports,
        ItemBank itemBank) {}
