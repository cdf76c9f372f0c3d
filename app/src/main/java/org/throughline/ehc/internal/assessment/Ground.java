// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Arrays;
import java.util.List;

/// Why a school that was asked for need not be named. Children and Families Act 2014, s39(4).
public enum Ground {
  UNSUITABLE(
      "unsuitable",
      "Section 39(4)(a)",
      "Unsuitable for the child’s age, ability, aptitude or needs"),
  OTHERS("others", "Section 39(4)(b)(i)", "Incompatible with the efficient education of others"),
  RESOURCES(
      "resources", "Section 39(4)(b)(ii)", "Incompatible with the efficient use of resources");

  private final String code;
  private final String source;
  private final String label;

  Ground(String code, String source, String label) {
    this.code = code;
    this.source = source;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String source() {
    return source;
  }

  public String label() {
    return label;
  }

  /// Those whose codes stand in `codes`, parted by commas.
  static List<Ground> in(String codes) {
    List<String> wanted = List.of(codes.split(", *"));
    return Arrays.stream(values()).filter(each -> wanted.contains(each.code)).toList();
  }
}
