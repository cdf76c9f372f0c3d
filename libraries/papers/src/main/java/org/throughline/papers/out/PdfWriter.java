// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes a paper as a tagged PDF (PDF/UA): structure, language, title, alternative text, and its
/// own typeface inside. Nothing is loaded from anywhere.
public final class PdfWriter {

  static {
    XRLog.setLoggingEnabled(false);
  }

  /// Long papers are written one after the other: two at once would need the memory of two.
  private static final ReentrantLock ONE_LONG_PAPER = new ReentrantLock(true);

  private PdfWriter() {}

  /// The file's bytes.
  public static byte[] write(PaperDocument paper) {
    Typeface.prepare();
    List<List<Block>> slices = Slices.of(paper.blocks());
    try {
      return slices.size() == 1
          ? laidOut(html(paper, HtmlWriter.paper(paper), ""), 1)
          : inTurn(paper, slices);
    } catch (IOException failure) {
      throw new UncheckedIOException("The PDF could not be made", failure);
    }
  }

  private static byte[] inTurn(PaperDocument paper, List<List<Block>> slices) throws IOException {
    ONE_LONG_PAPER.lock();
    try {
      return joined(paper, slices);
    } finally {
      ONE_LONG_PAPER.unlock();
    }
  }

  /// Slice after slice, with the tags of all of them in one file.
  private static byte[] joined(PaperDocument paper, List<List<Block>> slices) throws IOException {
    PDFMergerUtility joining = new PDFMergerUtility();
    PaperDocument first =
        new PaperDocument(paper.title(), paper.subject(), paper.draft(), slices.getFirst());
    try (PDDocument whole = slice(paper, HtmlWriter.paper(first), 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 * 1024)) {
      for (List<Block> each : slices.subList(1, slices.size())) {
        int page = whole.getNumberOfPages() + 1;
        try (PDDocument next = slice(paper, HtmlWriter.continued(each), page)) {
          joining.appendDocument(whole, next);
        }
      }
      whole.save(out);
      return out.toByteArray();
    }
  }

  private static PDDocument slice(PaperDocument paper, String words, int page) throws IOException {
    return Loader.loadPDF(laidOut(html(paper, words, text("slice.css")), page));
  }

  /// @param page the number of its first page
  private static byte[] laidOut(String html, int page) throws IOException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      for (Typeface.Face face : Typeface.FACES) {
        use(builder, face);
      }
      builder.useUnicodeBidiSplitter(BothDirections.Splitter::new);
      builder.useUnicodeBidiReorderer(new BothDirections.Reorderer());
      builder.defaultTextDirection(TextDirection.LTR);
      builder.useSVGDrawer(new BatikSVGDrawer());
      builder.useUriResolver((base, address) -> null);
      builder.withProducer("Throughline");
      builder.useInitialPageNumber(page);
      builder.withHtmlContent(html, null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    }
  }

  private static void use(PdfRendererBuilder builder, Typeface.Face face) {
    builder.useFont(
        () -> SignForSign.read(face.open()),
        face.family(),
        face.weight(),
        FontStyle.NORMAL,
        true,
        face.uses());
  }

  private static String html(PaperDocument paper, String words, String style) {
    return """
    <html lang="%s"><head><title>%s</title><meta name="subject" content="%s" />
    <meta name="description" content="%s" /><style>%s</style></head>
    <body>%s</body></html>
    """
        .formatted(
            PaperDocument.LANGUAGE,
            HtmlWriter.escaped(paper.title()),
            HtmlWriter.escaped(paper.subject()),
            HtmlWriter.escaped(paper.subject()),
            text("paper.css") + (paper.draft() ? text("draft.css") : "") + style,
            words.replace(HtmlWriter.NAMED, "<svg alt=\""));
  }

  private static String text(String name) {
    try (InputStream in = open("/papers/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Unreadable in the build: " + name, unreadable);
    }
  }

  static InputStream open(String path) {
    return Objects.requireNonNull(
        PdfWriter.class.getResourceAsStream(path), "Missing from the build: " + path);
  }
}
