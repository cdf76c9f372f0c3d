// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Scale;

/// Pupils on roll in the layout of a school census export, for tests and benchmarks of imports: as
/// many as asked for, and of these a share with one mistake each.
///
/// @param pupils rows below the heading
/// @param mistakes share of rows with one, 0 to 1
public record SchoolCensus(long seed, LocalDate asAt, int pupils, double mistakes) {

  /// What stands in the first line.
  public static final String HEADING =
      "UPN,ULN,Surname,Forename,DOB,Sex,Ethnicity,Language,URN,EntryDate,EnrolStatus,"
          + "NCyearActual,SENprovision,AddressLine1,PostCode";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MMM-dd 00:00:00", Locale.ENGLISH);
  private static final int AT_ONCE = 80_000;

  public SchoolCensus {
    if (pupils < 1 || mistakes < 0 || mistakes > 1) {
      throw new IllegalArgumentException(
          "A census has one pupil or more, and a share of mistakes from 0 to 1");
    }
  }

  /// Writes UTF-8 with a line feed after each row. The same record writes the same bytes.
  ///
  /// @return how many rows have a mistake
  public int write(OutputStream out) {
    Writing writing = new Writing(out, Dice.of(seed, "census"));
    Scale line = new Scale("census", "city", "E06000016", authority(), authority() / 20, 50);
    try {
      line(out, HEADING);
      for (int index = 0; writing.written < pupils; index++) {
        Iterator<Family> families =
            InventedAuthority.of(line, seed, asAt, index).families().iterator();
        while (writing.written < pupils && families.hasNext()) {
          write(families.next().household(), writing);
        }
      }
      return writing.wrong;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static final class Writing {
    private final OutputStream out;
    private final Dice dice;
    private int written;
    private int wrong;

    private Writing(OutputStream out, Dice dice) {
      this.out = out;
      this.dice = dice;
    }
  }

  /// Pupils of one authority after the other, none of them larger than a city.
  private int authority() {
    return Math.clamp(pupils * 2L, 400, AT_ONCE);
  }

  private void write(Household household, Writing writing) throws IOException {
    for (Child child : household.children()) {
      Optional<Enrolment> now =
          child.enrolments().stream().filter(stay -> stay.until().isEmpty()).findFirst();
      if (now.isPresent() && writing.written < pupils) {
        String[] row = row(household, child, now.get());
        int next = writing.written + 1;
        if (Math.floor(next * mistakes) > Math.floor(writing.written * mistakes)) {
          spoil(row, writing.dice);
          writing.wrong++;
        }
        line(writing.out, String.join(",", row));
        writing.written = next;
      }
    }
  }

  private static String[] row(Household household, Child child, Enrolment stay) {
    return new String[] {
      child.pupilNumber().orElse(""),
      child.learnerNumber().orElse(""),
      child.surname(),
      child.forename(),
      child.born().format(DAY),
      child.sex().code(),
      child.ethnicity().name(),
      child.language(),
      stay.urn(),
      stay.from().format(DAY),
      "C",
      child.yearGroup().map(SchoolCensus::year).orElse(""),
      Character.toString(child.support()),
      household.address().line(),
      household.address().postcode()
    };
  }

  private static String year(int group) {
    return group < 0 ? "N2" : group == 0 ? "R" : Integer.toString(group);
  }

  /// One of the mistakes that files have: a wrong check letter, a day that is none, no name, an
  /// unknown code, a birth to come.
  private static void spoil(String[] row, Dice dice) {
    switch (dice.below(5)) {
      case 0 -> row[0] = (row[0].charAt(0) == 'A' ? "B" : "A") + row[0].substring(1);
      case 1 -> row[4] = "2012-Feb-31 00:00:00";
      case 2 -> row[2] = "";
      case 3 -> row[5] = "Q";
      default -> row[4] = "2091-Jan-01 00:00:00";
    }
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
