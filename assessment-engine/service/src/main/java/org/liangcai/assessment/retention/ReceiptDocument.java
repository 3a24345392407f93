package org.liangcai.assessment.retention;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.report.PdfRenderer;
import org.liangcai.assessment.report.QrPicture;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** A receipt on paper: one page, Chinese and English beside each other. */
final class ReceiptDocument {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT).withZone(StationTime.ZONE);

    private final PdfRenderer renderer = new PdfRenderer();
    private final String publicUrl;

    ReceiptDocument(String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    byte[] pdf(ErasureReceipt receipt) {
        return renderer.render(page(receipt), Language.ZH, "Erasure receipt " + receipt.number(), receipt.erasedAt());
    }

    String page(ErasureReceipt receipt) {
        String address = publicUrl + "/receipt/" + receipt.number();
        return """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Erasure receipt</title><style>
                @page { size: A4; margin: 22mm 20mm; }
                body { font-family: 'Noto Sans SC'; font-size: 10.5pt; line-height: 1.55; color: #1b1f24; }
                h1 { font-size: 18pt; margin: 0 0 2mm 0; } .en { color: #4a525c; }
                p { margin: 2mm 0; } ul { margin: 1mm 0 3mm 0; padding-left: 5mm; }
                table { border-collapse: collapse; width: 100%%; margin: 5mm 0; }
                td { padding: 2mm 3mm 2mm 0; vertical-align: top; border-bottom: 0.3mm solid #d4d8dd; }
                td.name { width: 38%%; } .mono { font-size: 12pt; }
                </style></head><body>
                <h1>个人资料删除回执</h1><p class="en">Receipt for the erasure of personal data</p>
                <p>下列各类资料（有则删除）已从本测评站删除，加密它们的密钥已销毁，本站无法再恢复。本回执不含任何可以认出您的内容。</p>
                <p class="en">The classes of data below, as far as there were any, were erased at this station; the key that had
                sealed them was destroyed, and this station cannot bring them back. This receipt holds nothing that tells who you are.</p>
                <table>%s%s%s%s</table>
                <p>已删除的资料类别 <span class="en">Classes of data erased</span></p><ul>%s</ul>
                <p>已并入常模的数字是不含个人信息的汇总，不受影响。删除之前做的备份里仍有当时的内容，会随备份到期而消失。</p>
                <p class="en">Figures that went into norms are summaries without any person in them and stay. A backup made before still
                holds what it held, and goes when it is due to go.</p>
                <p>任何人都可以在下面的地址核对这份回执：<br/><span class="en">Anyone can check this receipt at:</span> %s</p>
                <p>%s</p></body></html>""".formatted(
                        row("编号", "Number", "<span class=\"mono\">%s</span>".formatted(receipt.number())),
                        row("删除时间", "Erased at", MINUTE.format(receipt.erasedAt())),
                        row("缘由", "Why", both(receipt.cause().label())),
                        row("签名", "Signature", receipt.shortSignature()),
                        Arrays.stream(ErasedClass.values())
                                .filter(receipt.classes()::contains)
                                .map(erased -> "<li>" + both(erased.label()) + "</li>")
                                .collect(Collectors.joining()),
                        escaped(address),
                        QrPicture.draw(escaped(address), "QR"));
    }

    private static String row(String zh, String en, String value) {
        return "<tr><td class=\"name\">%s <span class=\"en\">%s</span></td><td>%s</td></tr>".formatted(zh, en, value);
    }

    private static String both(LocalizedText text) {
        return "%s <span class=\"en\">%s</span>".formatted(escaped(text.zh()), escaped(text.en()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
