package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void kindsAreRecognisedByTheirContent() throws IOException {
        assertThat(FileKind.PDF.matches(text("%PDF-1.4"))).isTrue();
        assertThat(FileKind.PNG.matches(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .isTrue();
        assertThat(FileKind.JPG.matches(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isTrue();
        assertThat(FileKind.DOCX.matches(zip("[Content_Types].xml", "word/document.xml")))
                .isTrue();
        assertThat(FileKind.XLSX.matches(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isTrue();
        assertThat(FileKind.PPTX.matches(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isTrue();
        assertThat(FileKind.CSV.matches(text("name;amount\r\nLi;3\r\n"))).isTrue();
        assertThat(FileKind.CSV.matches("姓名,金额\n".getBytes(Charset.forName("GB18030"))))
                .isTrue();
    }

    @Test
    void whatOnlyPretendsIsNot() throws IOException {
        assertThat(FileKind.PDF.matches(text("<html>"))).isFalse();
        assertThat(FileKind.PNG.matches(text("PNG"))).isFalse();
        assertThat(FileKind.TXT.matches(new byte[] {'M', 'Z', 0, 3})).isFalse();
        assertThat(FileKind.TXT.matches(text("%PDF-1.4"))).isFalse();
        assertThat(FileKind.DOCX.matches(zip("evil.exe"))).isFalse();
        assertThat(FileKind.XLSX.matches(zip("[Content_Types].xml", "word/document.xml")))
                .isFalse();
    }

    @Test
    void officeFilesWithMacrosAreNotTaken() throws IOException {
        assertThat(FileKind.XLSX.matches(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isFalse();
    }

    @Test
    void theEndingNamesTheKindWhateverItsCase() {
        assertThat(FileKind.named("a.JPEG")).contains(FileKind.JPG);
        assertThat(FileKind.named("a.pdf.exe")).isEmpty();
        assertThat(FileKind.named("pdf")).isEmpty();
    }

    @Test
    void namesLoseTheirPathAndWhatHeadersTripOver() {
        assertThat(Attachments.safeName("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(Attachments.safeName("C:\\Users\\li\\plan.pdf")).isEqualTo("plan.pdf");
        assertThat(Attachments.safeName("a\r\nSet-Cookie: x\".pdf")).isEqualTo("aSet-Cookie x.pdf");
        assertThat(Attachments.safeName("..pdf")).isEqualTo("pdf");
        assertThat(Attachments.safeName("gp\u202Efdp.exe")).isEqualTo("gpfdp.exe");
        assertThat(Attachments.safeName(null)).isEmpty();
        assertThat(Attachments.safeName("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }
}
