package org.liangcai.station.pictures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.NewEvaluationRequest;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.assessment.interview.NewInterview;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.norming.LocalScores;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.report.ReportService;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.assessment.retest.RetestService;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.ConductService;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.norms.ConstructId;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.StationOverHttp;

/** An office with what it has after some weeks: every kind of thing there is a view of. */
final class Office {

    private static final String OCCUPATION = "4-01-02-01";

    private final InProcessStation station;
    private final Map<Role, CreatedAccount> accounts = new EnumMap<>(Role.class);
    private final VisitService visits;

    Office(InProcessStation station) {
        this.station = station;
        this.visits = station.get(VisitService.class);
        for (Role role : Role.values()) {
            if (role != Role.CANDIDATE) {
                accounts.put(role, station.create(role.name().toLowerCase(java.util.Locale.ROOT) + ".li", role));
            }
        }
    }

    CreatedAccount account(Role role) {
        CreatedAccount account = accounts.get(role);
        if (account == null) {
            throw new IllegalArgumentException("There is no account for " + role);
        }
        return account;
    }

    private Actor actor(Role role) {
        return account(role).account().actor();
    }

    private Actor counsellor() {
        return actor(Role.COUNSELLOR);
    }

    /** Opens a visit. */
    Visit visit(String name, String battery, Language language) {
        return visits.open(
                counsellor(),
                new NewVisit(
                        name,
                        1990,
                        Optional.of(Sex.FEMALE),
                        Education.BACHELOR,
                        battery.equals("selection") ? Purpose.SELECTION : Purpose.GUIDANCE,
                        BatteryId.of(battery),
                        language));
    }

    String code(Visit visit) {
        return visits.issueSeatCode(counsellor(), visit.id()).display();
    }

    /** Sits down at a free seat. */
    Person sit(Visit visit, StationOverHttp browser, Language language) {
        return Person.withCode(browser, code(visit), language.tag(), visit.id().getLeastSignificantBits());
    }

    private Visit taken(String name, String battery) {
        Visit visit = visit(name, battery, Language.ZH);
        sit(visit, new StationOverHttp(station.address()), Language.ZH).finish();
        return visit;
    }

    /** Without a job, reasoning and work samples hold nothing that an employer may see, and such a report is refused. */
    private static Set<ReportKind> kinds(boolean forEmployers) {
        return !forEmployers
                ? EnumSet.of(ReportKind.JOB_SEEKER, ReportKind.COUNSELLOR)
                : EnumSet.allOf(ReportKind.class);
    }

    /** Fills the office. */
    Subjects fill() {
        leaveScores();
        Visit whole = taken("林小雨", "full");
        Visit verification = station.get(RetestService.class).open(counsellor(), whole.id());
        sit(verification, new StationOverHttp(station.address()), Language.ZH).finish();
        Visit aptitude = taken("周明", "aptitude-six");
        Visit workSample = taken("何雅静", "work-sample");
        Visit invited = visit("欧阳望舒", "guidance", Language.ZH);
        Visit running = visit("Alex Chen", "selection", Language.EN);
        station.get(ConductService.class)
                .adapt(counsellor(), running.id(), new Accommodations(25, true, true, false, false, true, false));
        sit(running, new StationOverHttp(station.address()), Language.EN).answer(5);
        List<UUID> interviews = interviews(whole, aptitude);
        for (Visit visit : List.of(whole, aptitude, workSample)) {
            for (ReportKind kind : kinds(visit == whole)) {
                for (Language language : Language.values()) {
                    station.get(ReportService.class).issue(counsellor(), visit.id(), kind, language);
                }
            }
        }
        String report = station.get(ReportService.class)
                .ofVisit(counsellor(), whole.id())
                .getFirst()
                .code();
        List<UUID> evaluations = evaluations(whole);
        HallScene hall = new HallScene(station, actor(Role.ADMINISTRATOR), actor(Role.INVIGILATOR));
        Visit yesterday = visit("王小九", "aptitude", Language.ZH);
        UUID signed = hall.signed(yesterday.id(), code(yesterday));
        List<Visit> people = new ArrayList<>();
        for (String name : List.of("王小一", "赵二", "Maria Gonzalez", "钱四", "孙五", "欧阳长名字的六")) {
            people.add(visit(name, "aptitude", Language.ZH));
        }
        UUID sitting = hall.underWay(
                people.stream().map(Visit::id).toList(),
                people.stream().map(this::code).toList());
        BankScene bank = new BankScene(station, actor(Role.PSYCHOMETRICIAN), actor(Role.ADMINISTRATOR));
        Visit gone = visit("已删除", "guidance", Language.ZH);
        String receipt = visits.erase(counsellor(), gone.id()).number();
        station.get(RetentionService.class)
                .placeHold(actor(Role.ADMINISTRATOR), whole.reference(), "法院来函，（2026）第 12 号");
        return new Subjects(
                whole.id(),
                aptitude.id(),
                workSample.id(),
                invited.id(),
                running.id(),
                interviews.getFirst(),
                interviews.getLast(),
                hall.hall(),
                sitting,
                signed,
                report,
                evaluations.getFirst(),
                evaluations.get(1),
                evaluations.getLast(),
                receipt,
                account(Role.INTERVIEWER).account().id(),
                bank.draft(),
                bank.sheet(),
                bank.alarm(),
                bank.form(),
                bank.trial(),
                code(invited),
                hall.devices());
    }

