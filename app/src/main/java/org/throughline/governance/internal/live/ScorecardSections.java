// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Scorecard;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.ScorecardReadings;
import org.throughline.measures.Scorecards;
import org.throughline.measures.paper.ScorecardPaper;
import org.throughline.papers.out.Block;

/// Each scorecard as two sections: how it stands with every measure's reason, and the same with a
/// picture of each measure.
@Component
class ScorecardSections implements LiveSource {

  private final Scorecards scorecards;
  private final ScorecardReadings readings;
  private final ScorecardPaper paper;
  private final Clock clock;

  ScorecardSections(
      Scorecards scorecards, ScorecardReadings readings, ScorecardPaper paper, Clock clock) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.paper = paper;
    this.clock = clock;
  }

  @Override
  public List<LiveSection> sections() {
    return scorecards.all().stream()
        .<LiveSection>flatMap(
            each ->
                Stream.of(new OfScorecard(each, Form.OVERVIEW), new OfScorecard(each, Form.PACK)))
        .toList();
  }

  /// How much of a scorecard a section shows.
  private enum Form {
    OVERVIEW(
        "scorecard-",
        "Scorecard: ",
        "Every measure of the scorecard with its rating and the reason, and what moved."),
    PACK(
        "pack-",
        "Scorecard with charts: ",
        "The scorecard, and then the chart of each measure with its figures: half a page each.");

    private final String key;
    private final String title;
    private final String about;

    Form(String key, String title, String about) {
      this.key = key;
      this.title = title;
      this.about = about;
    }
  }

  private final class OfScorecard implements LiveSection {

    private final Scorecard scorecard;
    private final Form form;

    OfScorecard(Scorecard scorecard, Form form) {
      this.scorecard = scorecard;
      this.form = form;
    }

    @Override
    public String key() {
      return form.key + scorecard.code();
    }

    @Override
    public String title() {
      return form.title + scorecard.title();
    }

    @Override
    public String about() {
      return form.about;
    }

    @Override
    public List<Block> render(LiveScope scope) {
      LocalDate since = scope.asAt().minusDays(ScorecardReadings.USUAL_DAYS);
      return (scope.isOpen()
              ? readings.forEverybody(scorecard.code(), since)
              : readings.now(scorecard.code(), since))
          .map(this::blocks)
          .orElse(List.of());
    }

    private List<Block> blocks(ScorecardReading reading) {
      return switch (form) {
        case OVERVIEW -> ScorecardPaper.overview(reading);
        case PACK -> paper.withPictures(reading, clock.instant());
      };
    }
  }
}
