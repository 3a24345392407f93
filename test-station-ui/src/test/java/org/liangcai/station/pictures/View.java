package org.liangcai.station.pictures;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.Role;

/**
 * A picture to take.
 *
 * @param name of its files
 * @param role who looks; empty for anybody
 * @param path where
 * @param before what is done there before the picture is taken
 */
record View(String name, Optional<Role> role, String path, Consumer<Page> before) {

    static View of(Role role, String name, String path) {
        return new View(name, Optional.of(role), path, page -> {});
    }

    static View of(String name, String path) {
        return new View(name, Optional.empty(), path, page -> {});
    }

    View after(Consumer<Page> deed) {
        return new View(name, role, path, deed);
    }
}
