package org.liangcai.itembank.qti.xml;

/**
 * Where the start tags of a document stand. The parser's own locations are of the end of what it has looked at, sometimes further;
 * so the tags are counted in the text itself, passing over comments, character data sections, instructions and end tags.
 */
final class StartTags {

    private final String text;
    private int cursor;
    private int line = 1;
    private int lineStart;

    StartTags(String text) {
        this.text = text;
    }

    /** The place of the next start tag. */
    Position next() {
        int at = text.indexOf('<', cursor);
        while (at >= 0 && !isStartTag(at)) {
            at = text.indexOf('<', afterOther(at));
        }
        if (at < 0) {
            return Position.WHOLE_FILE;
        }
        countLines(at);
        cursor = at + 1;
        return new Position(line, at - lineStart + 1);
    }

    private boolean isStartTag(int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return next != '!' && next != '?' && next != '/';
    }

    private int afterOther(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        return text.startsWith("<?", at) ? after("?>", at + 2) : at + 1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private void countLines(int upTo) {
        for (int i = text.indexOf('\n', lineStart); i >= 0 && i < upTo; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
    }
}
