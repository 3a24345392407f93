package org.liangcai.itembank.qti;

import java.util.Locale;
import java.util.Set;

/** What kind of file a name promises. */
enum MediaKind {
    PICTURE,
    DRAWING,
    SOUND_OR_FILM,
    CAPTIONS,
    STYLESHEET,
    XML,
    DATA,
    ACTIVE,
    UNKNOWN;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp");
    private static final Set<String> SOUNDS_AND_FILMS =
            Set.of("mp3", "m4a", "aac", "ogg", "oga", "wav", "mp4", "m4v", "webm", "ogv");
    private static final Set<String> DATA_FILES =
            Set.of("txt", "csv", "json", "data", "pdf", "ttf", "otf", "woff", "woff2");
    private static final Set<String> ACTIVES = Set.of(
            "html", "htm", "xhtml", "js", "mjs", "exe", "dll", "com", "bat", "cmd", "ps1", "sh", "jar", "class", "php",
            "jsp", "asp", "aspx", "py", "rb", "pl", "swf", "wasm", "vbs", "hta", "msi", "scr", "lnk", "svgz", "xsl",
            "xslt", "docm", "xlsm");

    static MediaKind ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PICTURES.contains(extension)) {
            return PICTURE;
        }
        if (SOUNDS_AND_FILMS.contains(extension)) {
            return SOUND_OR_FILM;
        }
        if (DATA_FILES.contains(extension)) {
            return DATA;
        }
        if (ACTIVES.contains(extension)) {
            return ACTIVE;
        }
        return switch (extension) {
            case "svg" -> DRAWING;
            case "vtt" -> CAPTIONS;
            case "css" -> STYLESHEET;
            case "xml", "xsd" -> XML;
            default -> UNKNOWN;
        };
    }

    boolean isShown() {
        return this == PICTURE || this == DRAWING || this == SOUND_OR_FILM;
    }
}
