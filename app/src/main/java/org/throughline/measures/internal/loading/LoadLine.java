// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.loading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.platform.identity.AccountId;

/// Files that were sent together, and what became of them.
///
/// @param vintage the release as the sender named it; empty when the files tell
/// @param changed how many figures of measures are new or different; absent until they were asked
public record LoadLine(
    long id,
    String vintage,
    LoadState state,
    AccountId sentBy,
    Instant sentAt,
    Optional<Instant> endedAt,
    Optional<Integer> changed,
    List<SentFile> files) {

  public LoadLine {
    files = List.copyOf(files);
  }

  /// One file as it was sent.
  ///
  /// @param isRead whether it was read to its end
  /// @param parts the data within it, as far as it was read
  public record SentFile(
      int number,
      String name,
      long bytes,
      boolean isRead,
      List<LoadedFile> parts,
      List<LoadProblem> problems) {

    public SentFile {
      parts = List.copyOf(parts);
      problems = List.copyOf(problems);
    }
  }

  /// Something wrong with a file, where it is and what to do about it.
  ///
  /// @param row as a spreadsheet numbers it; 0 for the whole file
  /// @param column empty where no one column is meant
  public record LoadProblem(
      boolean refuses, String file, long row, String column, String message) {}

  /// How many of the files were read to their end.
  public long filesRead() {
    return files.stream().filter(SentFile::isRead).count();
  }

  /// Whether nothing was added because all of it had been loaded before.
  public boolean wasThere() {
    return state == LoadState.LOADED
        && files.stream().flatMap(each -> each.parts().stream()).allMatch(LoadedFile::wasThere);
  }

  /// The rows that were added.
  public long rows() {
    return files.stream()
        .flatMap(each -> each.parts().stream())
        .filter(each -> !each.wasThere())
        .mapToLong(LoadedFile::rows)
        .sum();
  }
}
