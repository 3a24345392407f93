package org.liangcai.assessment.bank;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.generator.GeneratedFamily;

/** Where review sheets are kept. Every method is one transaction. */
public interface ReviewSheets {

    /** Keeps a new sheet and gives it with its number. */
    ReviewSheet add(ReviewSheet sheet);

    Optional<ReviewSheet> find(long number);

    /** The last sheets of a family, the newest first. */
    List<ReviewSheet> ofFamily(GeneratedFamily family, int most);

    /** Sets the mark of one item. */
    void mark(long sheet, int position, ReviewSheet.Mark mark);

    /** Closes a sheet; false, with nothing changed, if it is closed already. */
    boolean close(long sheet, ReviewSheet.Outcome outcome);
}
