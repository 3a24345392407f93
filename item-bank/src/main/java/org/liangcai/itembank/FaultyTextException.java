package org.liangcai.itembank;

/** A word in a file that cannot be used. Its message is the English wording. */
public final class FaultyTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    public FaultyTextException(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    public FaultyTextException(LocalizedText text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What is wrong, in both languages; what was said in English only is quoted in the Chinese wording. */
    public static LocalizedText text(RuntimeException wrong) {
        return wrong instanceof FaultyTextException faulty
                ? faulty.text
                : LocalizedText.of("内容不能用。（程序的说明：%s）", "%s", String.valueOf(wrong.getMessage()));
    }
}
