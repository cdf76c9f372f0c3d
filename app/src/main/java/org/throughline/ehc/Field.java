// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is known of a row of a plan. Every value is kept as words: a day as `2027-07-16`, a number
/// as its digits, money in pounds and pence, a choice as its code.
public enum Field {
  TEXT("", "", Type.WORDS, 8_000, EnumSet.allOf(Section.class)),
  AREA("Area of need", "", Type.CHOICE, 0, EnumSet.of(Section.B)),
  BY_ON("By when", "The end of a key stage, or sooner", Type.DAY, 0, EnumSet.of(Section.E)),
  MEASURE(
      "How it will be measured",
      "What somebody will see, count or read, and who looks",
      Type.WORDS,
      2_000,
      EnumSet.of(Section.E)),
  MINUTES("Minutes each time", "45, or 60 for an hour", Type.NUMBER, 10_080, provision()),
  TIMES("How many times", "", Type.NUMBER, 100, provision()),
  EVERY("In every", "", Type.CHOICE, 0, provision()),
  STAFF(
      "Who delivers it, and what they are trained in",
      "Such as a teaching assistant trained in sign language",
      Type.LINE,
      500,
      provision()),
  RATIO(
      "Alone or in a group", "Such as 1 to 1, or a group of up to 4", Type.LINE, 200, provision()),
  SECURED_BY(
      "Who secures it", "Such as the council, or the NHS board", Type.LINE, 300, provision()),
  ADULTHOOD("Prepares for adulthood", "Needed from Year 9", Type.CHOICE, 0, adulthood()),
  ADVICE_FROM(
      "Who gave it",
      "Their post, such as educational psychologist",
      Type.LINE,
      300,
      only(Section.K)),
  ADVISED_ON("Its date", "", Type.DAY, 0, only(Section.K)),
  ARRANGEMENT("How it is paid", "", Type.CHOICE, 0, only(Section.J)),
  PENCE("Pounds a year", "Such as 1200 or 1200.50", Type.MONEY, 1_000_000, only(Section.J));

  /// How a value is written.
  public enum Type {
    WORDS,
    LINE,
    DAY,
    NUMBER,
    MONEY,
    CHOICE
  }

  private final String label;
  private final String hint;
  private final Type type;
  private final int most;

  @SuppressWarnings("ImmutableEnumChecker") // copied at the door, and never handed out
  private final Set<Section> sections;

  Field(String label, String hint, Type type, int most, Set<Section> sections) {
    this.label = label;
    this.hint = hint;
    this.type = type;
    this.most = most;
    this.sections = Set.copyOf(sections);
  }

  private static Set<Section> only(Section section) {
    return EnumSet.of(section);
  }

  private static Set<Section> provision() {
    return EnumSet.of(Section.F, Section.G, Section.H1, Section.H2);
  }

  private static Set<Section> adulthood() {
    return EnumSet.of(Section.E, Section.F, Section.G, Section.H1, Section.H2);
  }

  /// Its name in forms and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public String label(Section section) {
    return this == TEXT ? section.asks() : label;
  }

  public String hint() {
    return hint;
  }

  public Type type() {
    return type;
  }

  /// The most characters, or the greatest number.
  public int most() {
    return most;
  }

  public boolean isOf(Section section) {
    return sections.contains(section);
  }

  /// What may be chosen, by code; empty for what is written freely.
  public Map<String, String> choices() {
    return switch (this) {
      case AREA ->
          ordered(
              "COMMUNICATION", "Communication and interaction",
              "COGNITION", "Cognition and learning",
              "SEMH", "Social, emotional and mental health",
              "SENSORY_PHYSICAL", "Sensory or physical");
      case EVERY -> ordered(Every.values());
      case ADULTHOOD ->
          ordered(
              "EMPLOYMENT", "Employment",
              "INDEPENDENT_LIVING", "Independent living",
              "COMMUNITY", "Friends, relationships and community",
              "HEALTH", "Good health");
      case ARRANGEMENT ->
          ordered(
              "DIRECT_PAYMENT", "Direct payment",
              "NOTIONAL", "Notional budget, held by the council or the school",
              "THIRD_PARTY", "Held by somebody else for the family");
      case TEXT,
          BY_ON,
          MEASURE,
          MINUTES,
          TIMES,
          STAFF,
          RATIO,
          SECURED_BY,
          ADVICE_FROM,
          ADVISED_ON,
          PENCE ->
          Map.of();
    };
  }

  private static Map<String, String> ordered(Every[] periods) {
    Map<String, String> choices = new LinkedHashMap<>();
    List.of(periods).forEach(each -> choices.put(each.name(), each.label()));
    return choices;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      choices.put(pairs[at], pairs[at + 1]);
    }
    return choices;
  }
}
