// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.util.List;

/// The main ethnic groups of the Department for Education, with the group of the census each
/// belongs to, the names that are plausible in it, and the languages first spoken at home (codes
/// of the common basic data set).
public enum Ethnicity {
  WBRI("White British", 0, "british", "ENG"),
  WIRI("White Irish", 0, "irish", "ENG"),
  WIRT("Traveller of Irish heritage", 0, "irish", "ENG"),
  WROM("Gypsy or Roma", 0, "british eastern", "ENG RMN"),
  WOTH("Any other White background", 0, "eastern", "POL RMN ENG POR"),
  AIND("Indian", 1, "indian", "GUJ ENG PNJ ENG"),
  APKN("Pakistani", 1, "pakistani", "URD ENG PNJ"),
  ABAN("Bangladeshi", 1, "bengali", "BNG ENG"),
  CHNE("Chinese", 1, "chinese", "CHI ENG"),
  AOTH("Any other Asian background", 1, "indian pakistani", "TAM ENG PRS"),
  BAFR("Black African", 2, "african", "SOM ENG SHO"),
  BCRB("Black Caribbean", 2, "caribbean", "ENG"),
  BOTH("Any other Black background", 2, "african caribbean", "ENG SOM"),
  MWAS("White and Asian", 3, "british indian", "ENG"),
  MWBA("White and Black African", 3, "british african", "ENG"),
  MWBC("White and Black Caribbean", 3, "british caribbean", "ENG"),
  MOTH("Any other Mixed background", 3, "british arabic eastern", "ENG"),
  OOTH("Any other ethnic group", 4, "arabic", "ARA KUR ENG"),
  NOBT("Not known", 4, "british indian arabic", "ENG");

  private final String label;
  private final int censusGroup;
  private final String cultures;
  private final String languages;

  Ethnicity(String label, int censusGroup, String cultures, String languages) {
    this.label = label;
    this.censusGroup = censusGroup;
    this.cultures = cultures;
    this.languages = languages;
  }

  /// @return the words of the published tables
  public String label() {
    return label;
  }

  /// @return 0 white, 1 asian, 2 black, 3 mixed, 4 other
  public int censusGroup() {
    return censusGroup;
  }

  public List<String> cultures() {
    return List.of(cultures.split(" "));
  }

  public List<String> languages() {
    return List.of(languages.split(" "));
  }
}
