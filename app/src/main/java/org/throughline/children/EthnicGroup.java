// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Arrays;

/// The ethnic groups of the DfE's common basic data set, in its order. A council's longer list of
/// codes is counted under the group that it belongs to.
public enum EthnicGroup {
  WBRI("White British"),
  WIRI("White Irish"),
  WIRT("Traveller of Irish heritage"),
  WROM("Gypsy or Roma"),
  WOTH("Any other White background"),
  MWBC("White and Black Caribbean"),
  MWBA("White and Black African"),
  MWAS("White and Asian"),
  MOTH("Any other mixed background"),
  AIND("Indian"),
  APKN("Pakistani"),
  ABAN("Bangladeshi"),
  AOTH("Any other Asian background"),
  BCRB("Black Caribbean"),
  BAFR("Black African"),
  BOTH("Any other Black background"),
  CHNE("Chinese"),
  OOTH("Any other ethnic group"),
  REFU("Refused to say"),
  NOBT("Not known yet");

  private final String label;

  EthnicGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The group of a code of the longer list, in which each code stands below one group; of an empty
  /// or unknown code, [#NOBT].
  public static EthnicGroup of(String code) {
    return Arrays.stream(values())
        .filter(group -> group.name().equals(code))
        .findFirst()
        .orElseGet(() -> above(code));
  }

  private static EthnicGroup above(String code) {
    return switch (code) {
      case "WOWB", "WCOR", "WENG", "WNIR", "WSCO", "WWEL" -> WBRI;
      case "WROG", "WROR", "WROO" -> WROM;
      case "MWAP", "MWAI", "MWAO" -> MWAS;
      case "AMPK", "AKPA", "AOPK" -> APKN;
      case "ARAB" -> OOTH;
      case "BANN", "BCON", "BGHA", "BNGN", "BSLN", "BSOM", "BSUD", "BAOF" -> BAFR;
      default -> otherOf(code);
    };
  }

  private static EthnicGroup otherOf(String code) {
    return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
      case 'W' -> WOTH;
      case 'M' -> MOTH;
      case 'A' -> AOTH;
      case 'B' -> BOTH;
      case 'C' -> CHNE;
      case 'O' -> OOTH;
      default -> NOBT;
    };
  }
}
