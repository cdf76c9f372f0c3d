// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import org.throughline.statute.Source;
import org.throughline.statute.Standing;

/// The laws and guidance that pathways rest on, each spelt once. What is cited with these is
/// checked; [Source#as] says where it is not.
final class Law {

  private Law() {}

  static Source sendRegs(String paragraph) {
    return verified("SEND Regulations 2014 (SI 2014/1530)", paragraph);
  }

  static Source childrenAndFamiliesAct(String section) {
    return verified("Children and Families Act 2014", section);
  }

  static Source sendCode(String paragraph) {
    return verified("SEND Code of Practice 2015", paragraph);
  }

  static Source coronavirusRegs(String paragraph) {
    return verified("SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)", paragraph);
  }

  static Source tribunalRules(String paragraph) {
    return verified(
        "Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber)"
            + " Rules 2008 (SI 2008/2699)",
        paragraph);
  }

  static Source tribunalRecommendations(String paragraph) {
    return verified(
        "SEND (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)",
        paragraph);
  }

  static Source personalBudgets(String paragraph) {
    return verified("SEND (Personal Budgets) Regulations 2014 (SI 2014/1652)", paragraph);
  }

  static Source exclusionRegs(String paragraph) {
    return verified(
        "School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012"
            + " (SI 2012/1033)",
        paragraph);
  }

  static Source exclusionGuidance(String paragraph) {
    return verified("Suspension and permanent exclusion guidance, August 2024", paragraph);
  }

  static Source educationAndInspections(String section) {
    return verified("Education and Inspections Act 2006", section);
  }

  static Source offSiteRegs(String paragraph) {
    return verified(
        "Education (Educational Provision for Improving Behaviour) Regulations 2010"
            + " (SI 2010/1156)",
        paragraph);
  }

  static Source attendanceRegs(String paragraph) {
    return verified(
        "School Attendance (Pupil Registration) Regulations 2024 (SI 2024/208)", paragraph);
  }

  static Source attendanceGuidance(String paragraph) {
    return verified("Working together to improve school attendance, 2024", paragraph);
  }

  static Source penaltyRegs(String paragraph) {
    return verified("Education (Penalty Notices) Regulations as amended (SI 2024/210)", paragraph);
  }

  static Source educationAct(String section) {
    return verified("Education Act 1996", section);
  }

  static Source schoolStandardsAct(String section) {
    return verified("School Standards and Framework Act 1998", section);
  }

  static Source missingGuidance(String paragraph) {
    return verified("Children missing education guidance, September 2025", paragraph);
  }

  /// Enacted in 2026, and in force only from a day that has yet to be appointed.
  static Source wellbeingAct(String section) {
    return new Source("Children’s Wellbeing and Schools Act 2026", section, Standing.PROPOSED);
  }

  static Source medicalGuidance(String paragraph) {
    return verified(
        "Arranging education for children who cannot attend school because of health needs,"
            + " December 2023",
        paragraph);
  }

  static Source admissionsCode(String paragraph) {
    return verified("School Admissions Code 2021", paragraph);
  }

  static Source appealsCode(String paragraph) {
    return verified("School Admission Appeals Code 2022", paragraph);
  }

  static Source travelGuidance(String paragraph) {
    return verified("Travel to school guidance, January 2024", paragraph);
  }

  static Source lookedAfterGuidance(String paragraph) {
    return verified(
        "Promoting the education of looked-after children, statutory guidance", paragraph);
  }

  static Source entitlementGuidance(String paragraph) {
    return verified("Early education and childcare statutory guidance", paragraph);
  }

  /// A law or guidance that is cited once.
  static Source cited(String law, String paragraph) {
    return verified(law, paragraph);
  }

  /// A target that the council sets, and that no law asks for.
  static Source local(String practice) {
    return new Source("The council’s own practice", practice, Standing.LOCAL);
  }

  private static Source verified(String law, String paragraph) {
    return new Source(law, paragraph, Standing.VERIFIED);
  }
}
