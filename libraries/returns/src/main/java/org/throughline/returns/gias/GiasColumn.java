// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A column that is understood, by whichever of its headings a file uses. Upper and lower case,
/// blanks, brackets, hyphens and low lines of a heading do not matter, nor does its place.
public enum GiasColumn {
  URN(Form.URN, "URN"),
  NAME(Form.WORDS, "EstablishmentName", "name"),
  LA_CODE(Form.AUTHORITY, "LA (code)", "la_code"),
  LA_NAME(Form.WORDS, "LA (name)", "la_name"),
  ESTABLISHMENT_NUMBER(Form.ESTABLISHMENT, "EstablishmentNumber"),
  TYPE_CODE(Form.WORDS, "TypeOfEstablishment (code)", "establishment_type_code"),
  TYPE_NAME(Form.WORDS, "TypeOfEstablishment (name)", "establishment_type"),
  STATUS_CODE(Form.WORDS, "EstablishmentStatus (code)"),
  STATUS_NAME(Form.WORDS, "EstablishmentStatus (name)", "establishment_status"),
  OPENED_ON(Form.DAY, "OpenDate"),
  CLOSED_ON(Form.DAY, "CloseDate"),
  PHASE_CODE(Form.WORDS, "PhaseOfEducation (code)"),
  PHASE_NAME(Form.WORDS, "PhaseOfEducation (name)", "education_phase"),
  LOW_AGE(Form.NUMBER, "StatutoryLowAge"),
  HIGH_AGE(Form.NUMBER, "StatutoryHighAge"),
  GENDER(Form.WORDS, "Gender (name)", "gender"),
  RELIGIOUS_CHARACTER(Form.WORDS, "ReligiousCharacter (name)", "religious_character"),
  ADMISSIONS_POLICY(Form.WORDS, "AdmissionsPolicy (name)", "admissions_policy"),
  CAPACITY(Form.NUMBER, "SchoolCapacity"),
  ROLL(Form.NUMBER, "NumberOfPupils"),
  ROLL_COUNTED_ON(Form.DAY, "CensusDate"),
  TRUST(Form.WORDS, "Trusts (name)"),
  SPONSOR(Form.WORDS, "SchoolSponsors (name)"),
  FEDERATION(Form.WORDS, "Federations (name)"),
  UKPRN(Form.PROVIDER, "UKPRN"),
  INSPECTED_ON(Form.DAY, "OfstedLastInsp"),
  OFSTED_GRADE(Form.WORDS, "OfstedRating (name)", "ofsted_rating"),
  STREET(Form.WORDS, "Street"),
  LOCALITY(Form.WORDS, "Locality"),
  TOWN(Form.WORDS, "Town"),
  COUNTY(Form.WORDS, "County (name)"),
  POSTCODE(Form.POSTCODE, "Postcode"),
  WEBSITE(Form.WORDS, "SchoolWebsite"),
  TELEPHONE(Form.WORDS, "TelephoneNum"),
  HEAD_TITLE(Form.WORDS, "HeadTitle (name)"),
  HEAD_FIRST(Form.WORDS, "HeadFirstName"),
  HEAD_LAST(Form.WORDS, "HeadLastName"),
  HEAD_POST(Form.WORDS, "HeadPreferredJobTitle"),
  SECTION_41(Form.WORDS, "Section41Approved (name)"),
  SEN1(Form.WORDS, "SEN1 (name)"),
  SEN2(Form.WORDS, "SEN2 (name)"),
  SEN3(Form.WORDS, "SEN3 (name)"),
  SEN4(Form.WORDS, "SEN4 (name)"),
  SEN5(Form.WORDS, "SEN5 (name)"),
  SEN6(Form.WORDS, "SEN6 (name)"),
  SEN7(Form.WORDS, "SEN7 (name)"),
  SEN8(Form.WORDS, "SEN8 (name)"),
  SEN9(Form.WORDS, "SEN9 (name)"),
  SEN10(Form.WORDS, "SEN10 (name)"),
  SEN11(Form.WORDS, "SEN11 (name)"),
  SEN12(Form.WORDS, "SEN12 (name)"),
  SEN13(Form.WORDS, "SEN13 (name)"),
  RESOURCED_KIND(Form.WORDS, "TypeOfResourcedProvision (name)"),
  RESOURCED_ROLL(Form.NUMBER, "ResourcedProvisionOnRoll"),
  RESOURCED_CAPACITY(Form.NUMBER, "ResourcedProvisionCapacity"),
  UNIT_ROLL(Form.NUMBER, "SenUnitOnRoll"),
  UNIT_CAPACITY(Form.NUMBER, "SenUnitCapacity"),
  WARD_CODE(Form.WORDS, "AdministrativeWard (code)"),
  WARD_NAME(Form.WORDS, "AdministrativeWard (name)", "administrative_ward"),
  EASTING(Form.GRID, "Easting"),
  NORTHING(Form.GRID, "Northing"),
  LSOA(Form.SMALL_AREA, "LSOA (code)", "lsoa_code"),
  LINK_URN(Form.URN, "LinkURN"),
  LINK_NAME(Form.WORDS, "LinkName"),
  LINK_TYPE(Form.WORDS, "LinkType"),
  LINK_DAY(Form.DAY, "LinkEstablishedDate");

  private final Form form;

  /// A copy that nobody changes, which the compiler is not told.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> headings;

  GiasColumn(Form form, String... headings) {
    this.form = form;
    this.headings = List.of(headings);
  }

  /// The heading in the register's own full file.
  public String heading() {
    return headings.getFirst();
  }

  Form form() {
    return form;
  }

  /// The column that a heading means; absent for one that is kept but not understood.
  static Optional<GiasColumn> of(String heading) {
    String folded = Headings.folded(heading);
    return Arrays.stream(values())
        .filter(each -> each.headings.stream().anyMatch(one -> Headings.folded(one).equals(folded)))
        .findFirst();
  }
}
