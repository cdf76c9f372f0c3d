// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusFileTest {

  @Test
  void isKnownByItsColumnsWhateverItIsCalled() {
    assertThat(of("pupilonrolltableid", "surname", "dob")).isEqualTo(CensusFile.PUPILS_ON_ROLL);
    assertThat(of("pupilnolongeronrolltableid", "Surname"))
        .isEqualTo(CensusFile.PUPILS_NO_LONGER_ON_ROLL);
    assertThat(of("pupilonrolltableid", "reason1", "category")).isEqualTo(CensusFile.EXCLUSIONS);
    assertThat(of("pupilnolongeronrolltableid", "postcode")).isEqualTo(CensusFile.ADDRESSES);
    assertThat(of("UPN", "Address line 1")).isEqualTo(CensusFile.ADDRESSES);
  }

  @Test
  void aTableThatNamesThePupilOrHasNoNumberIsNoFileOfAddresses() {
    assertThat(of("UPN", "Forename", "Postcode")).isEqualTo(CensusFile.OTHER);
    assertThat(of("UPN", "Pupil", "DOB", "Postcode")).isEqualTo(CensusFile.OTHER);
    assertThat(of("UPN", "Pupil", "Birthday", "Postcode")).isEqualTo(CensusFile.OTHER);
    assertThat(of("UPN", "Born", "Postcode")).isEqualTo(CensusFile.OTHER);
    assertThat(of("Postcode", "Ward")).isEqualTo(CensusFile.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "UPN, Address line 1, Postcode, Contact : UNCLEAR",
        "UPN, Parent surname, Address, Postcode : UNCLEAR",
        "UPN, Full name, Postcode : UNCLEAR",
        "Pupil ID, Postcode, Notes, Siblings : UNCLEAR",
        "ULN, Geburtstag, Street : UNCLEAR",
        "UPN, Name of pupil, Child, Post code : UNCLEAR",
        "UPN, Legal Surname, Contact, Address : OTHER",
        "Surname, Forename, DOB, Contact, Postcode, UPN : OTHER",
        "addressesonrolltableid, pupilonrolltableid, Contact, postcode : ADDRESSES",
        "UPN, House name, Street, Town, Post Code, Contact number, Valid from : ADDRESSES",
        "Contact, Telephone, Postcode : OTHER",
      })
  void anOddColumnIsAskedAboutUnlessAnotherSettlesIt(String heading, CensusFile holds) {
    assertThat(CensusFile.of(List.of(heading.split(", ")))).isEqualTo(holds);
  }

  @Test
  void whatGoesWithAddressesLeavesItAFileOfAddresses() {
    assertThat(
            of(
                "pupilnolongeronrolltableid",
                "NativeId",
                "addressesoffrolltableid",
                "addressesoffrollorderseqcolumn",
                "sourceid",
                "uniquepropertyreferencenumber",
                "postcode"))
        .isEqualTo(CensusFile.ADDRESSES);
    assertThat(
            of("UPN", "House name", "Street", "Address line 2", "Town", "County", "Postcode", ""))
        .isEqualTo(CensusFile.ADDRESSES);
    assertThat(of("ULN", "Pupil number", "Address", "Postcode", "Telephone", "Year group"))
        .isEqualTo(CensusFile.ADDRESSES);
  }

  @Test
  void columnsOfAddressesHoldNumbersAndAddressesAlone() {
    assertThat(CensusFile.ADDRESSES.items())
        .containsExactlyInAnyOrder(
            PupilItem.UPN,
            PupilItem.ULN,
            PupilItem.NHS_NUMBER,
            PupilItem.REFERENCE,
            PupilItem.ADDRESS,
            PupilItem.POSTCODE,
            PupilItem.UPRN);
    ColumnMapping guess =
        ColumnMapping.guess(
            List.of("pupilonrolltableid", "NativeId", "uniquepropertyreferencenumber", "postcode"),
            List.of(List.of("01080e0c-45b", "SCH5", "-1.0", "LE1 1AA")),
            CensusFile.ADDRESSES.items());
    assertThat(guess.columns()).isEqualTo(Map.of(PupilItem.REFERENCE, 0, PupilItem.POSTCODE, 3));
    assertThat(guess.notes())
        .singleElement()
        .asString()
        .contains("is a UPRN: something else stands in");
  }

  private static CensusFile of(String... heading) {
    return CensusFile.of(List.of(heading));
  }
}
