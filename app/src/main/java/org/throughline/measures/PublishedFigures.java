// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.figures.Refresh;
import org.throughline.measures.internal.figures.StatisticsLoading;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.statistics.Problem;

/// Takes in files of published statistics and asks the measures anew.
@Component
public class PublishedFigures {

  private final StatisticsLoading loading;
  private final Refresh refresh;
  private final Catalogue catalogue;

  PublishedFigures(StatisticsLoading loading, Refresh refresh, Catalogue catalogue) {
    this.loading = loading;
    this.refresh = refresh;
    this.catalogue = catalogue;
  }

  /// What became of a file.
  ///
  /// @param rows how many were read
  /// @param refusals why nothing of it was kept; empty when it was
  public record Taken(long rows, List<String> refusals) {
    public Taken {
      refusals = List.copyOf(refusals);
    }
  }

  /// Takes in one file, wholly or not at all; one that is there already changes nothing.
  public Taken take(Path file, Optional<AccountId> by) throws IOException {
    StatisticsLoading.Result result = loading.load(file, Optional.empty(), by, each -> {});
    return new Taken(
        result.files().stream().mapToLong(each -> each.rows()).sum(),
        result.problems().stream().filter(Problem::refuses).map(Problem::sentence).toList());
  }

  /// Asks every measure anew.
  ///
  /// @return how many figures are new or different
  public int refresh() {
    return refresh.run(catalogue.all()).changed();
  }
}
