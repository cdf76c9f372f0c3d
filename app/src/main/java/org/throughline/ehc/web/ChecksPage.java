// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.internal.checks.Finding;

/// Everything to put right in a draft, with why and how.
public record ChecksPage(String path, String child, String version, List<Finding> findings) {

  public ChecksPage {
    findings = List.copyOf(findings);
  }

  public List<Finding> needed() {
    return findings.stream().filter(Finding::isNeeded).toList();
  }

  public List<Finding> better() {
    return findings.stream().filter(finding -> !finding.isNeeded()).toList();
  }

  /// The answer that the page begins with.
  public String sentence() {
    return findings.isEmpty()
        ? "Nothing is left to put right"
        : "%d to put right: %d that a plan must have, %d that would make it better"
            .formatted(findings.size(), needed().size(), better().size());
  }
}
