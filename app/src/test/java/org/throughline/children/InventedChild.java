// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// An invented child for a test, made one fact at a time.
public record InventedChild(LoadedChild record) {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

  public static InventedChild named(String forename, String surname) {
    return new InventedChild(
        new LoadedChild(
            "child-" + NUMBER.incrementAndGet(),
            forename,
            "",
            surname,
            "",
            LocalDate.of(2015, 3, 14),
            "F",
            "",
            "",
            "",
            "WBRI",
            "ENG",
            "",
            false,
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  public InventedChild bornOn(LocalDate day) {
    return with(day, record.knownAs(), record.upn());
  }

  /// @param code the DfE's, such as `WIRT`
  public InventedChild ethnicity(String code) {
    return new InventedChild(
        new LoadedChild(
            record.key(),
            record.forename(),
            record.middleNames(),
            record.surname(),
            record.knownAs(),
            record.bornOn(),
            record.sex(),
            record.upn(),
            record.uln(),
            record.nhsNumber(),
            code,
            record.firstLanguage(),
            record.preferredLanguage(),
            record.needsInterpreter(),
            record.communication(),
            record.household(),
            record.addresses(),
            record.contacts(),
            record.flags(),
            record.enrolments()));
  }

  public InventedChild knownAs(String name) {
    return with(record.bornOn(), name, record.upn());
  }

  public InventedChild upn(String upn) {
    return with(record.bornOn(), record.knownAs(), upn);
  }

  public InventedChild numbered(String upn, String uln, String nhsNumber) {
    return new InventedChild(
        new LoadedChild(
            record.key(),
            record.forename(),
            record.middleNames(),
            record.surname(),
            record.knownAs(),
            record.bornOn(),
            record.sex(),
            upn,
            uln,
            nhsNumber,
            record.ethnicity(),
            record.firstLanguage(),
            record.preferredLanguage(),
            record.needsInterpreter(),
            record.communication(),
            record.household(),
            record.addresses(),
            record.contacts(),
            record.flags(),
            record.enrolments()));
  }

  public InventedChild ofHousehold(String household) {
    return new InventedChild(
        new LoadedChild(
            record.key(),
            record.forename(),
            record.middleNames(),
            record.surname(),
            record.knownAs(),
            record.bornOn(),
            record.sex(),
            record.upn(),
            record.uln(),
            record.nhsNumber(),
            record.ethnicity(),
            record.firstLanguage(),
            record.preferredLanguage(),
            record.needsInterpreter(),
            record.communication(),
            household,
            record.addresses(),
            record.contacts(),
            record.flags(),
            record.enrolments()));
  }

  public InventedChild livingAt(String lines, String postcode) {
    return with(
        List.of(new LoadedChild.Address(lines, postcode, LONG_AGO, Optional.empty())),
        record.contacts(),
        record.flags(),
        record.enrolments());
  }

  public InventedChild with(LoadedChild.Contact contact) {
    return with(record.addresses(), List.of(contact), record.flags(), record.enrolments());
  }

  public InventedChild at(String urn, String yearGroup) {
    return with(
        record.addresses(),
        record.contacts(),
        record.flags(),
        List.of(
            new LoadedChild.Enrolment(
                urn, "C", yearGroup, "E", "", "", LONG_AGO, Optional.empty())));
  }

  /// @param meals `Y` eligible for free school meals, `N` not, or empty
  public InventedChild at(String urn, String yearGroup, String meals) {
    return at(urn, yearGroup, meals, "");
  }

  /// @param premium `Y` pupil premium is paid, `N` not, or empty
  public InventedChild at(String urn, String yearGroup, String meals, String premium) {
    return with(
        record.addresses(),
        record.contacts(),
        record.flags(),
        List.of(
            new LoadedChild.Enrolment(
                urn, "C", yearGroup, "E", meals, premium, LONG_AGO, Optional.empty())));
  }

  public InventedChild flagged(FlagKind kind) {
    return with(
        record.addresses(),
        record.contacts(),
        List.of(new LoadedChild.Flag(kind, LONG_AGO, Optional.empty())),
        record.enrolments());
  }

  public InventedChild restricted() {
    return flagged(FlagKind.RESTRICTED);
  }

  private InventedChild with(LocalDate bornOn, String knownAs, String upn) {
    return with(
        bornOn,
        knownAs,
        upn,
        record.addresses(),
        record.contacts(),
        record.flags(),
        record.enrolments());
  }

  private InventedChild with(
      List<LoadedChild.Address> addresses,
      List<LoadedChild.Contact> contacts,
      List<LoadedChild.Flag> flags,
      List<LoadedChild.Enrolment> enrolments) {
    return with(
        record.bornOn(), record.knownAs(), record.upn(), addresses, contacts, flags, enrolments);
  }

  private InventedChild with(
      LocalDate bornOn,
      String knownAs,
      String upn,
      List<LoadedChild.Address> addresses,
      List<LoadedChild.Contact> contacts,
      List<LoadedChild.Flag> flags,
      List<LoadedChild.Enrolment> enrolments) {
    return new InventedChild(
        new LoadedChild(
            record.key(),
            record.forename(),
            record.middleNames(),
            record.surname(),
            knownAs,
            bornOn,
            record.sex(),
            upn,
            record.uln(),
            record.nhsNumber(),
            record.ethnicity(),
            record.firstLanguage(),
            record.preferredLanguage(),
            record.needsInterpreter(),
            record.communication(),
            record.household(),
            addresses,
            contacts,
            flags,
            enrolments));
  }

  /// Keeps the child through the loader.
  public ChildId keptBy(ChildrenLoader loader) {
    ChildId[] id = new ChildId[1];
    loader.load(
        "A test's load",
        false,
        Optional.empty(),
        List.of(record).stream(),
        each -> id[0] = each.id());
    return id[0];
  }

  /// A UPN with its right check letter.
  ///
  /// @param number up to nine digits
  public static String upnOf(int number) {
    String digits = "856%09d".formatted(number).substring(0, 12);
    int sum = 0;
    for (int at = 0; at < 12; at++) {
      sum += (at + 2) * (digits.charAt(at) - '0');
    }
    return "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23) + digits;
  }
}
