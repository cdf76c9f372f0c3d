// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.children.ChildId;
import org.throughline.children.LoggedSection;
import org.throughline.children.RecordSection;

/// Who did what in a child's cases, for the copy of the whole record.
@Component
class CopiedTrail implements RecordSection {

  private final CaseFiles cases;
  private final LoggedSection log;

  CopiedTrail(CaseFiles cases, LoggedSection log) {
    this.cases = cases;
    this.log = log;
  }

  @Override
  public int order() {
    return 29;
  }

  @Override
  public String title() {
    return "Who did what in the cases";
  }

  @Override
  public boolean isLog() {
    return true;
  }

  @Override
  public List<Entry> entries(ChildId child) {
    return cases.of(child).stream()
        .flatMap(each -> log.about("case", each.address().toString()).stream())
        .toList();
  }
}
