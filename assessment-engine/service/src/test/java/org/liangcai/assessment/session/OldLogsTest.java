package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.session.store.StoredEvents;
import org.liangcai.assessment.visit.store.ShippedConsentTexts;

/** Logs that an earlier station wrote mean today what they meant then. */
class OldLogsTest {

    /** A log with what was made of it when it was written. */
    record OldLog(UUID visit, List<RecordedEvent> events, List<String> sections) {}

    static Stream<OldLog> logs() {
        List<OldLog> logs = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split("\t");
            if (line.startsWith("log ")) {
                logs.add(new OldLog(UUID.fromString(line.substring(4)), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("section ")) {
                logs.getLast().sections().add(line);
            } else if (parts.length == 4) {
                logs.getLast()
                        .events()
                        .add(new RecordedEvent(
                                Long.parseLong(parts[0]),
                                Instant.parse(parts[1]),
                                StoredEvents.read(parts[2], parts[3])));
            }
        }
        return logs.stream();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void an_old_log_is_read_as_it_was_read_then(OldLog log) {
        AssessmentSession session = AssessmentSession.replay(log.visit(), log.events());

        assertThat(session.sections().stream().map(section -> outcome(section, session.lastEventAt())))
                .isEqualTo(log.sections());
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_session_of_an_old_log_goes_on_as_it_did_then(OldLog log) {
        SessionRules rules = new SessionRules(SmallBank.bank(), new ShippedConsentTexts());
        for (int length = 1; length < log.events().size() - 1; length++) {
            if (log.events().get(length).event() instanceof SessionEvent.CommandReceived command
                    && command.content().startsWith("next ")) {
                AssessmentSession before =
                        AssessmentSession.replay(log.visit(), log.events().subList(0, length));
                SessionCommand.Next next = new SessionCommand.Next(
                        command.sequence(), command.content().substring(5));
                Decision.Accepted decided = (Decision.Accepted)
                        rules.decide(before, next, log.events().get(length).at());
                assertThat(decided.events())
                        .startsWith(command, log.events().get(length + 1).event());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void the_ledger_of_an_old_log_accounts_for_every_moment(OldLog log) {
        AssessmentSession session = AssessmentSession.replay(log.visit(), log.events());
        Instant start = log.events().getFirst().at();
        TimeLedger ledger = TimeLedger.of(log.visit(), log.events(), session.lastEventAt(), session.recordedAt());

        assertThat(ledger.elapsed())
                .isEqualTo(Duration.between(start, session.completedAt().orElseThrow()));
        for (SectionProgress section : session.sections()) {
            assertThat(ledger.counted(section.section()))
                    .isEqualTo(section.clock().used(session.recordedAt()));
        }
    }

    private static String outcome(SectionProgress section, Instant at) {
        SectionRecord record = section.record(at);
        StringBuilder text = new StringBuilder("section %s %s %s %d %s"
                .formatted(
                        record.section(),
                        record.end(),
                        record.timeUsed(),
                        section.clock().interruptions(),
                        section.clock().givenBack()));
        record.answers()
                .forEach(answer ->
                        text.append(" %s=%s@%s".formatted(answer.item(), answer.response(), answer.responseTime())));
        return text.toString();
    }

    private static List<String> lines() {
        try (var input = OldLogsTest.class.getResourceAsStream("old-logs.txt")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
