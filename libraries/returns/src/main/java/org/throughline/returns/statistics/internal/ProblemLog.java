// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.returns.statistics.Problem;
import org.throughline.returns.statistics.Problem.Severity;

/// All that is wrong with one file. Of the same fault in the same column only the first rows are
/// told one by one; the rest are counted, so a file that is wrong throughout stays small.
final class ProblemLog {

  private static final int ALIKE = 10;

  private record Kind(String code, Severity severity, String column) {}

  private final String file;
  private final int most;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Kind, Long> counts = new LinkedHashMap<>();
  private boolean isRefused;

  ProblemLog(String file, int most) {
    this.file = file;
    this.most = most;
  }

  String file() {
    return file;
  }

  void refuse(String code, long row, String column, String message) {
    add(Severity.REFUSES, code, row, column, message);
  }

  void refuse(String code, String message) {
    refuse(code, 0, "", message);
  }

  void notice(String code, long row, String column, String message) {
    add(Severity.NOTICE, code, row, column, message);
  }

  boolean isRefused() {
    return isRefused;
  }

  /// Everything that was added, and how much more of the same there is.
  List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    counts.forEach(
        (kind, count) -> {
          long told = told(kind);
          if (count > told) {
            all.add(more(kind, count - told, told == 0));
          }
        });
    return all;
  }

  private void add(Severity severity, String code, long row, String column, String message) {
    Kind kind = new Kind(code, severity, column);
    long count = counts.merge(kind, 1L, Long::sum);
    boolean isFirstRefusal = severity == Severity.REFUSES && !isRefused;
    isRefused |= severity == Severity.REFUSES;
    if (count <= ALIKE && (problems.size() < most || isFirstRefusal)) {
      problems.add(new Problem(code, severity, file, row, column, message));
    }
  }

  private long told(Kind kind) {
    return problems.stream()
        .filter(each -> kind.equals(new Kind(each.code(), each.severity(), each.column())))
        .count();
  }

  private Problem more(Kind kind, long count, boolean isNew) {
    String rows = count + (count == 1 ? " more row." : " more rows.");
    String message =
        isNew
            ? "Something else (" + kind.code() + ") is wrong in " + rows
            : "The same is wrong in " + rows;
    return new Problem(kind.code(), kind.severity(), file, 0, kind.column(), message);
  }
}
