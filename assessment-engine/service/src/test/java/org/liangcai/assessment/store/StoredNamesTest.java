package org.liangcai.assessment.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micronaut.data.annotation.MappedEntity;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.bank.Alarm;
import org.liangcai.assessment.bank.ReviewSheet;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.SittingEvent;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.assessment.norming.NormDecision;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.privacy.StationKey;
import org.liangcai.assessment.report.ReportKind;
import org.liangcai.assessment.retention.RetentionPurpose;
import org.liangcai.assessment.session.SessionEvent;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.OutsideAges;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import org.liangcai.testdatabase.OnBothDatabases;

/** Whatever is stored by its name fits its column, the longest name too. */
@OnBothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredNamesTest {

    /** Columns as short as names are. */
    private static final int SHORT = 40;

    /** What the decisions on norms are called in their table, which nobody else has to know. */
    private static final String NORM_DECISIONS = "org.liangcai.assessment.norming.store.NormDecisionRow$Kind";

    /** Columns that hold the name of one constant. */
    private static final Map<String, Class<?>> ONE_NAME = Map.ofEntries(
            entry("assessment_session.consent_language", Language.class),
            entry("assessment_session.status", VisitStatus.class),
            entry("audit_entry.actor_kind", AuditActor.Kind.class),
            entry("audit_entry.kind", AuditKind.class),
            entry("audit_entry.subject_kind", AuditSubject.Kind.class),
            entry("bank_form.kind", KeptForms.Kind.class),
            entry("bank_form.state", FormState.class),
            entry("bank_item.state", ItemState.class),
            entry("design_weight.family", GeneratedFamily.class),
            entry("design_weights.basis", Calibration.Basis.class),
            entry("design_weights.family", GeneratedFamily.class),
            entry("erasure_receipt.cause", ErasureCause.class),
            entry("evaluation_access.language", Language.class),
            entry("issued_report.kind", ReportKind.class),
            entry("issued_report.language", Language.class),
            entry("item_alarm.chart", SurveillanceChart.class),
            entry("item_alarm.decision", Alarm.Decision.class),
            entry("item_design.family", GeneratedFamily.class),
            entry("local_score.education", Education.class),
            entry("local_score.language", Language.class),
            entry("local_score.sex", Sex.class),
            entry("norm_cell.sex", NormSex.class),
            entry("norm_check.language", Language.class),
            entry("norm_decision.kind", named(NORM_DECISIONS)),
            entry("norm_decision.language", Language.class),
            entry("norm_decision.origin", NormDecision.Origin.class),
            entry("norm_decision.purpose", Purpose.class),
            entry("norm_table.outside_ages", OutsideAges.class),
            entry("rescoring.purpose", Purpose.class),
            entry("retention_clock.purpose", RetentionPurpose.class),
            entry("review_mark.fault", ReviewSheet.Fault.class),
            entry("review_sheet.decision", ReviewSheet.Decision.class),
            entry("review_sheet.family", GeneratedFamily.class),
            entry("station_key.key_use", StationKey.Use.class),
            entry("visit.language", Language.class),
            entry("visit.purpose", Purpose.class));

    /** Columns that hold names of several constants with a space between. */
    private static final Map<String, Class<?>> SEVERAL_NAMES =
            Map.of("account.roles", Role.class, "erasure_receipt.classes", ErasedClass.class);

    /** Columns that hold which record of a sealed type a row is. */
    private static final Map<String, Class<?>> TYPES =
            Map.of("session_event.type", SessionEvent.class, "sitting_event.type", SittingEvent.class);

    /** Short columns that hold something else: identifiers, codes, months, versions. */
    private static final Set<String> NO_NAMES = Set.of(
            "account.user_name",
            "assessment_session.consent_version",
            "bank_battery_form.form",
            "bank_form.id",
            "battery.id",
            "design_weights.dated",
            "erasure_receipt.number",
            "interview.guide_version",
            "issued_report.code",
            "item.id",
            "item.instrument",
            "item_design.item",
            "local_score.tested_month",
            "norm_check.from_month",
            "norm_check.to_month",
            "norm_collected.taken",
            "norm_table.dated",
            "norm_table.sample_language",
            "person_key.key_id",
            "release_battery.battery",
            "release_item.item",
            "seat_code.code",
            "station_key.id",
            "visit.reference");

    /** Texts whose length a service limits, in characters as the databases count them: a rare Chinese character may count as two. */
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            entry("audit_entry.detail", AuditEvent.LONGEST_DETAIL),
            entry("bank_item.id", NewVersion.LONGEST_ID),
            entry("hall.name", 2 * HallService.LONGEST_NAME),
            entry("item_alarm.item", NewVersion.LONGEST_ID),
            entry("item_quarantine.item", NewVersion.LONGEST_ID),
            entry("item_usage.item", NewVersion.LONGEST_ID),
            entry("item_watch.item", NewVersion.LONGEST_ID),
            entry("norm_decision.reason", NormService.LONGEST_REASON),
            entry("pilot_answer.item", NewVersion.LONGEST_ID),
            entry("pilot_study.item", NewVersion.LONGEST_ID),
            entry("rescoring.reason", NormService.LONGEST_REASON),
            entry("sitting.title", 2 * SittingService.LONGEST_TITLE));

    private final InMemoryOffice office = new InMemoryOffice();
    private final Map<String, Integer> columns = office.database().lengths();

    @AfterAll
    void close() {
        office.close();
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    @Test
    void every_short_column_is_known_to_hold_names_or_something_else() {
        Set<String> known = Stream.of(ONE_NAME.keySet(), TYPES.keySet(), NO_NAMES)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(columns.entrySet().stream()
                        .filter(column -> column.getValue() <= SHORT)
                        .map(Map.Entry::getKey))
                .as("a new column belongs into one of the lists of this test")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void the_longest_name_of_every_constant_fits() {
        ONE_NAME.forEach((column, type) -> fits(column, names(type)));
    }

    @Test
    void all_names_together_fit_where_several_are_stored() {
        SEVERAL_NAMES.forEach((column, type) -> fits(column, List.of(String.join(" ", names(type)))));
    }

    @Test
    void the_longest_name_of_every_kind_of_event_fits() {
        TYPES.forEach((column, type) ->
                fits(column, records(type).map(Class::getSimpleName).toList()));
    }

    @Test
    void the_longest_text_a_service_accepts_fits() {
        TEXTS.forEach((column, longest) -> assertThat(longest).as(column).isLessThanOrEqualTo(length(column)));
    }

    @Test
    void every_constant_in_a_row_of_the_stores_is_listed_with_its_column() {
        Map<String, Class<?>> mapped = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(location -> location.contains("/store/"))
                        .importPackages("org.liangcai.assessment", "org.liangcai.itembank", "org.liangcai.norms")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MappedEntity.class))
                        .map(JavaClass::reflect)
                        .forEach(row -> mapped.putAll(constants(row)));
        assertThat(mapped).isNotEmpty();
        assertThat(ONE_NAME).containsAllEntriesOf(mapped);
    }

    /** The constants among the parts of a row, by their columns. */
    private static Map<String, Class<?>> constants(Class<?> row) {
        String table = row.getAnnotation(MappedEntity.class).value();
        return Arrays.stream(row.getRecordComponents())
                .filter(part -> part.getType().isEnum())
                .collect(Collectors.toMap(part -> table + "." + columnOf(part), RecordComponent::getType));
    }

    private static String columnOf(RecordComponent part) {
        return part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredNamesTest::records)
                : Stream.of(type);
    }

    private void fits(String column, List<String> names) {
        assertThat(names)
                .as(column)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(length(column)));
    }

    private int length(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }
}
