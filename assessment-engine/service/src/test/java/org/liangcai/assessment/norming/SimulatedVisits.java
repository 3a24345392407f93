package org.liangcai.assessment.norming;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Visits of simulated people, answer by answer: liking with a disposition and noise, abilities through the items' own models, judgement
 * with a share of the experts' choices, checking with a speed and a carefulness. Women and men in turn, aged 20 to 49; the same seed
 * gives the same visits.
 */
public final class SimulatedVisits {

    private static final List<String> TYPES = List.of("R", "I", "A", "S", "E", "C");

    private SimulatedVisits() {}

    /** Interests, judgement and figural reasoning. */
    public static AnswerSheet person(long seed) {
        var random = new SplittableRandom(seed);
        AnswerSheet sheet = AnswerSheet.full().only("interests", "judgement", "matrices");
        for (String type : TYPES) {
            double disposition = 0.8 * normal(random);
            sheet.keyed(
                    type,
                    IntStream.range(0, 10).map(_ -> rating(disposition, random)).toArray());
        }
        double likeExperts = Math.clamp(0.45 + 0.25 * normal(random), 0, 1);
        sheet.presented("judgement")
                .forEach(item -> sheet.answer(item.id().value(), chosen(item, likeExperts, random)));
        double theta = 0.3 + 0.9 * normal(random);
        sheet.presented("matrices").forEach(item -> sheet.answer(item.id().value(), solved(item, theta, random)));
        return someone(sheet, seed);
    }

    /** Checking records: as many as the person's speed allows. */
    static AnswerSheet checker(long seed) {
        var random = new SplittableRandom(seed);
        AnswerSheet sheet = AnswerSheet.full().battery("aptitude-six").only("checking");
        long done = Math.clamp(Math.round(48 + 12 * normal(random)), 5, 80);
        double careful = Math.clamp(0.9 + 0.07 * normal(random), 0.5, 1);
        List<Item> items = sheet.presented("checking");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int right = ((ScoringRule.SingleKey) item.scoring()).correctOption();
            if (i < done) {
                sheet.answer(
                        item.id().value(),
                        new ItemResponse.Chosen(random.nextDouble() < careful ? right : right % 2 + 1));
            } else {
                sheet.leaveOut(item.id().value());
            }
        }
        return someone(sheet, seed);
    }

    private static AnswerSheet someone(AnswerSheet sheet, long seed) {
        return sheet.consentToNorms()
                .sex(Optional.of(seed % 2 == 0 ? Sex.FEMALE : Sex.MALE))
                .birthYear(2006 - (int) (seed % 30));
    }

    /** A norm of interests, judgement or figural reasoning, built from 320 people by Anna, approved by Bo and put in use for a purpose. */
    public static NormVersion inUse(NormOffice office, String instrument, Purpose purpose, LocalDate from) {
        var scores = new LocalPeople.InMemory();
        var collector = new LocalScoreCollector(new Nobody(), AnswerSheet.SCORER, scores, new Random(1));
        people(360, 20_000).forEach(record -> collector.score(record).forEach(scores.kept::add));
        var service =
                new LocalNormService(scores, collector, office.ledger, office.service, AnswerSheet.BANK, office.clock);
        LocalForm form = scores.kept.stream()
                .map(LocalScore::form)
                .filter(one -> one.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
        var plan = new LocalPlan(
                form,
                NormMethod.CONVENTIONAL,
                RankFormula.RANKIT,
                false,
                List.of(new AgeBand(16, 60)),
                0,
                new LocalizedText("本市就业服务中心", "the city's employment office"),
                Optional.empty());
        NormVersion version = service.keep(NormOffice.ANNA, service.build(NormOffice.ANNA, plan), "第一版");
        office.service.approve(NormOffice.BO, version, "可用");
        office.service.putInUse(NormOffice.ANNA, version, form.scope(purpose), from, "开始使用");
        return version;
    }

    private record Nobody() implements VisitRecords {
        @Override
        public Optional<VisitRecord> find(UUID visit) {
            return Optional.empty();
        }

        @Override
        public Optional<VisitRecord> findByReference(String reference) {
            return Optional.empty();
        }
    }

    static List<VisitRecord> people(int count, long from) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(from + i).record())
                .toList();
    }

    static List<VisitRecord> checkers(int count, long from) {
        return IntStream.range(0, count)
                .mapToObj(i -> checker(from + i).record())
                .toList();
    }

    private static double normal(SplittableRandom random) {
        return StandardNormal.quantile(random.nextDouble(1e-9, 1));
    }

    private static int rating(double disposition, SplittableRandom random) {
        return (int) Math.clamp(Math.round(3 + disposition + 0.9 * normal(random)), 1, 5);
    }

    private static ItemResponse chosen(Item item, double likeExperts, SplittableRandom random) {
        List<Double> effectiveness = ((ScoringRule.ExpertKey) item.scoring()).effectiveness();
        List<Integer> order = IntStream.range(0, effectiveness.size())
                .boxed()
                .sorted(Comparator.comparingDouble(effectiveness::get).reversed())
                .toList();
        int best = random.nextDouble() < likeExperts ? order.getFirst() : random.nextInt(effectiveness.size());
        int worst = random.nextDouble() < likeExperts ? order.getLast() : random.nextInt(effectiveness.size());
        return new ItemResponse.BestAndWorst(best + 1, (worst == best ? (best + 1) % effectiveness.size() : worst) + 1);
    }

    private static ItemResponse solved(Item item, double theta, SplittableRandom random) {
        ItemResponseModel model = item.parameters().orElseThrow().model();
        int right = ((ScoringRule.SingleKey) item.scoring()).correctOption();
        return new ItemResponse.Chosen(random.nextDouble() < model.probability(theta, 1) ? right : right % 2 + 1);
    }
}
