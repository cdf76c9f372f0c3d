// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.children.internal.NhsNumber;
import org.throughline.children.internal.Postcode;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;
import org.throughline.returns.census.PupilItem;
import org.throughline.returns.census.RowCells;
import org.throughline.returns.census.Uln;
import org.throughline.returns.census.Upn;
import org.throughline.returns.census.WrittenDay;

/// One row of a file about pupils as the rules read it: every value, and everything that is wrong
/// with them, by column. No message repeats what stands in the cell.
final class PupilRow {

  private static final int LONGEST_CELL = 10_000;
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final Pattern ETHNICITY = Pattern.compile("[A-Z]{4}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Z]{3,4}");
  private static final Pattern YEAR = Pattern.compile("E[12]|N[12]|R|[0-9]|1[0-9]|20|M|X");
  private static final Pattern UPRN = Pattern.compile("[0-9]{1,12}");
  private static final Pattern STATUS = Pattern.compile("[CMSFOG]");
  private static final Pattern PROVISION = Pattern.compile("[NKE]");
  private static final Pattern YES_OR_NO = Pattern.compile("[YN]");

  /// What is wrong with one cell.
  record Wrong(PupilItem item, String message) {}

  private final ColumnMapping mapping;
  private final LocalDate today;
  private final Map<PupilItem, String> texts = new EnumMap<>(PupilItem.class);
  private final List<Wrong> wrong = new ArrayList<>();
  private Optional<LocalDate> birth = Optional.empty();
  private Optional<LocalDate> entry = Optional.empty();
  private Optional<LocalDate> leaving = Optional.empty();

  PupilRow(ColumnMapping mapping, LocalDate today) {
    this.mapping = mapping;
    this.today = today;
  }

  /// Reads the next row in the place of the last.
  void read(RowCells cells) {
    take(cells, PupilItem.SURNAME);
    readNames();
    readNumbers();
    readDays();
    readCodes();
    readPlaces();
  }

  /// Reads the next row of a file of addresses, which says whose they are by a number.
  void readHome(RowCells cells) {
    take(cells, PupilItem.ADDRESS);
    readNumbers();
    readPlaces();
    if (CensusFile.KEYS.stream().allMatch(item -> get(item).isEmpty())) {
      CensusFile.KEYS.stream()
          .filter(item -> mapping.of(item) >= 0)
          .findFirst()
          .ifPresent(item -> add(item, "Nothing says whose address this is. Enter the number."));
    }
    if (get(PupilItem.ADDRESS).isEmpty() && get(PupilItem.POSTCODE).isEmpty()) {
      add(PupilItem.POSTCODE, "The address is missing. Enter the postcode, or leave the row out.");
    }
  }

  private void take(RowCells cells, PupilItem longest) {
    wrong.clear();
    for (PupilItem item : mapping.columns().keySet()) {
      texts.put(item, cells.get(mapping.of(item)));
    }
    if (cells.longest() > LONGEST_CELL) {
      add(longest, "A cell of the row is longer than 10,000 characters. Shorten it.");
    }
  }

  List<Wrong> wrong() {
    return wrong;
  }

  String get(PupilItem item) {
    return texts.getOrDefault(item, "");
  }

  LocalDate birth() {
    return birth.orElseThrow();
  }

  Optional<LocalDate> entry() {
    return entry;
  }

  Optional<LocalDate> leaving() {
    return leaving;
  }

  boolean isService() {
    String text = get(PupilItem.SERVICE_CHILD).toLowerCase(Locale.ROOT);
    return text.startsWith("y") || text.equals("1") || text.equals("true");
  }

  private void readNames() {
    needed(PupilItem.FORENAME, "The forename is missing. Enter the legal forename.");
    needed(PupilItem.SURNAME, "The surname is missing. Enter the legal surname.");
    for (PupilItem item :
        List.of(
            PupilItem.FORENAME,
            PupilItem.SURNAME,
            PupilItem.MIDDLE_NAMES,
            PupilItem.KNOWN_AS,
            PupilItem.KNOWN_AS_SURNAME,
            PupilItem.FORMER_SURNAME)) {
      atMost(item, 100);
    }
  }

  private void readNumbers() {
    upper(PupilItem.UPN);
    upper(PupilItem.FORMER_UPN);
    check(
        PupilItem.UPN,
        Upn::isRight,
        "This is not a UPN: a letter, eleven digits, a digit or letter, and the check letter right. Check it with the school.");
    check(
        PupilItem.FORMER_UPN,
        Upn::isRight,
        "This is not a UPN. Correct it or leave the cell empty.");
    check(
        PupilItem.ULN,
        Uln::isRight,
        "This is not a ULN: ten digits and the check digit right. Correct it or leave the cell empty.");
    String nhs = get(PupilItem.NHS_NUMBER);
    if (!nhs.isEmpty()) {
      NhsNumber.parse(nhs)
          .ifPresentOrElse(
              number -> texts.put(PupilItem.NHS_NUMBER, number.value()),
              () ->
                  add(
                      PupilItem.NHS_NUMBER,
                      "This is not an NHS number. Correct it or leave the cell empty."));
    }
    atMost(PupilItem.REFERENCE, 60);
  }

