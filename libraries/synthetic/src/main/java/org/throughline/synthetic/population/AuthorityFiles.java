// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

/// Writes an authority as tidy CSV: UTF-8, one heading, a row a fact, lines that end with a line
/// feed. The same scale, seed and day write the same bytes.
public final class AuthorityFiles implements AutoCloseable {
  private static final List<String> HEADINGS =
      List.of(
          "children,authority,household,child,forename,surname,known_as,born_on,sex,ethnicity,"
              + "language,upn,uln,free_meals,year_group,support,need",
          "households,authority,household,address,town,postcode,neighbourhood,easting,northing,"
              + "since",
          "contacts,authority,household,forename,surname,relation,responsibility,telephone,email",
          "enrolments,authority,child,urn,from_on,until_on",
          "flags,authority,child,kind,from_on,until_on",
          "cases,authority,case,child,pathway,urn,opened_on,closed_on,officer",
          "events,authority,case,number,type,happened_on,recorded_at,details,replaces");

  private final List<OutputStream> files;
  private final StringBuilder line = new StringBuilder();
  private long cases;

  private AuthorityFiles(List<OutputStream> files) {
    this.files = files;
  }

  /// Writes every authority of the scale into a folder, which is made where it is missing.
  ///
  /// @return how many children and young people were written
  public static long write(Scale scale, long seed, LocalDate asAt, Path folder) {
    InventedAuthority.mustBeKnown(asAt);
    try {
      Files.createDirectories(folder);
      List<OutputStream> files = new java.util.ArrayList<>();
      for (String heading : HEADINGS) {
        Path file = folder.resolve(name(heading) + ".csv");
        files.add(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      }
      try (AuthorityFiles out = new AuthorityFiles(List.copyOf(files))) {
        return out.write(scale, seed, asAt);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Writes them all, one file after the other's line, into one stream: for a digest.
  static long write(Scale scale, long seed, LocalDate asAt, OutputStream out) {
    AuthorityFiles all = new AuthorityFiles(java.util.Collections.nCopies(HEADINGS.size(), out));
    return all.write(scale, seed, asAt);
  }

  private long write(Scale scale, long seed, LocalDate asAt) {
    for (int file = 0; file < HEADINGS.size(); file++) {
      String heading = HEADINGS.get(file);
      line.append(heading, heading.indexOf(',') + 1, heading.length());
      end(file);
    }
    long[] children = {0};
    int[] index = {0};
    InventedAuthority.all(scale, seed, asAt)
        .forEach(
            authority -> {
              index[0]++;
              authority.families().forEach(family -> add(index[0], family));
              children[0] += authority.children();
            });
    return children[0];
  }

  private void add(int authority, Family family) {
    Household household = family.household();
    Address address = household.address();
    row(authority)
        .cell(household.number())
        .cell(address.line())
        .cell(address.town())
        .cell(address.postcode())
        .cell(address.neighbourhood())
        .cell(address.easting())
        .cell(address.northing())
        .cell(household.livedThereSince());
    end(1);
    for (Contact each : household.contacts()) {
      row(authority)
          .cell(household.number())
          .cell(each.forename())
          .cell(each.surname())
          .cell(each.relation())
          .cell(each.hasParentalResponsibility() ? "yes" : "no")
          .cell(each.telephone())
          .cell(each.email());
      end(2);
    }
    household.children().forEach(child -> add(authority, household.number(), child));
    family.cases().forEach(each -> add(authority, each));
  }

  private void add(int authority, int household, Child child) {
    row(authority)
        .cell(household)
        .cell(child.number())
        .cell(child.forename())
        .cell(child.surname())
        .cell(child.knownAs())
        .cell(child.born())
        .cell(child.sex().code())
        .cell(child.ethnicity())
        .cell(child.language())
        .cell(child.pupilNumber())
        .cell(child.learnerNumber())
        .cell(child.hasFreeMeals() ? "yes" : "no")
        .cell(child.yearGroup())
        .cell(child.support())
        .cell(child.need());
    end(0);
    for (Enrolment each : child.enrolments()) {
      row(authority).cell(child.number()).cell(each.urn()).cell(each.from()).cell(each.until());
      end(3);
    }
    for (Flag each : child.flags()) {
      row(authority).cell(child.number()).cell(each.kind()).cell(each.from()).cell(each.until());
      end(4);
    }
  }

  private void add(int authority, CaseFile each) {
    cases++;
    row(authority)
        .cell(cases)
        .cell(each.child())
        .cell(each.pathway())
        .cell(each.urn())
        .cell(each.opened())
        .cell(each.closed())
        .cell(each.officer());
    end(5);
    for (CaseEvent event : each.events()) {
      row(authority)
          .cell(cases)
          .cell(event.number())
          .cell(event.type())
          .cell(event.happenedOn())
          .cell(event.recordedAt())
          .cell(event.details())
          .cell(event.replaces().isPresent() ? event.replaces().getAsInt() : "");
      end(6);
    }
  }

  private AuthorityFiles row(int authority) {
    line.append(authority);
    return this;
  }

  private AuthorityFiles cell(Optional<?> value) {
    return cell(value.isPresent() ? value.get() : "");
  }

  private AuthorityFiles cell(Object value) {
    String text = value.toString();
    line.append(',');
    if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
      line.append(text);
    } else {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  private void end(int file) {
    line.append('\n');
    try {
      files.get(file).write(line.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    line.setLength(0);
  }

  private static String name(String heading) {
    return heading.substring(0, heading.indexOf(','));
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files) {
      file.close();
    }
  }
}
