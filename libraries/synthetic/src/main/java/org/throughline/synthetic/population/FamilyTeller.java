// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.Career;
import org.throughline.synthetic.casework.CaseFile;
import org.throughline.synthetic.casework.Placements;
import org.throughline.synthetic.casework.Storyteller;

/// Tells a family from its line in the roster.
final class FamilyTeller {
  private static final double SUPPORT = 0.145;
  private static final List<String> SUPPORT_NEEDS =
      List.of(
          "SLCN", "SLCN", "SLCN", "SLCN", "SLCN", "SEMH", "SEMH", "SEMH", "SEMH", "MLD", "MLD",
          "MLD", "SPLD", "SPLD", "SPLD", "ASD", "ASD", "OTH", "HI", "PD");

  private final LocalDate asAt;
  private final long seed;
  private final int authority;
  private final Founding founding;
  private final Roster roster;
  private final Scale scale;
  private final Storyteller stories;
  private final FlagMaker flags;
  private final List<School> schools;
  private SchoolPlaces places;
  private SchoolLife lives;

  FamilyTeller(Scale scale, long seed, LocalDate asAt, int authority, Founding founding) {
    this.asAt = asAt;
    this.seed = seed;
    this.authority = authority;
    this.founding = founding;
    this.roster = founding.roster();
    this.scale = scale;
    this.stories = new Storyteller(scale, asAt);
    this.flags = new FlagMaker(asAt);
    this.schools = School.of(scale.map());
    this.places = new SchoolPlaces(schools, founding.places(), scale.children() / 18);
    this.lives = new SchoolLife(places, asAt);
  }

  /// Empties the schools, for another telling.
  void begin() {
    places = new SchoolPlaces(schools, founding.places(), scale.children() / 18);
    lives = new SchoolLife(places, asAt);
  }

  Family told(int family, int number, int[] numbers, @Nullable Career[] careers) {
    Dice dice = Dice.at(seed, family);
    Ethnicity ethnicity = roster.ethnicity(family);
    String culture = Names.culture(dice, ethnicity);
    String surname = Names.surname(dice, culture);
    Neighbourhood place = founding.places().get(roster.place(family));
    Home home =
        new Home(
            roster.place(family),
            ethnicity,
            culture,
            surname,
            dice.from(ethnicity.languages()),
            dice.happens(place.freeMeals()),
            dice.happens(FlagMaker.RESTRICTED));
    Address address = Households.address(place, dice);
    List<Contact> contacts = Households.contacts(culture, surname, dice);
    List<Child> children = new ArrayList<>();
    List<CaseFile> cases = new ArrayList<>();
    for (int i = roster.firstChild(family); i < roster.firstChildAfter(family); i++) {
      if (numbers[i] > 0) {
        children.add(child(i, numbers[i], home, Optional.ofNullable(careers[i]), cases));
      }
    }
    LocalDate since = asAt.minusDays(dice.between(200, 5000));
    return new Family(
        new Household(number, address, since, contacts, List.copyOf(children)), List.copyOf(cases));
  }

  private record Home(
      int place,
      Ethnicity ethnicity,
      String culture,
      String surname,
      String language,
      boolean hasFreeMeals,
      boolean isRestricted) {}

  private Child child(
      int child, int number, Home home, Optional<Career> career, List<CaseFile> cases) {
    Dice dice = Dice.at(seed + 1, child);
    LocalDate born = LocalDate.ofEpochDay(roster.born(child));
    List<Enrolment> life = lives.of(born, home.place(), dice);
    if (career.isPresent()) {
      life = followed(career.get(), number, life, dice, cases);
    }
    boolean hasPlan = career.map(way -> way.hasPlanOn(asAt)).orElse(false);
    boolean isPupil = life.stream().anyMatch(stay -> stay.until().isEmpty());
    boolean hasSupport = !hasPlan && isPupil && dice.happens(SUPPORT);
    int year = Placements.yearGroup(born, asAt);
    String forename = Names.forename(dice, home.culture(), roster.sex(child));
    List<Flag> marks = flags.of(born, home.isRestricted(), hasPlan, dice);
    return new Child(
        number,
        forename,
        dice.happens(0.93) ? home.surname() : Names.surname(dice, home.culture()),
        Households.knownAs(forename, dice),
        born,
        roster.sex(child),
        home.ethnicity(),
        home.language(),
        pupilNumber(number, born, life),
        year >= 9 ? Identifiers.learner(authority, number) : Optional.empty(),
        home.hasFreeMeals(),
        year >= -1 && year <= 20 ? Optional.of(year) : Optional.empty(),
        hasPlan ? 'E' : hasSupport ? 'K' : 'N',
        hasPlan ? career.map(Career::need) : support(hasSupport, dice),
        List.copyOf(life),
        marks,
        FlagMaker.isInCare(marks) ? Optional.of(Households.fosterCarer(dice)) : Optional.empty());
  }

  private List<Enrolment> followed(
      Career career, int number, List<Enrolment> life, Dice dice, List<CaseFile> cases) {
    Placements placements =
        Placements.of(career, (setting, year) -> urn(setting, year, dice), dice);
    cases.addAll(stories.told(career, number, placements, Dice.at(seed + 2, career.child())));
    return career
        .started()
        .filter(on -> on.isBefore(asAt))
        .map(on -> lives.with(life, placements, career.born(), on, career.endedOn()))
        .orElse(life);
  }

  /// Units and resourced provision are part of a school of the same kind.
  private Optional<String> urn(String setting, int year, Dice dice) {
    String kind = setting.replace("-resourced", "").replace("-unit", "");
    return places.ofKind(kind, year, dice);
  }

  private Optional<String> pupilNumber(int number, LocalDate born, List<Enrolment> life) {
    return life.isEmpty()
        ? Optional.empty()
        : Optional.of(Identifiers.pupil(authority, number, SchoolLife.firstDay(born, 0).getYear()));
  }

  private static Optional<String> support(boolean hasSupport, Dice dice) {
    return hasSupport ? Optional.of(dice.from(SUPPORT_NEEDS)) : Optional.empty();
  }
}
