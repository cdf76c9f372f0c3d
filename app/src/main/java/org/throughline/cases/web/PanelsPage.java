// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.throughline.cases.internal.panels.Panel;

/// The panels to come and those that met.
public record PanelsPage(String sentence, List<Panel> coming, List<Panel> met, boolean mayPlan) {

  public PanelsPage {
    coming = List.copyOf(coming);
    met = List.copyOf(met);
  }
}
