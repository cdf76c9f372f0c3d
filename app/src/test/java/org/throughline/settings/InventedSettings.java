// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;

/// Settings that are nowhere.
final class InventedSettings {

  private InventedSettings() {}

  static SettingFacts primary(String name) {
    return SettingFacts.NONE
        .with(Fact.NAME, name)
        .with(Fact.TYPE, SettingType.COMMUNITY)
        .with(Fact.PHASE, Phase.PRIMARY)
        .with(Fact.STATUS, SettingStatus.OPEN)
        .with(Fact.LOW_AGE, 4)
        .with(Fact.HIGH_AGE, 11);
  }

  /// One of which everything is known.
  static SettingFacts full() {
    return primary("Elderflower Primary School")
        .with(Fact.OPENED_ON, LocalDate.of(1998, 9, 1))
        .with(Fact.CLOSED_ON, LocalDate.of(2090, 8, 31))
        .with(Fact.LA_CODE, "856")
        .with(Fact.LA_NAME, "Leicester")
        .with(Fact.ESTABLISHMENT_NUMBER, "7001")
        .with(Fact.UKPRN, "10099001")
        .with(Fact.GENDER, Gender.MIXED)
        .with(Fact.RELIGIOUS_CHARACTER, "None")
        .with(Fact.ADMISSIONS_POLICY, "Not applicable")
        .with(Fact.CAPACITY, 420)
        .with(Fact.ROLL, 398)
        .with(Fact.ROLL_COUNTED_ON, LocalDate.of(2026, 1, 15))
        .with(Fact.TRUST, "Hedgerow Trust")
        .with(Fact.SPONSOR, "Hedgerow Sponsors")
        .with(Fact.FEDERATION, "The Hedgerow Federation")
        .with(Fact.STREET, "1 Hedge Lane")
        .with(Fact.LOCALITY, "Hedges")
        .with(Fact.TOWN, "Leicester")
        .with(Fact.COUNTY, "Leicestershire")
        .with(Fact.POSTCODE, "LE1 9ZZ")
        .with(Fact.EASTING, 458_500)
        .with(Fact.NORTHING, 304_500)
        .with(Fact.WARD_CODE, "E05010461")
        .with(Fact.WARD_NAME, "Belgrave")
        .with(Fact.LSOA, "E01013609")
        .with(Fact.TELEPHONE, "0116 000 0000")
        .with(Fact.WEBSITE, "https://elderflower.example")
        .with(Fact.HEAD, "Ms Hazel Dormouse (Headteacher)")
        .with(Fact.OFSTED_GRADE, "Good")
        .with(Fact.INSPECTED_ON, LocalDate.of(2024, 5, 2))
        .with(Fact.NEEDS, "ASD,SLCN")
        .with(Fact.RESOURCED_KIND, "Resourced provision")
        .with(Fact.RESOURCED_CAPACITY, 12)
        .with(Fact.RESOURCED_ROLL, 11)
        .with(Fact.UNIT_CAPACITY, 8)
        .with(Fact.UNIT_ROLL, 8)
        .with(Fact.SECTION_41, "Not applicable");
  }
}
