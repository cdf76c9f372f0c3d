// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.measures.internal.loading.LoadLine;
import org.throughline.measures.internal.loading.LoadState;

/// The sentences about files that were sent.
final class LoadWords {

  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;

  private LoadWords() {}

  /// What is loaded, in a sentence.
  static String loaded(int releases, int dataSets) {
    if (releases == 0) {
      return "No published statistics are loaded yet";
    }
    String sets = dataSets == 1 ? "one data set" : "%,d data sets".formatted(dataSets);
    return "%s of %s %s loaded"
        .formatted(count(releases, "release"), sets, releases == 1 ? "is" : "are");
  }

  static LoadPage page(LoadLine line, String path, String sent) {
    return new LoadPage(
        path,
        sentence(line),
        remedy(line),
        line.state().isUnderWay(),
        (int) line.filesRead(),
        line.files().size(),
        sent,
        line.files().stream().map(each -> file(each, line.state())).toList());
  }

  private static String sentence(LoadLine line) {
    int files = line.files().size();
    return switch (line.state()) {
      case WAITING -> count(files, "file") + (files == 1 ? " waits" : " wait") + " to be loaded";
      case LOADING -> "%d of %d files read so far".formatted(line.filesRead(), files);
      case LOADED ->
          line.wasThere()
              ? (files == 1 ? "This file was" : "These files were")
                  + " loaded before; nothing was added"
              : "%,d rows were loaded%s".formatted(line.rows(), changed(line));
      case REFUSED -> "Nothing was loaded: " + refusals(line) + " to be put right";
      case FAILED -> "The files could not be loaded because of a fault on our side";
    };
  }

  private static String changed(LoadLine line) {
    return line.changed()
        .map(each -> "; %,d figures of measures are new or different".formatted(each))
        .orElse("; the measures are being asked anew");
  }

  private static String refusals(LoadLine line) {
    long refusals =
        line.files().stream()
            .flatMap(each -> each.problems().stream())
            .filter(LoadLine.LoadProblem::refuses)
            .count();
    return refusals == 1 ? "one thing is" : "%,d things are".formatted(refusals);
  }

  private static String remedy(LoadLine line) {
    return switch (line.state()) {
      case REFUSED ->
          "Files that are sent together are loaded together or not at all. Put right what is named"
              + " below, or send the others without it.";
      case FAILED ->
          "Nothing was kept. Send the files again; if it fails again, tell your administrator.";
      case WAITING, LOADING, LOADED -> "";
    };
  }

  private static LoadPage.File file(LoadLine.SentFile file, LoadState state) {
    boolean isRefused = file.problems().stream().anyMatch(LoadLine.LoadProblem::refuses);
    return new LoadPage.File(
        file.name(),
        size(file.bytes()),
        isRefused ? "refused" : file.isRead() ? "read" : state.isUnderWay() ? "waits" : "not read",
        file.parts().stream().map(each -> part(each, state)).toList(),
        problems(file, true),
        problems(file, false));
  }

  private static List<LoadPage.Problem> problems(LoadLine.SentFile file, boolean refusing) {
    return file.problems().stream()
        .filter(each -> each.refuses() == refusing)
        .map(LoadWords::problem)
        .toList();
  }

  private static LoadPage.Part part(LoadedFile part, LoadState state) {
    String note = part.wasThere() ? "loaded before, nothing added" : "new";
    return new LoadPage.Part(
        part.name(),
        part.dataSet().isEmpty() ? "not recognised" : part.dataSet(),
        part.vintage(),
        "%,d".formatted(part.rows()),
        state == LoadState.REFUSED || state == LoadState.FAILED ? "not kept" : note);
  }

  private static LoadPage.Problem problem(LoadLine.LoadProblem problem) {
    return new LoadPage.Problem(
        problem.file(),
        problem.row() == 0 ? "" : "%,d".formatted(problem.row()),
        problem.column(),
        problem.message());
  }

  private static String size(long bytes) {
    return bytes < MEGABYTE
        ? "%,d kB".formatted(Math.max(1, bytes / KILOBYTE))
        : "%.1f MB".formatted((double) bytes / MEGABYTE);
  }

  private static String count(int number, String one) {
    return number == 1 ? "One " + one : "%,d %ss".formatted(number, one);
  }
}
