package org.liangcai.station.norms;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.liangcai.station.desk.Words;

/** What the upload field says. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(Words words) {
        return of(words, words.of("norms.upload.choose"), words.of("norms.upload.rejected"));
    }

    /** The same with other words for choosing a file and for one that is refused. */
    static UploadI18N of(Words words, String choose, String rejected) {
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(choose));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(words.of("norms.upload.drop")));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(rejected)
                .setIncorrectFileType(rejected)
                .setTooManyFiles(words.of("norms.upload.one")));
        texts.setFile(new UploadI18N.File()
                .setRemove(words.of("norms.upload.remove"))
                .setRetry(words.of("norms.upload.again"))
                .setStart(words.of("norms.upload.start")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words.of("norms.upload.connecting"))
                        .setProcessing(words.of("norms.upload.processing"))
                        .setHeld(words.of("norms.upload.held"))
                        .setStalled(words.of("norms.upload.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.of("norms.upload.left"))
                        .setUnknown(words.of("norms.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.of("norms.upload.failed"))
                        .setUnexpectedServerError(words.of("norms.upload.failed"))
                        .setForbidden(words.of("norms.upload.failed"))));
        texts.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return texts;
    }
}
