// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

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

  private static final Set<String> LONGER =
      Set.of(
          """
          WCOR WENG WNIR WSCO WWEL WOWB WALB WBOS WCRO WGRE WGRK WGRC WITA WKOS WPOR WSER WTUR
          WTUK WTUC WEUR WEEU WWEU WOTW WROG WROR WROO MWAP MWAI MWAO MAOE MABL MACH MBOE MBCH
          MCOE MWOE MWCH MOTM ABRI AMPK AKPA AOPK AAFR AKAO ANEP ASNL ASLT ASRO AOTA BBRI BWEL
          BANN BCON BGHA BNGN BSLN BSOM BSUD BAOF BEUR BNAM BOTB CHKC CMAL CSNG CTWN COCH ARAB
          OARA ORAB OAFG OEGY OFIL OIRN OIRQ OJPN OKOR OKRD OLAM OLEB OLIB OMAL OMRC OPOL OTHA
          OVIE OYEM OOEG
          """
              .split("\\s+"));

  private final String label;

  EthnicGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Whether the data set has this code, in its own list or the longer one that councils may use.
  public static boolean isCode(String code) {
    return named(code).isPresent() || LONGER.contains(code);
  }

  /// A code in words: of the longer list its group with the code; one that nobody knows as it is.
  public static String words(String code) {
    return named(code)
        .map(EthnicGroup::label)
        .orElseGet(() -> LONGER.contains(code) ? "%s (%s)".formatted(of(code).label, code) : code);
  }

  /// The group of a code of the longer list, in which each code stands below one group; of an empty
  /// or unknown code, [#NOBT].
  public static EthnicGroup of(String code) {
    return named(code).orElseGet(() -> above(code));
  }

  private static Optional<EthnicGroup> named(String code) {
    return Arrays.stream(values()).filter(group -> group.name().equals(code)).findFirst();
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
