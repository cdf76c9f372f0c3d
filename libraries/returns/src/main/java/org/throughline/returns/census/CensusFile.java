// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which file of an export of the school census it is, by its columns, never by its name.
public enum CensusFile {
  PUPILS_ON_ROLL("pupils on roll"),
  PUPILS_NO_LONGER_ON_ROLL("pupils no longer on roll"),
  ADDRESSES("addresses of pupils"),
  EXCLUSIONS("suspensions and exclusions"),
  OTHER("a table of pupils");

  private final String label;

  CensusFile(String label) {
    this.label = label;
  }

  /// What the file holds, in words.
  public String label() {
    return label;
  }

  /// The file with these headings.
  public static CensusFile of(List<String> heading) {
    Set<String> names =
        heading.stream()
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (names.contains("category") && names.contains("reason1")) {
      return EXCLUSIONS;
    }
    boolean hasName = names.contains("surname");
    if (!hasName
        && names.contains("postcode")
        && names.stream().anyMatch(name -> name.endsWith("rolltableid"))) {
      return ADDRESSES;
    }
    if (hasName && names.contains("pupilnolongeronrolltableid")) {
      return PUPILS_NO_LONGER_ON_ROLL;
    }
    return hasName && names.contains("pupilonrolltableid") ? PUPILS_ON_ROLL : OTHER;
  }
}