  private void readDays() {
    birth = day(PupilItem.BORN_ON, "This is not a day. Enter the date of birth like 14/03/2015.");
    entry = day(PupilItem.ENTRY_DATE, "This is not a day. Enter it like 14/03/2015.");
    leaving = day(PupilItem.LEAVING_DATE, "This is not a day. Enter it like 14/03/2015.");
    if (get(PupilItem.BORN_ON).isEmpty()) {
      add(PupilItem.BORN_ON, "The date of birth is missing. Enter it like 14/03/2015.");
    }
    birth
        .filter(day -> day.isAfter(today))
        .ifPresent(
            day ->
                add(
                    PupilItem.BORN_ON,
                    "The date of birth is after today. Enter the day the child was born."));
    birth
        .filter(day -> day.isBefore(EARLIEST))
        .ifPresent(
            day -> add(PupilItem.BORN_ON, "The date of birth is before 1950. Check the year."));
    if (birth.isPresent() && entry.filter(birth.get()::isAfter).isPresent()) {
      add(PupilItem.ENTRY_DATE, "The entry is before the birth. Correct one of the days.");
    }
    if (entry.isPresent() && leaving.filter(entry.get()::isAfter).isPresent()) {
      add(PupilItem.LEAVING_DATE, "The leaving is before the entry. Correct one of the days.");
    }
  }

  private void readCodes() {
    texts.computeIfPresent(PupilItem.SEX, (item, text) -> sex(text));
    upper(PupilItem.ETHNICITY);
    upper(PupilItem.FIRST_LANGUAGE);
    upper(PupilItem.ENROL_STATUS);
    upper(PupilItem.SEN_PROVISION);
    texts.computeIfPresent(PupilItem.SEN_PROVISION, (item, text) -> provision(text));
    texts.computeIfPresent(PupilItem.FREE_MEALS, (item, text) -> yesOrNo(text));
    texts.computeIfPresent(PupilItem.PUPIL_PREMIUM, (item, text) -> yesOrNo(text));
    texts.computeIfPresent(PupilItem.YEAR_GROUP, (item, text) -> year(text));
    check(
        PupilItem.SEX,
        text -> text.equals("F") || text.equals("M"),
        "Sex is F or M. Correct it or leave the cell empty.");
    check(
        PupilItem.ETHNICITY,
        text -> ETHNICITY.matcher(text).matches(),
        "Ethnicity is four letters of the DfE's code set, such as WBRI. Correct it or leave the cell empty.");
    check(
        PupilItem.FIRST_LANGUAGE,
        text -> LANGUAGE.matcher(text).matches(),
        "The language is three or four letters of the DfE's code set, such as ENG. Correct it or leave the cell empty.");
    check(
        PupilItem.YEAR_GROUP,
        text -> YEAR.matcher(text).matches(),
        "The year group is N1, N2, R, 1 to 14, M or X. Correct it or leave the cell empty.");
    check(
        PupilItem.ENROL_STATUS,
        text -> STATUS.matcher(text).matches(),
        "The enrolment is C, M, S, F, O or G. Correct it or leave the cell empty.");
    check(
        PupilItem.SEN_PROVISION,
        text -> PROVISION.matcher(text).matches(),
        "The SEN provision is N, K or E. Correct it or leave the cell empty.");
    check(
        PupilItem.FREE_MEALS,
        text -> YES_OR_NO.matcher(text).matches(),
        "Free school meals are yes or no. Correct it or leave the cell empty.");
    check(
        PupilItem.PUPIL_PREMIUM,
        text -> YES_OR_NO.matcher(text).matches(),
        "Pupil premium is yes or no. Correct it or leave the cell empty.");
  }

  private void readPlaces() {
    atMost(PupilItem.SETTING, 40);
    atMost(PupilItem.ADDRESS, 300);
    check(
        PupilItem.UPRN,
        text -> UPRN.matcher(text).matches(),
        "A UPRN has up to twelve digits. Correct it or leave the cell empty.");
    String postcode = get(PupilItem.POSTCODE);
    if (!postcode.isEmpty()) {
      Postcode.parse(postcode)
          .ifPresentOrElse(
              right -> texts.put(PupilItem.POSTCODE, right.value()),
              () ->
                  add(
                      PupilItem.POSTCODE,
                      "This is not a postcode. Enter it like LE1 1AA, or leave the cell empty."));
    }
  }

  private Optional<LocalDate> day(PupilItem item, String remedy) {
    String text = get(item);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = WrittenDay.read(text);
    if (day.isEmpty()) {
      add(item, remedy);
    }
    return day;
  }

  private void needed(PupilItem item, String remedy) {
    String text = get(item);
    if (text.isEmpty()) {
      add(item, remedy);
    }
  }

  private void atMost(PupilItem item, int most) {
    if (get(item).length() > most) {
      add(item, "The cell has more than %,d characters. Shorten it.".formatted(most));
    }
  }

  private void check(PupilItem item, java.util.function.Predicate<String> isRight, String remedy) {
    String text = get(item);
    if (!text.isEmpty() && !isRight.test(text)) {
      add(item, remedy);
    }
  }

  private void upper(PupilItem item) {
    texts.computeIfPresent(item, (each, text) -> text.toUpperCase(Locale.ROOT));
  }

  private void add(PupilItem item, String message) {
    wrong.add(new Wrong(item, message));
  }

  private static String sex(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "f", "female", "girl" -> "F";
      case "m", "male", "boy" -> "M";
      case "u", "unknown" -> "";
      default -> text;
    };
  }

  private static String year(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.startsWith("YEAR ") ? upper.substring(5) : upper.equals("RECEPTION") ? "R" : upper;
  }

  private static String yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "yes", "true", "t", "1" -> "Y";
      case "n", "no", "false", "f", "0" -> "N";
      case "u", "unknown" -> "";
      default -> text;
    };
  }

  /// Codes from before the reform of 2014, as they were carried over.
  private static String provision(String text) {
    return switch (text) {
      case "A", "P" -> "K";
      case "S" -> "E";
      default -> text;
    };
  }
}
