// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.children.FlagKind;
import org.throughline.children.LoadedChild;
import org.throughline.children.Relationship;
import org.throughline.synthetic.population.Address;
import org.throughline.synthetic.population.Child;
import org.throughline.synthetic.population.Contact;
import org.throughline.synthetic.population.Enrolment;
import org.throughline.synthetic.population.Flag;
import org.throughline.synthetic.population.Household;

/// Invented families in the words of the children's index.
final class FamilyTranslation {

  private FamilyTranslation() {}

  static Stream<LoadedChild> children(Household household) {
    return household.children().stream().map(child -> of(household, child));
  }

  private static LoadedChild of(Household household, Child child) {
    return new LoadedChild(
        Integer.toString(child.number()),
        child.forename(),
        "",
        child.surname(),
        child.knownAs().orElse(""),
        child.born(),
        child.sex().code(),
        child.pupilNumber().orElse(""),
        child.learnerNumber().orElse(""),
        "",
        child.ethnicity().name(),
        child.language(),
        "",
        false,
        "",
        Integer.toString(household.number()),
        List.of(home(household, child)),
        contacts(household, child),
        child.flags().stream().map(FamilyTranslation::flag).toList(),
        child.enrolments().stream().map(stay -> enrolment(child, stay)).toList());
  }

  private static LoadedChild.Address home(Household household, Child child) {
    Address address = household.address();
    return new LoadedChild.Address(
        address.line() + "\n" + address.town(),
        address.postcode(),
        child.born().isAfter(household.livedThereSince())
            ? child.born()
            : household.livedThereSince(),
        Optional.empty());
  }

  private static List<LoadedChild.Contact> contacts(Household household, Child child) {
    List<LoadedChild.Contact> contacts = new ArrayList<>();
    child.fosterCarer().ifPresent(carer -> contacts.add(contact(carer, 1, true)));
    boolean isAtHome = child.fosterCarer().isEmpty();
    for (Contact each : household.contacts()) {
      contacts.add(contact(each, contacts.size() + 1, isAtHome));
    }
    return contacts;
  }

  private static LoadedChild.Contact contact(Contact each, int order, boolean livesWithChild) {
    return new LoadedChild.Contact(
        each.forename() + " " + each.surname(),
        relationship(each.relation()),
        each.hasParentalResponsibility(),
        order,
        livesWithChild,
        each.telephone(),
        each.email());
  }

  private static Relationship relationship(String relation) {
    return switch (relation) {
      case "mother" -> Relationship.MOTHER;
      case "father" -> Relationship.FATHER;
      case "grandparent" -> Relationship.GRANDPARENT;
      case "foster-carer" -> Relationship.FOSTER_CARER;
      default -> Relationship.OTHER;
    };
  }

  private static LoadedChild.Flag flag(Flag flag) {
    FlagKind kind =
        switch (flag.kind()) {
          case IN_CARE -> FlagKind.IN_CARE;
          case CHILD_IN_NEED -> FlagKind.CHILD_IN_NEED;
          case RESTRICTED -> FlagKind.RESTRICTED;
        };
    return new LoadedChild.Flag(kind, flag.from(), flag.until());
  }

  private static LoadedChild.Enrolment enrolment(Child child, Enrolment stay) {
    boolean isNow = stay.until().isEmpty();
    return new LoadedChild.Enrolment(
        stay.urn(),
        "C",
        isNow ? child.yearGroup().map(FamilyTranslation::year).orElse("") : "",
        isNow ? Character.toString(child.support()) : "",
        isNow ? child.hasFreeMeals() ? "Y" : "N" : "",
        isNow ? hasPremium(child) ? "Y" : "N" : "",
        stay.from(),
        stay.until());
  }

  /// Schools are paid it from Reception to Year 11, for free school meals and for children in care.
  private static boolean hasPremium(Child child) {
    boolean isInCare =
        child.flags().stream()
            .anyMatch(each -> each.kind() == Flag.Kind.IN_CARE && each.until().isEmpty());
    return child.yearGroup().filter(year -> year >= 0 && year <= 11).isPresent()
        && (child.hasFreeMeals() || isInCare);
  }

  private static String year(int group) {
    return switch (group) {
      case -1 -> "N2";
      case 0 -> "R";
      default -> Integer.toString(group);
    };
  }
}
