package org.liangcai.itembank.qti;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liangcai.itembank.qti.xml.Finding.Kind.FAULT;
import static org.liangcai.itembank.qti.xml.Finding.Kind.REMARK;
import static org.liangcai.itembank.qti.xml.Finding.Kind.UNSAFE;
import static org.liangcai.itembank.qti.xml.Finding.Kind.UNSUPPORTED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.xml.ArchiveLimits;
import org.liangcai.itembank.qti.xml.Finding;
import org.liangcai.itembank.qti.xml.XmlLimits;

/** Each attack is tried; nothing is imported, and a finding says why. */
class HostileFilesTest {

    private static final String MANIFEST = """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M">
              <resources>
                <resource identifier="I" type="imsqti_item_xmlv3p0" href="item.xml"><file href="item.xml"/>%s</resource>
              </resources>
            </manifest>
            """;

    private final QtiImporter importer = new QtiImporter(ImportPolicy.STRICT);

    @Test
    void a_billion_laughs_are_not_laughed() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"lol\">");
        for (char name = 'b'; name < 'k'; name++) {
            dtd.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .repeat("&" + (char) (name - 1) + ";", 10)
                    .append("\">");
        }
        String xml = QtiSamples.choice("&j;").replaceFirst("<qti-assessment-item", dtd + "]><qti-assessment-item");
        refused(xml).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(UNSAFE);
            assertThat(finding.subject()).isEqualTo("DOCTYPE");
        });
    }

    @Test
    void a_file_is_not_read_through_an_external_entity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String xml = QtiSamples.choice("&file;")
                .replaceFirst(
                        "<qti-assessment-item",
                        "<!DOCTYPE x [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]><qti-assessment-item");
        refused(xml).noneMatch(finding -> finding.message().en().contains("TOP-SECRET"));
    }

    @Test
    void a_document_type_elsewhere_is_not_fetched() {
        refused("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>").anyMatch(finding -> finding.kind() == UNSAFE);
    }

    @Test
    void an_entity_that_is_not_declared_is_a_fault() {
        refused(QtiSamples.choice("&nbsp;")).anyMatch(finding -> finding.kind() == FAULT);
    }

    @Test
    void too_deep_too_many_and_too_large_is_refused() {
        refused(QtiSamples.choice("<span>".repeat(300) + "</span>".repeat(300)))
                .anyMatch(finding -> finding.message().en().equals("Elements stand more than (80) deep."));
        refused(QtiSamples.choice("<span title='" + "x".repeat(70_000) + "'/>"))
                .anyMatch(finding -> finding.message()
                        .en()
                        .equals("The attribute (title) has (70000) characters; at most (64000) are read."));
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            attributes.append(" data-a").append(i).append("='x'");
        }
        refused(QtiSamples.choice("<span" + attributes + "/>"))
                .anyMatch(finding ->
                        finding.message().en().equals("The element has (150) attributes; at most (100) are read."));
        refused(QtiSamples.choice("<br/>".repeat(200_001)))
                .anyMatch(finding -> finding.message().en().equals("The document has more than (200000) nodes."));
        QtiImporter narrow = new QtiImporter(
                new ImportPolicy(false, false, new XmlLimits(100, 10, 10, 10, 10), ArchiveLimits.DEFAULT));
        assertThat(narrow.item("i.xml", QtiSamples.bytes(QtiSamples.choice(""))).findings())
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(UNSAFE);
    }

    @Test
    void bytes_that_are_not_of_the_declared_encoding_are_found_where_they_are() {
        byte[] xml = QtiSamples.choice("é").getBytes(ISO_8859_1);
        assertThat(importer.item("i.xml", xml).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.position().line()).isEqualTo(8);
            assertThat(finding.position().column()).isEqualTo(8);
            assertThat(finding.message().en()).endsWith("is not valid in (UTF-8).");
        });
    }

    @Test
    void an_encoding_that_is_declared_wrongly_is_a_fault() {
        String xml = QtiSamples.choice("é");
        findings(xml.replace("UTF-8", "ISO-8859-1"), UTF_8)
                .anyMatch(finding -> finding.message()
                        .en()
                        .equals("The document declares the encoding (ISO-8859-1) but is written in UTF-8."));
        findings(xml.replace("UTF-8", "UTF-16"), UTF_8).anyMatch(finding -> finding.kind() == FAULT);
        findings("\uFEFF" + xml, UTF_16BE)
                .anyMatch(finding -> finding.message().en().contains("byte-order mark"));
        findings(xml.replace("UTF-8", "UTF-7"), UTF_8)
                .anyMatch(
                        finding -> finding.message().en().equals("The encoding (UTF-7) is not supported; use UTF-8."));
    }

    @Test
    void other_honest_encodings_are_read() {
        for (String encoding : List.of("UTF-8", "GB18030", "GBK")) {
            byte[] xml = QtiSamples.choice("题").replace("UTF-8", encoding).getBytes(Charset.forName(encoding));
            assertThat(importer.item("i.xml", xml)).isInstanceOf(ImportOutcome.Imported.class);
        }
        byte[] utf16 = ("\uFEFF" + QtiSamples.choice("题").replace("UTF-8", "UTF-16")).getBytes(UTF_16BE);
        assertThat(importer.item("i.xml", utf16)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
                "<span onclick='alert(1)'>x</span>",
                "<span OnMouseOver='alert(1)'>x</span>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java&#9;script:alert(1)'>x</a>",
                "<a href='vbscript:x'>x</a>",
                "<a href='data:text/html,x'>x</a>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4=' alt=''/>",
                "<img src='//evil.example/x.png' alt=''/>",
                "<img src='file:///etc/passwd' alt=''/>",
                "<iframe src='x.html'/>",
                "<object data='x.html' type='text/html'/>",
                "<object data='x.swf' type='application/x-shockwave-flash'/>",
                "<object data='x.html'/>",
                "<embed src='x'/>",
                "<form action='x'><input name='y'/></form>",
                "<style>p{}</style>",
                "<link href='x'/>",
                "<meta http-equiv='refresh'/>",
                "<base href='http://evil.example/'/>",
                "<span style='background:url(http://evil.example)'>x</span>",
                "<span style='width:expression(alert(1))'>x</span>",
                "<span style='b\\61 ckground:x'>x</span>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p/></foreignObject></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><animate attributeName='href' values='javascript:x'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(http://evil.example/#a)'/></svg>",
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><annotation-xml><x/></annotation-xml></math>",
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi href='javascript:x'>y</mi></math>"
            })
    void what_can_run_or_fetch_in_content_is_refused_and_named_or_cut_out_on_request(String attack) {
        String xml = QtiSamples.choice(attack);
        refused(xml).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(UNSAFE);
            assertThat(finding.position().line()).isEqualTo(8);
        });
        QtiImporter stripping = new QtiImporter(ImportPolicy.STRICT.strippingUnsafe());
        ImportOutcome<QtiItem> outcome = stripping.item("i.xml", QtiSamples.bytes(xml));
        if (outcome instanceof ImportOutcome.Imported<QtiItem>(QtiItem item, var findings)) {
            assertThat(new QtiExporter().item(item))
                    .doesNotContainIgnoringCase("script:")
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContain("evil", "alert", "onload", "onclick", "text/html", "file:");
            assertThat(findings).anyMatch(finding -> finding.kind() == REMARK);
        } else {
            assertThat(outcome.findings()).anyMatch(finding -> finding.kind() == UNSUPPORTED);
        }
    }

    @Test
    void elements_of_another_namespace_or_version_are_named() {
        refused(QtiSamples.choice("<x:p xmlns:x='urn:other'>y</x:p>"))
                .anyMatch(finding ->
                        finding.kind() == UNSUPPORTED && finding.message().en().contains("(urn:other)"));
        refused(QtiSamples.choice("<o:choiceInteraction xmlns:o='http://www.imsglobal.org/xsd/imsqti_v2p1'/>"))
                .anyMatch(finding ->
                        finding.kind() == FAULT && finding.message().en().contains("another version of QTI"));
        refused("<html xmlns='http://www.w3.org/1999/xhtml'/>").anyMatch(finding -> finding.kind() == FAULT);
        refused("<questestinterop/>").anyMatch(finding -> finding.message().en().equals("QTI 1.x is not supported."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "a/../../evil.xml",
                "/etc/passwd",
                "C:/x.xml",
                "a\\b.xml",
                "..\\x.xml",
                "./x.xml",
                "a/\u0001"
            })
    void an_entry_that_leaves_the_archive_is_refused(String name) {
        packageFindings(zip(Map.of(name, new byte[] {1}))).anyMatch(finding -> finding.kind() == UNSAFE);
    }

    @Test
    void an_entry_that_comes_twice_is_refused() {
        packageFindings(zip(files("x.png", "1", "X.png", "2")))
                .anyMatch(finding -> finding.message().en().equals("The archive holds this entry twice."));
    }

    @Test
    void a_zip_bomb_is_not_unpacked() {
        byte[] bomb = zip(Map.of("zeros.txt", new byte[30_000_000]));
        assertThat(bomb.length).isLessThan(100_000);
        packageFindings(bomb).anyMatch(finding -> finding.kind() == UNSAFE);
        QtiImporter narrow = new QtiImporter(
                new ImportPolicy(false, false, XmlLimits.DEFAULT, new ArchiveLimits(10_000, 2, 50, 80, 100)));
        assertThat(narrow.zip("p", zip(files("a", "1", "b", "2", "c", "3"))).findings())
                .anyMatch(finding -> finding.message().en().equals("The archive has more than (2) entries."));
        assertThat(narrow.zip("p", zip(files("a", "x".repeat(60)))).findings())
                .anyMatch(finding -> finding.message().en().equals("The entry has more than (50) bytes."));
    }

    @Test
    void an_archive_in_the_archive_is_refused() {
        byte[] inner = zip(files("a.txt", "x"));
        packageFindings(zip(Map.of("inner.png", inner)))
                .anyMatch(finding -> finding.message().en().equals("The file is an archive inside the archive."));
    }

    @Test
    void what_is_no_archive_is_a_fault() {
        packageFindings("hello".getBytes(UTF_8)).anyMatch(finding -> finding.kind() == FAULT);
        byte[] broken = zip(files("a.txt", "some text that is long enough"));
        broken[35] ^= 0x55;
        assertThat(importer.zip("p", broken)).isInstanceOf(ImportOutcome.Refused.class);
    }

    @Test
    void addresses_that_leave_the_package_are_refused() {
        for (String href : List.of("../../etc/passwd", "%2e%2e/%2e%2e/x", "/etc/passwd", "..%5cx")) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(
                    "imsmanifest.xml",
                    MANIFEST.formatted("<file href='" + href + "'/>").getBytes(UTF_8));
            files.put("item.xml", QtiSamples.choice("").getBytes(UTF_8));
            packageFindings(zip(files)).anyMatch(finding -> finding.kind() == UNSAFE);
        }
        withMedia(QtiSamples.choice("<img src='../x.png' alt=''/>"), "y.png", new byte[] {1})
                .anyMatch(finding ->
                        finding.message().en().equals("The address (../x.png) does not stay in the package."));
    }

    @Test
    void a_link_in_a_folder_is_not_followed(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.png"), "TOP-SECRET");
        Path inside = Files.createDirectory(folder.resolve("package"));
        Files.writeString(inside.resolve("imsmanifest.xml"), MANIFEST.formatted("<file href='link.png'/>"));
        Files.writeString(inside.resolve("item.xml"), QtiSamples.choice(""));
        Files.createSymbolicLink(inside.resolve("link.png"), outside);
        assertThat(importer.folder(inside).findings())
                .anyMatch(
                        finding -> finding.message().en().startsWith("The file (link.png) of the resource (I) is not"));
    }

    @Test
    void scripts_in_media_files_are_refused() {
        media("p.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", UNSAFE);
        media("p.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>", UNSAFE);
        media("p.png", "<html/>", FAULT);
        media("p.html", "<p/>", UNSAFE);
        media("p.js", "alert(1)", UNSAFE);
        media("s.css", "p { background: u\\72l(http://evil.example/x) }", UNSAFE);
        media("s.css", "@im/**/port 'x'; @import 'y';", UNSAFE);
        media("p.xyz", "?", UNSUPPORTED);
    }

    @Test
    void no_damage_to_a_document_or_an_archive_makes_the_import_itself_fail() {
        Random random = new Random(20_26);
        List<String> pieces = List.of(
                "<", ">", "\"", "&", "'", "/", "qti-", "identifier=\"\"", "-1", "]]>", "\0", "é", "<p>", "NaN", "%");
        QtiImporter lenient = new QtiImporter(ImportPolicy.LEAVE_OUT_UNSUPPORTED.strippingUnsafe());
        for (int i = 0; i < 100; i++) {
            StringBuilder xml = new StringBuilder(new QtiExporter().item(GeneratedItems.item(i)));
            for (int damage = 0; damage <= random.nextInt(3); damage++) {
                int at = random.nextInt(xml.length());
                int end = Math.min(xml.length(), at + random.nextInt(12));
                xml.replace(at, end, pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(lenient.item("i.xml", QtiSamples.bytes(xml.toString()))).isNotNull();
        }
        byte[] archive = new QtiExporter().zip(QtiRoundTripTest.generated(3));
        for (int i = 0; i < 100; i++) {
            byte[] damaged = archive.clone();
            for (int damage = 0; damage <= random.nextInt(5); damage++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(lenient.zip("p.zip", damaged)).isNotNull();
        }
    }

    private void media(String name, String content, Finding.Kind kind) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "imsmanifest.xml",
                MANIFEST.formatted("<file href='" + name + "'/>").getBytes(UTF_8));
        files.put("item.xml", QtiSamples.choice("").getBytes(UTF_8));
        files.put(name, content.getBytes(UTF_8));
        packageFindings(zip(files))
                .anyMatch(finding -> finding.kind() == kind && finding.file().equals(name));
    }

    private ListAssert<Finding> withMedia(String item, String name, byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", MANIFEST.formatted("").getBytes(UTF_8));
        files.put("item.xml", item.getBytes(UTF_8));
        files.put(name, content);
        return packageFindings(zip(files));
    }

    private ListAssert<Finding> refused(String xml) {
        return findings(xml, UTF_8);
    }

    private ListAssert<Finding> findings(String xml, Charset charset) {
        ImportOutcome<QtiItem> outcome = importer.item("i.xml", xml.getBytes(charset));
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return assertThat(outcome.findings());
    }

    private ListAssert<Finding> packageFindings(byte[] archive) {
        ImportOutcome<QtiPackage> outcome = importer.zip("p.zip", archive);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        return assertThat(outcome.findings());
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
