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
import java.util.Objects;

/// Writes a paper as a tagged PDF (PDF/UA): structure, language, title, alternative text, and its
/// own typeface inside. Nothing is loaded from anywhere.
public final class PdfWriter {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /// The file's bytes.
  public static byte[] write(PaperDocument paper) {
    Typeface.prepare();
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
      builder.withHtmlContent(html(paper), null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException("The PDF could not be made", failure);
    }
  }

  private static void use(PdfRendererBuilder builder, Typeface.Face face) {
    builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true, face.uses());
  }

  private static String html(PaperDocument paper) {
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
            text("paper.css") + (paper.draft() ? text("draft.css") : ""),
            HtmlWriter.paper(paper).replace(HtmlWriter.NAMED, "<svg alt=\""));
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
