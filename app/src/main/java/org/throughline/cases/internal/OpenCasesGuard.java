// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.children.MergeGuard;

/// Keeps two children apart while both have an open case of the same kind: a child has one.
@Component
class OpenCasesGuard implements MergeGuard {

  private final CaseFiles files;
  private final PathwayWords words;

  OpenCasesGuard(CaseFiles files, PathwayWords words) {
    this.files = files;
    this.words = words;
  }

  @Override
  public Optional<String> objection(ChildId survivor, ChildId absorbed) {
    List<String> open = openKinds(survivor);
    return openKinds(absorbed).stream()
        .filter(open::contains)
        .findFirst()
        .map(
            kind ->
                "Both records have an open case: %s. Close one of the two first."
                    .formatted(words.title(kind)));
  }

  private List<String> openKinds(ChildId child) {
    return files.of(child).stream()
        .filter(CaseSummary::isOpen)
        .map(CaseSummary::pathway)
        .distinct()
        .toList();
  }
}
