// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    assertThat(of("Postcode", "Ward")).isEqualTo(CensusFile.OTHER);
  }

  @Test
  void aColumnThatMayHoldANameOrABirthMakesItATableOfPupils() {
    for (String column :
        List.of("Pupil", "Name of pupil", "Birthday", "Born", "Child", "Full name", "Geburtstag")) {
      assertThat(of("UPN", column, "Postcode")).as(column).isEqualTo(CensusFile.OTHER);
    }
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
    assertThat(guess.notes()).singleElement().asString().contains("is a UPRN: they stand in");
  }

  private static CensusFile of(String... heading) {
    return CensusFile.of(List.of(heading));
  }
}
