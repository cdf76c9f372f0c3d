// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Writes a paper as a tagged PDF (PDF/UA): structure, language, title, alternative text, and its
/// own typeface inside. Nothing is loaded from anywhere.
public final class PdfWriter {

  private static final String PRODUCER = "Throughline";
  private static final float VERSION = 1.7f;
  private static final int EXPECTED = 512 * 1024;

  private PdfWriter() {}

  /// The file's bytes.
  public static byte[] write(PaperDocument paper) {
    try (PDDocument file = new PDDocument()) {
      PdfPages pages = new PdfPages(file, paper.draft());
      new PdfBlocks(pages).paper(paper);
      pages.finish();
      describe(file, paper, pages.tags());
      ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED);
      file.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException("The PDF could not be made", failure);
    }
  }

  /// What programs ask of a file before they show it or read it aloud.
  private static void describe(PDDocument file, PaperDocument paper, Tags tags) throws IOException {
    file.setVersion(VERSION);
    PDDocumentInformation information = file.getDocumentInformation();
    information.setTitle(paper.title());
    information.setSubject(paper.subject());
    information.setProducer(PRODUCER);
    COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.LANG, new COSString(PaperDocument.LANGUAGE));
    catalog.setItem(COSName.MARK_INFO, yes("Marked"));
    catalog.setItem(COSName.VIEWER_PREFERENCES, yes("DisplayDocTitle"));
    catalog.setItem(COSName.STRUCT_TREE_ROOT, tags.written());
    PDMetadata about = new PDMetadata(file);
    about.importXMPMetadata(about(paper).getBytes(StandardCharsets.UTF_8));
    file.getDocumentCatalog().setMetadata(about);
  }

  private static COSDictionary yes(String what) {
    COSDictionary answer = new COSDictionary();
    answer.setItem(COSName.getPDFName(what), COSBoolean.TRUE);
    return answer;
  }

  private static String about(PaperDocument paper) {
    return """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
         <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
         <pdf:Producer>%4$s</pdf:Producer>
         <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
        .formatted(
            HtmlWriter.escaped(paper.title()),
            HtmlWriter.escaped(paper.subject()),
            PaperDocument.LANGUAGE,
            PRODUCER);
  }
}
