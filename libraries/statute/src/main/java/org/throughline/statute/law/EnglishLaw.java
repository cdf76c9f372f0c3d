// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import java.util.List;
import org.throughline.statute.Pathway;
import org.throughline.statute.PathwayBook;

/// The pathways of English law that come with the library.
public final class EnglishLaw implements PathwayBook {

  private static final List<Pathway> PATHWAYS =
      List.of(
          EhcNeedsAssessment.PATHWAY,
          AnnualReview.PATHWAY,
          EarlyYearsReview.PATHWAY,
          PhaseTransfer.PATHWAY,
          Reassessment.PATHWAY,
          TransferBetweenAuthorities.PATHWAY,
          Ceasing.PATHWAY,
          MediationAndAppeal.PATHWAY,
          TribunalOrder.PATHWAY,
          UnopposedAppeal.PATHWAY,
          PersonalBudget.PATHWAY,
          TopUpFunding.PATHWAY,
          PlanAudit.PATHWAY,
          Suspension.PATHWAY,
          PermanentExclusion.PATHWAY,
          OffSiteDirection.PATHWAY,
          ManagedMove.PATHWAY,
          ChildrenMissingEducation.PATHWAY,
          ElectiveHomeEducation.PATHWAY,
          PartTimeTimetable.PATHWAY,
          MedicalNeeds.PATHWAY,
          Attendance.PATHWAY,
          PenaltyNotice.PATHWAY,
          InYearAdmission.PATHWAY,
          NormalRoundAdmission.PATHWAY,
          FairAccess.PATHWAY,
          HomeToSchoolTravel.PATHWAY,
          TravelAppeal.PATHWAY,
          ShortBreaks.PATHWAY,
          EarlyHelp.PATHWAY,
          PersonalEducationPlan.PATHWAY,
          SeptemberGuarantee.PATHWAY,
          EarlyYearsEntitlement.PATHWAY,
          Complaints.PATHWAY);

  @Override
  public List<Pathway> pathways() {
    return PATHWAYS;
  }
}
