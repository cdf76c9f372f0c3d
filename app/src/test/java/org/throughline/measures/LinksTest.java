// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.delivery.PlanFixture;
import org.throughline.measures.Links.Link;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PriorityId;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class LinksTest {

  private static final MeasureCode TIMELY = new MeasureCode("S2-08");
  private static final MeasureCode LATE = new MeasureCode("S2-10");

  private final Links links;
  private final PlanFixture plan;
  private final AccountId analyst;
  private final JdbcClient jdbc;

  LinksTest(Links links, PlanFixture plan, People people, JdbcClient jdbc) {
    this.links = links;
    this.plan = plan;
    this.analyst = people.holding(Role.ANALYST).id();
    this.jdbc = jdbc;
  }

  @Test
  void isFoundFromTheCommitmentFromThePriorityAndFromTheMeasure() {
    CommitmentLine commitment = plan.commitments(1).getFirst();

    links.link(Link.to(TIMELY, commitment), Optional.of(analyst));
    links.link(Link.whole(LATE, commitment.priority()), Optional.of(analyst));

    assertThat(links.of(commitment.id())).containsExactly(TIMELY);
    assertThat(links.of(commitment.priority())).containsExactly(TIMELY, LATE);
    assertThat(links.of(TIMELY)).contains(Link.to(TIMELY, commitment));
  }

  @Test
  void sayingItTwiceChangesNothingAndIsAuditedOnce() {
    CommitmentLine commitment = plan.commitments(1).getFirst();

    links.link(Link.to(TIMELY, commitment), Optional.of(analyst));
    links.link(Link.to(TIMELY, commitment), Optional.of(analyst));

    assertThat(links.of(TIMELY)).containsOnlyOnce(Link.to(TIMELY, commitment));
    assertThat(audited("measure-linked")).isEqualTo(1);
  }

  @Test
  void isTakenBack() {
    CommitmentLine commitment = plan.commitments(1).getFirst();
    links.link(Link.to(TIMELY, commitment), Optional.of(analyst));

    links.unlink(Link.to(TIMELY, commitment), analyst);

    assertThat(links.of(commitment.id())).isEmpty();
    assertThat(audited("measure-unlinked")).isEqualTo(1);
  }

  @Test
  void whatCannotBeIsRefusedWithEveryReason() {
    CommitmentLine one = plan.commitments(1).getFirst();
    CommitmentLine other = plan.commitments(1).getFirst();

    Outcome<List<Link>> refused =
        links.linkAll(
            List.of(
                new Link(TIMELY, one.priority(), Optional.of(other.id())),
                Link.whole(new MeasureCode("Z9-99"), one.priority()),
                Link.whole(TIMELY, new PriorityId(999_999_999L))),
            Optional.of(analyst));

    assertThat(refused)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            each ->
                assertThat(((Outcome.Refused<?>) each).problems())
                    .extracting(Problem::field)
                    .containsExactly("commitment", "measure", "priority"));
    assertThat(links.of(one.priority())).isEmpty();
  }

  @Test
  void whatNothingJudgesIsAGap() {
    List<CommitmentLine> commitments = plan.commitments(2);

    links.link(Link.to(TIMELY, commitments.getFirst()), Optional.of(analyst));

    assertThat(links.gaps().commitments())
        .contains(commitments.getLast())
        .doesNotContain(commitments.getFirst());
    assertThat(links.gaps().measures()).extracting(Measure::code).doesNotContain(TIMELY);
  }

  private long audited(String act) {
    return jdbc.sql("select count(*) from audit.entry where act = :act and account_id = :by")
        .param("act", act)
        .param("by", analyst.value())
        .query(Long.class)
        .single();
  }
}
