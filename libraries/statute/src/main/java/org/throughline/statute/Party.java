// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// Whom a duty falls on, or whose right it is.
public enum Party {
  COUNCIL("the council"),
  FAMILY("the parent or young person"),
  SCHOOL("the school"),
  HEAD("the head teacher"),
  GOVERNORS("the governing board"),
  SETTING("the school or college that was consulted"),
  ADVISER("whoever was asked for advice"),
  HEALTH("the health body (ICB)"),
  MEDIATOR("the mediation adviser"),
  BODIES("the council and the health body"),
  OLD_COUNCIL("the council the child moved from"),
  NEW_COUNCIL("the council the child moved to"),
  PANEL("the independent panel"),
  ADMISSION_AUTHORITY("the admission authority"),
  PROVIDER("the provider"),
  OMBUDSMAN("the Ombudsman");

  private final String words;

  Party(String words) {
    this.words = words;
  }

  /// As it stands in a sentence: `the council`.
  public String words() {
    return words;
  }

  /// As it begins a sentence: `The council`.
  public String atBeginning() {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
