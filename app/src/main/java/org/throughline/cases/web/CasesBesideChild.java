// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.children.BesideChild;
import org.throughline.children.ChildSummary;
import org.throughline.platform.web.Dates;

/// The cases of a child, on the child's page.
@Component
class CasesBesideChild implements BesideChild {

  private final CaseFiles files;
  private final PathwayWords words;

  CasesBesideChild(CaseFiles files, PathwayWords words) {
    this.files = files;
    this.words = words;
  }

  @Override
  public String heading() {
    return "Cases";
  }

  @Override
  public List<Line> of(ChildSummary child) {
    return files.of(child.id()).reversed().stream().map(this::line).toList();
  }

  @Override
  public Line another(ChildSummary child) {
    return new Line("Open a case", "", "/cases/new?child=" + child.address());
  }

  private Line line(CaseSummary summary) {
    return new Line(
        words.title(summary.pathway()),
        summary
            .closed()
            .map(day -> "closed on " + Dates.full(day))
            .orElse("open since " + Dates.full(summary.opened())),
        "/cases/" + summary.address());
  }
}
