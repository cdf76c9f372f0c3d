// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import java.util.Map;
import org.throughline.ehc.internal.delivery.DeliveryBook.Delivered;
import org.throughline.ehc.internal.delivery.ProvisionLine;
import org.throughline.ehc.internal.delivery.ProvisionLine.State;
import org.throughline.platform.web.FormErrors;

/// Section F in real life.
///
/// @param labels of the rows by their stems
public record DeliveryPage(
    String path,
    String child,
    String version,
    List<ProvisionLine> lines,
    List<Delivered> log,
    Map<String, String> labels,
    FormErrors errors) {

  public DeliveryPage {
    lines = List.copyOf(lines);
    log = List.copyOf(log);
    labels = Map.copyOf(labels);
  }

  public String label(Delivered each) {
    return labels.getOrDefault(each.stem().toString(), "A row of an earlier version");
  }

  /// The answer that the page begins with.
  public String sentence() {
    long behind = count(State.BEHIND);
    long gaps = count(State.GAP);
    return lines.isEmpty()
        ? "Section F of this plan is empty"
        : behind == 0 && gaps == 0
            ? "Nothing of section F is behind"
            : "%d of %d provisions of section F are behind, %d have a gap that is noted"
                .formatted(behind, lines.size(), gaps);
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }
}
