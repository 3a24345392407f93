package org.liangcai.station.verification;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.liangcai.station.desk.Words;

/** What the upload field says. */
public final class UploadWords {

    private UploadWords() {}

    /** In the language of the page. */
    public static UploadI18N of(Words words) {
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(words.of("verification.upload.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(words.of("verification.upload.drop")));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(words.of("verification.file.rejected"))
                .setIncorrectFileType(words.of("verification.file.rejected"))
                .setTooManyFiles(words.of("verification.upload.one")));
        texts.setFile(new UploadI18N.File()
                .setRemove(words.of("verification.upload.remove"))
                .setRetry(words.of("verification.upload.again"))
                .setStart(words.of("verification.upload.start")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words.of("verification.upload.connecting"))
                        .setProcessing(words.of("verification.upload.processing"))
                        .setHeld(words.of("verification.upload.held"))
                        .setStalled(words.of("verification.upload.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.of("verification.upload.left"))
                        .setUnknown(words.of("verification.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.of("verification.upload.failed"))
                        .setUnexpectedServerError(words.of("verification.upload.failed"))
                        .setForbidden(words.of("verification.upload.failed"))));
        texts.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return texts;
    }
}
