// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.internal.audits.Framework;

/// An edition of the framework, and the others.
///
/// @param sentence the answer that the page begins with
public record FrameworkPage(
    String sentence, Framework framework, List<Line> editions, boolean isManager) {

  public static final String PATH = "/ehc/audits/framework";

  /// One edition.
  ///
  /// @param audits how many were scored by it
  public record Line(
      int number,
      String from,
      String by,
      String reason,
      int audits,
      boolean isShown,
      boolean isInForce) {

    public String path() {
      return PATH + "?edition=" + number;
    }
  }

  public FrameworkPage {
    editions = List.copyOf(editions);
  }
}
