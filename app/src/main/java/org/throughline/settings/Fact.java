// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing that is known of a setting: how it is called, what it may be, under which heading of
/// the published register it comes and goes.
public enum Fact {
  NAME("Name", "EstablishmentName", FactForm.words(200)),
  TYPE("Type", "TypeOfEstablishment (name)", FactForm.choice(SettingType.values())),
  PHASE("Phase", "PhaseOfEducation (name)", FactForm.choice(Phase.values())),
  STATUS("Status", "EstablishmentStatus (name)", FactForm.choice(SettingStatus.values())),
  OPENED_ON("Opened", "OpenDate", FactForm.day()),
  CLOSED_ON("Closed", "CloseDate", FactForm.day()),
  LA_CODE("Authority number", "LA (code)", FactForm.pattern("[0-9]{3}", "three digits")),
  LA_NAME("Authority", "LA (name)", FactForm.words(120)),
  ESTABLISHMENT_NUMBER(
      "Establishment number",
      "EstablishmentNumber",
      FactForm.pattern("[0-9]{4}", "four digits, such as 2053")),
  UKPRN(
      "UKPRN",
      "UKPRN",
      FactForm.pattern("[1-9][0-9]{7}", "eight digits that begin with another than 0")),
  LOW_AGE("Youngest age", "StatutoryLowAge", FactForm.number(0, 99)),
  HIGH_AGE("Oldest age", "StatutoryHighAge", FactForm.number(0, 99)),
  GENDER("Gender", "Gender (name)", FactForm.choice(Gender.values())),
  RELIGIOUS_CHARACTER("Religious character", "ReligiousCharacter (name)", FactForm.words(120)),
  ADMISSIONS_POLICY("Admissions policy", "AdmissionsPolicy (name)", FactForm.words(120)),
  CAPACITY("Capacity", "SchoolCapacity", FactForm.number(0, 100_000)),
  ROLL("Pupils on roll", "NumberOfPupils", FactForm.number(0, 100_000)),
  ROLL_COUNTED_ON("Roll counted on", "CensusDate", FactForm.day()),
  TRUST("Trust", "Trusts (name)", FactForm.words(200)),
  SPONSOR("Sponsor", "SchoolSponsors (name)", FactForm.words(300)),
  FEDERATION("Federation", "Federations (name)", FactForm.words(200)),
  STREET("Street", "Street", FactForm.words(200)),
  LOCALITY("Locality", "Locality", FactForm.words(200)),
  TOWN("Town", "Town", FactForm.words(120)),
  COUNTY("County", "County (name)", FactForm.words(120)),
  POSTCODE("Postcode", "Postcode", FactForm.postcode()),
  EASTING("Easting", "Easting", FactForm.number(1, 700_000)),
  NORTHING("Northing", "Northing", FactForm.number(1, 1_300_000)),
  WARD_CODE("Ward code", "AdministrativeWard (code)", FactForm.words(9)),
  WARD_NAME("Ward", "AdministrativeWard (name)", FactForm.words(120)),
  LSOA(
      "Small area (LSOA)",
      "LSOA (code)",
      FactForm.pattern("[EWSN][0-9]{8}", "a letter and eight digits, such as E01013609")),
  TELEPHONE("Telephone", "TelephoneNum", FactForm.words(40)),
  WEBSITE("Website", "SchoolWebsite", FactForm.words(300)),
  HEAD("Head, as published", "HeadLastName", FactForm.words(200)),
  OFSTED_GRADE("Ofsted grade", "OfstedRating (name)", FactForm.words(120)),
  INSPECTED_ON("Last inspected", "OfstedLastInsp", FactForm.day()),
  NEEDS("Needs it serves", "SEN1 (name)", FactForm.choices(Need.values())),
  RESOURCED_KIND(
      "Kind of resourced provision", "TypeOfResourcedProvision (name)", FactForm.words(120)),
  RESOURCED_CAPACITY(
      "Places in resourced provision", "ResourcedProvisionCapacity", FactForm.number(0, 10_000)),
  RESOURCED_ROLL(
      "Pupils in resourced provision", "ResourcedProvisionOnRoll", FactForm.number(0, 10_000)),
  UNIT_CAPACITY("Places in the SEN unit", "SenUnitCapacity", FactForm.number(0, 10_000)),
  UNIT_ROLL("Pupils in the SEN unit", "SenUnitOnRoll", FactForm.number(0, 10_000)),
  SECTION_41("Section 41 approval", "Section41Approved (name)", FactForm.words(60));

  private final String label;
  private final String heading;

  /// A record of immutable parts, which the compiler is not told.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FactForm form;

  Fact(String label, String heading, FactForm form) {
    this.label = label;
    this.heading = heading;
    this.form = form;
  }

  /// As people read it.
  public String label() {
    return label;
  }

  /// The heading in the published register.
  public String heading() {
    return heading;
  }

  public FactForm form() {
    return form;
  }

  /// As it stands in the database and in forms.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it names a person, so that only staff may read it.
  public boolean isPersonal() {
    return this == HEAD;
  }

  /// The fact with this key; absent when there is none.
  public static Optional<Fact> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
