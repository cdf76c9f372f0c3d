// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.ReadingLimits;

/// Looks into a Word file before it is opened: what is in it, and how large it would become.
final class WordPackage {

  private static final int MOST_ENTRIES = 5_000;
  private static final int LARGEST_TEXT = 32_000_000;
  private static final int SUSPECT_RATIO = 300;
  private static final int SUSPECT_SIZE = 8_000_000;

  private boolean macros;
  private boolean word;
  private String other = "";
  private boolean pageBreaks;
  private boolean textBoxes;
  private boolean deletions;
  private boolean controls;
  private int pictures;
  private int embedded;

  private WordPackage() {}

  static WordPackage inspect(byte[] bytes, ReadingLimits limits) throws PaperRefused {
    WordPackage found = new WordPackage();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      found.readEntries(zip, bytes.length, limits);
    } catch (IOException | IllegalArgumentException e) {
      throw new PaperRefused(
          "PAPER-DAMAGED", "The Word document is damaged. Open it in Word and save it again.", e);
    }
    found.refuseStrangers();
    return found;
  }

  private void readEntries(ZipInputStream zip, long packed, ReadingLimits limits)
      throws IOException, PaperRefused {
    long total = 0;
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES) {
        throw bomb();
      }
      long left = limits.unpackedBytes() - total;
      total += readEntry(zip, entry.getName(), left);
      boolean swollen = total > SUSPECT_SIZE && total / Math.max(1, packed) > SUSPECT_RATIO;
      if (total > limits.unpackedBytes() || swollen) {
        throw bomb();
      }
    }
  }

  private static PaperRefused bomb() {
    return new PaperRefused(
        "PAPER-ZIP-BOMB",
        "The Word document unpacks to far more than a paper can hold and was not opened. Ask for"
            + " the original.");
  }

  private long readEntry(ZipInputStream zip, String name, long left)
      throws IOException, PaperRefused {
    note(name);
    boolean text = name.equals("word/document.xml") || name.equals("[Content_Types].xml");
    if (text) {
      byte[] content = zip.readNBytes((int) Math.min(LARGEST_TEXT, left) + 1);
      if (content.length > left) {
        throw bomb();
      }
      if (content.length > LARGEST_TEXT) {
        throw new PaperRefused(
            "PAPER-TOO-LONG",
            "The Word document holds more text than one paper may. Save the part you need as a file"
                + " of its own.");
      }
      look(name, new String(content, StandardCharsets.ISO_8859_1));
      return content.length;
    }
    return count(zip, left);
  }

  private void note(String name) {
    word |= name.equals("word/document.xml");
    macros |= name.toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin");
    pictures += name.startsWith("word/media/") ? 1 : 0;
    embedded += name.startsWith("word/embeddings/") ? 1 : 0;
    if (name.startsWith("xl/")) {
      other = "spreadsheet";
    } else if (name.startsWith("ppt/")) {
      other = "presentation";
    } else if (name.equals("content.xml")) {
      other = "OpenDocument file";
    }
  }

  private void look(String name, String content) {
    if (name.equals("[Content_Types].xml")) {
      macros |= content.contains("macroEnabled");
      return;
    }
    pageBreaks = content.contains("lastRenderedPageBreak") || content.contains("w:type=\"page\"");
    textBoxes = content.contains("txbxContent");
    deletions = content.contains("<w:del ") || content.contains("<w:ins ");
    controls = content.contains("<w:sdt");
  }

  private static long count(InputStream in, long left) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    for (int n = in.read(buffer); n >= 0 && size <= left; n = in.read(buffer)) {
      size += n;
    }
    return size;
  }

  private void refuseStrangers() throws PaperRefused {
    if (macros) {
      throw new PaperRefused(
          "PAPER-MACROS",
          "This document contains macros, which are programs. Save it as a Word document without"
              + " macros (.docx) and choose it again.");
    }
    if (!word) {
      String what = other.isEmpty() ? "a packed file" : "a " + other;
      throw new PaperRefused(
          "PAPER-UNKNOWN-TYPE",
          "This is " + what + ", not a Word document. Save the paper as .docx or PDF.");
    }
  }

  boolean hasPageBreaks() {
    return pageBreaks;
  }

  boolean hasTextBoxes() {
    return textBoxes;
  }

  boolean hasTrackedChanges() {
    return deletions;
  }

  boolean hasContentControls() {
    return controls;
  }

  int pictures() {
    return pictures;
  }

  int embeddedFiles() {
    return embedded;
  }
}
