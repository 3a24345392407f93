package org.liangcai.station.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password in a file, so that it stands in no list of processes. */
final class PasswordFile {

    private PasswordFile() {}

    /**
     * The first line.
     *
     * @throws InputException when it is blank or the file cannot be read
     */
    static String first(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() ->
                            new InputException("密码文件（%s）的第一行是空的。\nThe first line of the password file (%s) is empty."
                                    .formatted(file, file)));
        } catch (IOException | UncheckedIOException failure) {
            throw new InputException(
                    "密码文件（%s）无法读取。\nThe password file (%s) cannot be read.".formatted(file, file), failure);
        }
    }
}
