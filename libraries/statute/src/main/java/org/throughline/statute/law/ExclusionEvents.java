// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.EventType.event;
import static org.throughline.statute.EventType.planned;

import org.throughline.statute.EventType;

/// What happens in a suspension and in a permanent exclusion alike.
final class ExclusionEvents {

  static final EventType PARENT_TOLD = event("parent-told", "the parent was told in writing");
  static final EventType PLACE_NOTICE =
      event(
          "public-place-notice-given",
          "the parent was told of the days on which the pupil may not be in a public place");
  static final EventType WORKERS_TOLD =
      event(
          "social-worker-and-virtual-school-told",
          "the social worker and the virtual school head were told");
  static final EventType BOARD_TOLD = event("board-told", "the governing board was told");
  static final EventType IN_PUBLIC =
      event("pupil-in-public-place", "the pupil was in a public place in school hours");
  static final EventType WORK_SET = event("work-set", "the school set work");
  static final EventType PROVISION_STARTS =
      planned("provision-starts", "other full-time education starts");
  static final EventType DETAILS_GIVEN =
      event("provision-details-given", "the parent was told where and when");
  static final EventType EDUCATION_BEGAN =
      event("education-began", "suitable full-time education began");
  static final EventType CONSIDERED =
      event("board-considered", "the governing board considered reinstatement");
  static final EventType CANCELLATION_TOLD =
      event("cancellation-notified", "everyone was told of the cancellation");

  private ExclusionEvents() {}
}
