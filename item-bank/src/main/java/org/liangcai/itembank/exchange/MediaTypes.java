package org.liangcai.itembank.exchange;

import java.util.Locale;

/** The media type of a file by its name; what it holds was checked at the import. */
final class MediaTypes {

    private MediaTypes() {}

    static String ofName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "svg" -> "image/svg+xml";
            case "mp3" -> "audio/mpeg";
            case "m4a", "aac" -> "audio/mp4";
            case "ogg", "oga" -> "audio/ogg";
            case "wav" -> "audio/wav";
            case "mp4", "m4v" -> "video/mp4";
            case "webm" -> "video/webm";
            case "ogv" -> "video/ogg";
            case "vtt" -> "text/vtt";
            default -> "application/octet-stream";
        };
    }
}
