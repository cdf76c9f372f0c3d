// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.throughline.papers.internal.formats.FileType;
import org.throughline.papers.internal.formats.HtmlReader;
import org.throughline.papers.internal.formats.MarkdownReader;
import org.throughline.papers.internal.formats.PdfReader;
import org.throughline.papers.internal.formats.Reading;
import org.throughline.papers.internal.formats.TextReader;
import org.throughline.papers.internal.formats.WordReader;
import org.throughline.papers.internal.recognise.Recogniser;

/// Reads council papers.
public final class Papers {

  private Papers() {}

  /// Reads a file within the usual limits.
  public static Paper read(Path file) throws PaperRefused {
    return read(file, ReadingLimits.usual(), ReadingProgress.UNWATCHED);
  }

  /// Reads a file.
  public static Paper read(Path file, ReadingLimits limits, ReadingProgress progress)
      throws PaperRefused {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()), limits, progress);
    } catch (NoSuchFileException e) {
      throw new PaperRefused(
          "PAPER-NOT-FOUND", "There is no file named " + file + ". Check the name.", e);
    } catch (IOException e) {
      throw new PaperRefused(
          "PAPER-UNREADABLE", "The file could not be read from the disk. Try to open it.", e);
    }
  }

  /// Reads what was uploaded under a name. The stream is read to its end or to the size limit,
  /// and
  /// is
  /// not closed.
  public static Paper read(InputStream in, String fileName, ReadingLimits limits)
      throws PaperRefused {
    return read(in, fileName, limits, ReadingProgress.UNWATCHED);
  }

  /// Reads what was uploaded under a name and tells of its progress.
  public static Paper read(
      InputStream in, String fileName, ReadingLimits limits, ReadingProgress progress)
      throws PaperRefused {
    Reading reading = new Reading(limits, progress);
    byte[] bytes = bytes(in, limits);
    Format format = FileType.of(bytes, fileName);
    FileType.mismatch(format, fileName).ifPresent(reading::noteOfFile);
    readInto(reading, format, bytes);
    return Recogniser.read(fileName, format, reading.outline(), reading);
  }

  private static void readInto(Reading reading, Format format, byte[] bytes) throws PaperRefused {
    try {
      switch (format) {
        case TEXT -> TextReader.read(bytes, reading);
        case MARKDOWN -> MarkdownReader.read(bytes, reading);
        case HTML -> HtmlReader.read(bytes, reading);
        case DOCX -> WordReader.read(bytes, reading);
        case PDF -> PdfReader.read(bytes, reading);
      }
    } catch (StackOverflowError e) {
      throw new PaperRefused(
          "PAPER-DAMAGED",
          "The file's parts are nested more deeply than any paper's. Save it in another format.",
          e);
    }
  }

  private static byte[] bytes(InputStream in, ReadingLimits limits) throws PaperRefused {
    try {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.bytes() + 1));
      if (bytes.length > limits.bytes()) {
        throw new PaperRefused(
            "PAPER-TOO-BIG",
            "The file is larger than "
                + limits.bytes() / 1_000_000
                + " MB. Save it without its pictures, or save the part you need.");
      }
      return bytes;
    } catch (IOException e) {
      throw new PaperRefused(
          "PAPER-UNREADABLE", "The file could not be read to its end. Send it again.", e);
    }
  }
}
