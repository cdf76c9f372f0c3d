// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.forecast.Problem;

/// Gathers problems; the same words in many rows are one problem with its first row.
public final class ProblemLog {

  private static final int MOST_KINDS = 200;

  private record Key(String file, String column, String words) {}

  private final Map<Key, Problem> problems = new LinkedHashMap<>();
  private int dropped;

  /// Notes what makes a forecast impossible.
  public void refuse(Path file, long row, String column, String words) {
    note(true, file, row, column, words);
  }

  /// Notes what the forecast goes on without.
  public void remark(Path file, long row, String column, String words) {
    note(false, file, row, column, words);
  }

  private void note(boolean isRefusal, Path file, long row, String column, String words) {
    String name = String.valueOf(file.getFileName());
    Key key = new Key(name, column, words);
    Problem known = problems.get(key);
    if (known == null && problems.size() >= MOST_KINDS) {
      dropped++;
    } else if (known == null) {
      problems.put(key, new Problem(isRefusal, name, row, column, 1, words));
    } else {
      problems.put(
          key, new Problem(isRefusal, name, known.row(), column, known.times() + 1, words));
    }
  }

  public boolean isRefused() {
    return problems.values().stream().anyMatch(Problem::isRefusal);
  }

  /// Refusals first, in the order that they were met.
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>();
    problems.values().stream().filter(Problem::isRefusal).forEach(all::add);
    problems.values().stream().filter(problem -> !problem.isRefusal()).forEach(all::add);
    if (dropped > 0) {
      all.add(new Problem(true, "more", 0, "", dropped, "Put these right first, then try again."));
    }
    return all;
  }
}
