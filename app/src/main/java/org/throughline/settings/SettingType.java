// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.throughline.settings.SettingKind.ALTERNATIVE;
import static org.throughline.settings.SettingKind.EARLY_YEARS;
import static org.throughline.settings.SettingKind.INDEPENDENT;
import static org.throughline.settings.SettingKind.OTHER;
import static org.throughline.settings.SettingKind.POST_16;
import static org.throughline.settings.SettingKind.SPECIAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a setting is in law. Types of the register of establishments carry its code and words; ours
/// below them carry none.
public enum SettingType implements Choice {
  COMMUNITY("1", "Community school", Sector.MAINTAINED, OTHER),
  VOLUNTARY_AIDED("2", "Voluntary aided school", Sector.MAINTAINED, OTHER),
  VOLUNTARY_CONTROLLED("3", "Voluntary controlled school", Sector.MAINTAINED, OTHER),
  FOUNDATION("5", "Foundation school", Sector.MAINTAINED, OTHER),
  CITY_TECHNOLOGY_COLLEGE("6", "City technology college", Sector.ACADEMY, OTHER),
  COMMUNITY_SPECIAL("7", "Community special school", Sector.MAINTAINED, SPECIAL),
  NON_MAINTAINED_SPECIAL("8", "Non-maintained special school", Sector.INDEPENDENT, SPECIAL),
  INDEPENDENT_SPECIAL("10", "Other independent special school", Sector.INDEPENDENT, SPECIAL),
  INDEPENDENT_SCHOOL("11", "Other independent school", Sector.INDEPENDENT, INDEPENDENT),
  FOUNDATION_SPECIAL("12", "Foundation special school", Sector.MAINTAINED, SPECIAL),
  PUPIL_REFERRAL_UNIT("14", "Pupil referral unit", Sector.MAINTAINED, ALTERNATIVE),
  NURSERY_SCHOOL("15", "Local authority nursery school", Sector.MAINTAINED, EARLY_YEARS),
  FURTHER_EDUCATION("18", "Further education", Sector.COLLEGE, POST_16),
  SECURE_UNIT("24", "Secure units", Sector.OTHER, OTHER),
  OFFSHORE("25", "Offshore schools", Sector.OTHER, OTHER),
  SERVICE_CHILDREN("26", "Service children's education", Sector.OTHER, OTHER),
  MISCELLANEOUS("27", "Miscellaneous", Sector.OTHER, OTHER),
  ACADEMY_SPONSOR("28", "Academy sponsor led", Sector.ACADEMY, OTHER),
  HIGHER_EDUCATION("29", "Higher education institutions", Sector.OTHER, POST_16),
  WELSH("30", "Welsh establishment", Sector.OTHER, OTHER),
  SIXTH_FORM_CENTRE("31", "Sixth form centres", Sector.MAINTAINED, POST_16),
  SPECIAL_POST_16("32", "Special post 16 institution", Sector.INDEPENDENT, POST_16),
  ACADEMY_SPECIAL_SPONSOR("33", "Academy special sponsor led", Sector.ACADEMY, SPECIAL),
  ACADEMY_CONVERTER("34", "Academy converter", Sector.ACADEMY, OTHER),
  FREE("35", "Free schools", Sector.ACADEMY, OTHER),
  FREE_SPECIAL("36", "Free schools special", Sector.ACADEMY, SPECIAL),
  BRITISH_OVERSEAS("37", "British schools overseas", Sector.OTHER, OTHER),
  FREE_ALTERNATIVE("38", "Free schools alternative provision", Sector.ACADEMY, ALTERNATIVE),
  FREE_16_TO_19("39", "Free schools 16 to 19", Sector.ACADEMY, POST_16),
  UNIVERSITY_TECHNICAL_COLLEGE("40", "University technical college", Sector.ACADEMY, OTHER),
  STUDIO("41", "Studio schools", Sector.ACADEMY, OTHER),
  ACADEMY_ALTERNATIVE_CONVERTER(
      "42", "Academy alternative provision converter", Sector.ACADEMY, ALTERNATIVE),
  ACADEMY_ALTERNATIVE_SPONSOR(
      "43", "Academy alternative provision sponsor led", Sector.ACADEMY, ALTERNATIVE),
  ACADEMY_SPECIAL_CONVERTER("44", "Academy special converter", Sector.ACADEMY, SPECIAL),
  ACADEMY_16_TO_19_CONVERTER("45", "Academy 16-19 converter", Sector.ACADEMY, POST_16),
  ACADEMY_16_TO_19_SPONSOR("46", "Academy 16 to 19 sponsor led", Sector.ACADEMY, POST_16),
  ONLINE_PROVIDER("49", "Online provider", Sector.INDEPENDENT, OTHER),
  OTHER_GOVERNMENT("56", "Institution funded by other government department", Sector.OTHER, OTHER),
  SECURE_ACADEMY("57", "Academy secure 16 to 19", Sector.ACADEMY, POST_16),
  EARLY_YEARS_GROUP("", "Nursery, pre-school or other group provider", Sector.EARLY, EARLY_YEARS),
  CHILDMINDER("", "Childminder", Sector.EARLY, EARLY_YEARS),
  TRAINING_PROVIDER("", "Independent training provider", Sector.OTHER, POST_16),
  UNREGISTERED_ALTERNATIVE("", "Alternative provider that is no school", Sector.OTHER, ALTERNATIVE),
  OTHER_PROVIDER("", "Other provider", Sector.OTHER, OTHER),
  UNKNOWN("", "Not given", Sector.OTHER, OTHER);

  /// Who answers for it.
  public enum Sector implements Choice {
    MAINTAINED("Maintained by the council"),
    ACADEMY("Academy or free school"),
    INDEPENDENT("Independent or non-maintained"),
    COLLEGE("College"),
    EARLY("Early years provider"),
    OTHER("Other");

    private final String label;

    Sector(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private static final Map<String, SettingType> BY_WORDS =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(each -> folded(each.label), Function.identity()));

  private final String code;
  private final String label;
  private final Sector sector;
  private final SettingKind kind;

  SettingType(String code, String label, Sector sector, SettingKind kind) {
    this.code = code;
    this.label = label;
    this.sector = sector;
    this.kind = kind;
  }

  /// The register's code; empty for a type of ours.
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  public Sector sector() {
    return sector;
  }

  /// The kind that the type alone decides; [SettingKind#OTHER] where the phase does.
  SettingKind kind() {
    return kind;
  }

  /// The type with the register's code, else the one with these words; absent when neither is
  /// known.
  public static Optional<SettingType> read(String code, String words) {
    String number = code.strip().replaceFirst("^0+(?=.)", "");
    Optional<SettingType> byCode =
        Arrays.stream(values())
            .filter(each -> !each.code.isEmpty() && each.code.equals(number))
            .findFirst();
    return byCode.or(() -> Optional.ofNullable(BY_WORDS.get(folded(words))));
  }

  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replace("16to19", "1619");
  }
}
