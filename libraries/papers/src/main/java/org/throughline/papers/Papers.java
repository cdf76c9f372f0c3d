// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
    throw new PaperRefused("PAPER-UNKNOWN-TYPE", "No reader for " + fileName + " yet.");
  }
}
