// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Asks why a restricted record is opened. Nothing on it says whose record it is.
public record ReasonPage(String address, List<Option> reasons, String note, FormErrors errors) {
  public ReasonPage {
    reasons = List.copyOf(reasons);
  }
}
