package org.liangcai.assessment.interview;

import java.util.List;
import org.liangcai.assessment.interview.InterviewGuide.JobFamily;
import org.liangcai.assessment.interview.InterviewView.StructureNote;
import org.liangcai.itembank.LocalizedText;

/**
 * Which features of a structured interview an interview has, after the components of Campion, Palmer and Campion (1997). Only what the
 * program knows is named; whether raters were trained or kept to the wording it cannot know.
 */
final class Structure {

    private Structure() {}

    static List<StructureNote> notes(Interview interview, JobFamily family) {
        int questions = family.questions().size();
        int raters = interview.raters().size();
        return List.of(
                new StructureNote(
                        new LocalizedText(
                                "每位应聘者都用同一版提纲，问题（%d 个）和顺序相同。".formatted(questions),
                                "Every applicant gets the same version of the guide: the same %d questions in the same order."
                                        .formatted(questions)),
                        true),
                new StructureNote(
                        new LocalizedText("追问限于提纲所列。", "Follow-up questions are limited to those in the guide."), true),
                new StructureNote(
                        new LocalizedText(
                                "每项能力都按带行为描述的五级量表评分。",
                                "Each competency is rated on a five-point scale with behavioural anchors."),
                        true),
                new StructureNote(
                        new LocalizedText("每个评分都必须写明依据。", "Each rating must come with written evidence."), true),
                new StructureNote(
                        new LocalizedText(
                                "评分由程序按同一种算法汇总，不作主观调整。",
                                "Ratings are combined by one calculation, without adjustment by hand."),
                        true),
                new StructureNote(
                        new LocalizedText(
                                "有两位以上面试官，各自独立评分（本次 %d 位）。".formatted(raters),
                                "Two or more raters rate independently (here: %d).".formatted(raters)),
                        raters > 1),
                new StructureNote(
                        new LocalizedText(
                                "开通面谈的职业指导师能看到测评结果，因此不参加评分。",
                                "The counsellor who opened the interview can see test results and therefore does not rate."),
                        interview.rater(interview.openedBy()).isEmpty()));
    }
}
