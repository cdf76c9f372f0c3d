// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a column of a file about pupils may hold. The names are those of the Common Basic Data Set
/// and of the files that schools and neighbouring systems send.
public enum PupilItem {
  UPN("UPN", "upn", "uniquepupilnumber", "pupilupn"),
  FORMER_UPN("Former UPN", "formerupn", "previousupn"),
  ULN("ULN", "uln", "uniquelearnernumber"),
  NHS_NUMBER("NHS number", "nhsnumber", "nhsno", "nhs"),
  REFERENCE(
      "Reference in the file",
      "pupilonrolltableid",
      "pupilnolongeronrolltableid",
      "reference",
      "pupilid",
      "personid",
      "childid"),
  FORENAME("Legal forename", "forename", "legalforename", "firstname", "givenname", "forenames"),
  MIDDLE_NAMES("Middle names", "middlenames", "middlename"),
  SURNAME("Legal surname", "surname", "legalsurname", "lastname", "familyname"),
  KNOWN_AS("Known as", "preferredforename", "knownas", "chosenforename", "chosenname"),
  KNOWN_AS_SURNAME("Known as, surname", "preferredsurname", "chosensurname"),
  FORMER_SURNAME("Former surname", "formersurname", "previoussurname"),
  BORN_ON("Date of birth", "dob", "dateofbirth", "birthdate", "personbirthdate", "bornon", "birth"),
  SEX("Sex", "sex", "gender", "gendercurrent"),
  ETHNICITY("Ethnicity", "ethnicity", "ethniccode"),
  FIRST_LANGUAGE("First language", "language", "firstlanguage"),
  ADDRESS("Address", "address", "addressline1", "street", "addresslines"),
  POSTCODE("Postcode", "postcode", "postalcode"),
  UPRN("UPRN of the address", "uprn", "uniquepropertyreferencenumber"),
  SETTING("Setting", "urn", "schoolurn", "nativeid", "estab", "establishment", "school", "laestab"),
  ENTRY_DATE("Entry date", "entrydate", "admissiondate", "startdate", "datejoined"),
  LEAVING_DATE("Leaving date", "leavingdate", "dateleft", "enddate"),
  ENROL_STATUS("Enrolment status", "enrolstatus", "enrolmentstatus"),
  YEAR_GROUP("Year group", "ncyearactual", "ncyearleaving", "ncyear", "yeargroup", "year"),
  SEN_PROVISION("SEN provision", "senprovision", "senstatus"),
  FREE_MEALS(
      "Free school meals",
      "fsm",
      "fsmeligible",
      "fsmeligibility",
      "eligibleforfsm",
      "freeschoolmeals",
      "freemeals",
      "eligibleforfreemeals"),
  PUPIL_PREMIUM(
      "Pupil premium",
      "pupilpremium",
      "pp",
      "ppindicator",
      "pupilpremiumindicator",
      "pupilpremiumeligible",
      "pupilpremiumeligibility",
      "eligibleforpupilpremium",
      "inreceiptofpupilpremium"),
  SERVICE_CHILD("Service child", "servicechild");

  private static final Pattern POSTCODES =
      Pattern.compile("[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\\s*[0-9][A-Za-z]{2}");
  private static final Pattern SETTINGS = Pattern.compile("[0-9]{6,7}|[A-Z]{2}[0-9]{6}");
  private static final Pattern YEARS =
      Pattern.compile("(?i)(year )?(E[12]|N[12]|R|X|[0-9]|1[0-9]|20)");

  private static final Pattern UPRNS = Pattern.compile("[0-9]{1,12}");

  private final String label;
  private final String headings;

  PupilItem(String label, String... headings) {
    this.label = label;
    this.headings = " " + String.join(" ", headings) + " ";
  }

  /// The item as officers say it.
  public String label() {
    return label;
  }

  /// Whether a column of this heading is meant for it, whatever case, blanks and signs.
  public boolean isHeading(String heading) {
    String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return !plain.isEmpty() && headings.contains(" " + plain + " ");
  }

  /// Whether what a column holds can be told from its look.
  boolean hasLook() {
    return switch (this) {
      case UPN, ULN, BORN_ON, POSTCODE, UPRN, SEX, ENTRY_DATE, LEAVING_DATE, SETTING, YEAR_GROUP ->
          true;
      default -> false;
    };
  }

  /// Whether the cell, which is not empty, looks like this item.
  boolean looksLike(String cell) {
    return switch (this) {
      case UPN -> Upn.isRight(cell.toUpperCase(Locale.ROOT));
      case ULN -> Uln.isRight(cell);
      case BORN_ON, ENTRY_DATE, LEAVING_DATE -> WrittenDay.read(cell).isPresent();
      case POSTCODE -> POSTCODES.matcher(cell).matches();
      case UPRN -> UPRNS.matcher(cell).matches();
      case SEX -> cell.matches("(?i)[fm]|female|male|girl|boy|u|unknown");
      case SETTING -> SETTINGS.matcher(cell).matches();
      case YEAR_GROUP -> YEARS.matcher(cell).matches();
      default -> true;
    };
  }
}
