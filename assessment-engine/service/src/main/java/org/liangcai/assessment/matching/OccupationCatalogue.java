package org.liangcai.assessment.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.LocalizedText;

/** The occupations the product knows. An immutable snapshot, safe for use by many threads. */
public final class OccupationCatalogue {

    private final Map<String, Entry> entries;
    private final List<LocalizedText> jobZones;

    OccupationCatalogue(List<Entry> entries, List<LocalizedText> jobZones) {
        this.entries = new LinkedHashMap<>();
        entries.forEach(entry -> this.entries.put(entry.occupation().code(), entry));
        this.jobZones = List.copyOf(jobZones);
    }

    /**
     * The catalogue that comes with the product.
     *
     * @throws IllegalStateException naming every fault, if its files are not sound
     */
    public static OccupationCatalogue load() {
        return new CatalogueReader().read();
    }

    /** All occupations in the order of their codes. */
    public List<Occupation> occupations() {
        return entries.values().stream().map(Entry::occupation).toList();
    }

    /** The occupations whose title in either language or whose code contains the words; all of them for a blank query. */
    public List<Occupation> search(String query) {
        String words = query.strip().toLowerCase(Locale.ROOT);
        return entries.values().stream()
                .map(Entry::occupation)
                .filter(occupation -> occupation.code().startsWith(words)
                        || occupation.title().zh().contains(words)
                        || occupation.title().en().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::occupation);
    }

    /**
     * What a job in this occupation asks for, to begin a job description with.
     *
     * @throws RefusedException with {@link MatchingRefusal#OCCUPATION_UNKNOWN}
     */
    public JobProfile profileOf(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new RefusedException(MatchingRefusal.OCCUPATION_UNKNOWN, code);
        }
        OccupationFigures figures = entry.figures();
        return new JobProfile(
                code,
                entry.occupation().title(),
                Optional.of(RequiredEducation.typical(figures)),
                Optional.of(figures.jobZone()),
                entry.elements(),
                source(entry.occupation()));
    }

    /** What a job zone means, in words. */
    public LocalizedText jobZone(int zone) {
        return jobZones.get(zone - 1);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    private static LocalizedText source(Occupation occupation) {
        return new LocalizedText(
                "数值来自美国 O*NET 29.0 数据库中的“%s”（%s），与本职业%s。"
                        .formatted(
                                occupation.onetTitle(),
                                occupation.onetCode(),
                                occupation.confidence().label().zh()),
                "The figures are those of “%s” (%s) in the US O*NET 29.0 database (%s)."
                        .formatted(
                                occupation.onetTitle(),
                                occupation.onetCode(),
                                occupation.confidence().label().en()));
    }

    /**
     * An occupation with its figures.
     *
     * @param levelDiffers whether the education asked for is known to differ between China and the United States
     */
    record Entry(
            Occupation occupation, OccupationFigures figures, boolean levelDiffers, List<JobProfile.Element> elements) {
        Entry {
            elements = List.copyOf(elements);
        }
    }
}