    private List<UUID> interviews(Visit rated, Visit unrated) {
        InterviewService interviews = station.get(InterviewService.class);
        List<Actor> raters = List.of(counsellor(), actor(Role.INTERVIEWER));
        List<UUID> ids = raters.stream().map(Actor::id).toList();
        InterviewView opened = interviews.open(counsellor(), new NewInterview(rated.id(), "service_sales", ids));
        Random random = new Random(20261127);
        for (Actor rater : raters) {
            for (String competency : interviews.view(rater, opened.id()).missing()) {
                interviews.rate(rater, opened.id(), competency, 2 + random.nextInt(4), "讲到去年接待一位着急的顾客，先听完再复述要点。");
            }
            interviews.lock(rater, opened.id());
        }
        return List.of(
                opened.id(),
                interviews
                        .open(counsellor(), new NewInterview(unrated.id(), "service_sales", ids))
                        .id());
    }

    private List<UUID> evaluations(Visit visit) {
        EvaluationService evaluations = station.get(EvaluationService.class);
        Actor employer = actor(Role.EMPLOYER);
        UUID job = evaluations
                .create(employer, evaluations.draft(employer, OCCUPATION))
                .id();
        return List.of(
                job,
                evaluations
                        .request(employer, new NewEvaluationRequest(job, visit.reference(), "应聘收银员"))
                        .id(),
                evaluations
                        .request(employer, new NewEvaluationRequest(job, "ZZZZZ99999", "应聘收银员"))
                        .id());
    }

    /** What a year of visits leaves for norms. */
    private void leaveScores() {
        Random random = new Random(20261127);
        List<LocalScore> scores = IntStream.range(0, 660)
                .mapToObj(person -> new LocalScore(
                        new LocalForm("personality", "120", Language.ZH),
                        YearMonth.of(2026, 1 + person % 11),
                        18 + person % 40,
                        Optional.of(person / 40 % 2 == 0 ? Sex.FEMALE : Sex.MALE),
                        Education.BACHELOR,
                        true,
                        true,
                        raws(random)))
                .toList();
        station.get(LocalScores.class).add(scores, List.of());
    }

    private static Map<ConstructId, Double> raws(Random random) {
        Map<ConstructId, Double> raws = new HashMap<>();
        for (String domain : List.of("N", "E", "O", "A", "C")) {
            raws.put(ConstructId.of(domain), Math.clamp(Math.rint(80 + 14 * random.nextGaussian()), 24, 120));
            for (int facet = 1; facet <= 6; facet++) {
                raws.put(ConstructId.of(domain + facet), Math.clamp(Math.rint(13 + 3 * random.nextGaussian()), 4, 20));
            }
        }
        return raws;
    }
}
