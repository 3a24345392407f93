package org.liangcai.itembank.qti.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/** Names of files inside a package. Only paths that stay inside are names; nothing here touches a file system. */
public final class PackagePath {

    private static final int LONGEST = 500;

    private PackagePath() {}

    /** Why a name cannot be one of an archive's entry, or nothing. */
    public static Optional<LocalizedText> fault(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of(LocalizedText.of(
                    "文件名是空的，或超过（%d）个字符。", "The name is empty or longer than (%d) characters.", LONGEST));
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of(LocalizedText.of("文件名（%s）里有反斜杠。", "The name (%s) has a backslash.", name));
        }
        if (name.startsWith("/") || name.matches("^[A-Za-z]:.*")) {
            return Optional.of(LocalizedText.of("文件名（%s）是绝对路径。", "The name (%s) is absolute.", name));
        }
        if (name.chars().anyMatch(character -> character < 0x20 || character == 0x7F)) {
            return Optional.of(new LocalizedText("文件名里有控制字符。", "The name holds a control character."));
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                return Optional.of(LocalizedText.of("文件名（%s）跑出了自己的文件夹。", "The name (%s) leaves its folder.", name));
            }
        }
        return Optional.empty();
    }

    /** A relative address, as seen from a file, as a path inside the package; nothing if it leaves the package. */
    public static Optional<String> resolve(String fromFile, String address) {
        String decoded = decoded(withoutFragment(address));
        if (decoded.isEmpty() || decoded.indexOf('\\') >= 0 || decoded.startsWith("/") || decoded.contains(":")) {
            return Optional.empty();
        }
        int folderEnd = fromFile.lastIndexOf('/');
        Deque<String> steps = new ArrayDeque<>();
        String whole = folderEnd < 0 ? decoded : fromFile.substring(0, folderEnd + 1) + decoded;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        String path = String.join("/", steps);
        return fault(path).isPresent() ? Optional.empty() : Optional.of(path);
    }

    private static String withoutFragment(String address) {
        int end = address.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = address.indexOf(stop);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        return address.substring(0, end);
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return java.net.URLDecoder.decode(address.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return "";
        }
    }
}
