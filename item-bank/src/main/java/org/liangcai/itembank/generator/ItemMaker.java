package org.liangcai.itembank.generator;

import java.util.Optional;
import java.util.Random;

/** Makes the items of one family; {@link AptitudeFamily} says what its methods do. Implementations hold no state. */
interface ItemMaker {

    int optionCount();

    String design(Random random);

    Optional<GeneratedItem> generate(String design, int key, long seed);

    boolean proves(ItemSpecification item);
}
