// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import org.throughline.platform.Problem;

/// What can be wrong with a command on the plan. The codes are stable.
public final class PlanProblems {

  private PlanProblems() {}

  public static Problem noSuchAction() {
    return new Problem(
        "PLAN-100", "", "There is no such action. It may have been removed; go back to the plan.");
  }

  static Problem textMissing() {
    return new Problem("PLAN-101", "text", "Say what is to be done, in up to 4,000 characters.");
  }

  static Problem yearOutside() {
    return new Problem("PLAN-102", "year", "Enter a year of the strategy, from 1 to 20.");
  }

  static Problem dueBeforeStart() {
    return new Problem(
        "PLAN-103", "due", "The due date is before the start. Enter a date on or after the start.");
  }

  static Problem themeTooLong() {
    return new Problem("PLAN-104", "theme", "The theme is longer than 200 characters. Shorten it.");
  }

  static Problem ownerUnknown() {
    return new Problem(
        "PLAN-105", "owner", "That officer has no open account. Choose somebody from the list.");
  }

  static Problem needsUnknown(String code) {
    return new Problem(
        "PLAN-106",
        "needs",
        "There is no action with the code " + shortened(code) + ". Check the code.");
  }

  static Problem needsItself() {
    return new Problem(
        "PLAN-107", "needs", "An action cannot wait for itself. Take its own code out.");
  }

  static Problem needsInCircle(String code) {
    return new Problem(
        "PLAN-108",
        "needs",
        "Action "
            + code
            + " already waits for this one, so each would wait for the other. "
            + "Take "
            + code
            + " out.");
  }

  static Problem listTooLong(String field) {
    return new Problem(
        "PLAN-109",
        field,
        "Give at most 30 lines of up to 4,000 characters each. Shorten the list.");
  }

  static Problem dateOutside(String field) {
    return new Problem(
        "PLAN-110", field, "Enter a date between 1 January 2000 and 31 December 2099.");
  }

  static Problem progressWordsMissing() {
    return new Problem(
        "PLAN-120", "words", "Say what has happened or what changed, in up to 4,000 characters.");
  }

  static Problem closedOnlyWhenDone() {
    return new Problem(
        "PLAN-121",
        "status",
        "Only an action that is done can be closed. Record it as done first.");
  }

  static Problem closedOnlyWithEvidence() {
    return new Problem(
        "PLAN-122", "status", "Closing needs evidence. Add a link, a note or a file first.");
  }

  static Problem withdrawn() {
    return new Problem(
        "PLAN-123", "status", "The commitment was withdrawn, so the action takes no more updates.");
  }

  static Problem carriedBack(int year) {
    return new Problem(
        "PLAN-130", "toYear", "Choose a year after year " + year + ", up to year 20.");
  }

  static Problem carriedWithoutReason() {
    return new Problem(
        "PLAN-131", "reason", "Say why it is carried forward, in 3 to 2,000 characters.");
  }

  static Problem carriedWithoutDue() {
    return new Problem("PLAN-132", "due", "Enter the new due date.");
  }

  static Problem carriedToEarlierDay() {
    return new Problem(
        "PLAN-133", "due", "The new due date must be later than the one it replaces.");
  }

  static Problem carriedThoughFinished() {
    return new Problem(
        "PLAN-134", "toYear", "The action is finished, so there is nothing to carry forward.");
  }

  static Problem milestoneWordsMissing() {
    return new Problem("PLAN-140", "words", "Name the milestone, in 3 to 500 characters.");
  }

  static Problem milestoneDueMissing() {
    return new Problem("PLAN-141", "due", "Enter the date the milestone is to be reached.");
  }

  static Problem noSuchMilestone() {
    return new Problem(
        "PLAN-142", "", "That milestone is not there any more. Look at the action again.");
  }

  static Problem milestoneInFuture() {
    return new Problem(
        "PLAN-143", "doneOn", "The date it was reached is after today. Enter the day it happened.");
  }

  static Problem barrierWordsMissing() {
    return new Problem(
        "PLAN-150", "words", "Say what stands in the way, in 3 to 2,000 characters.");
  }

  static Problem noSuchBarrier() {
    return new Problem(
        "PLAN-151", "", "That barrier is not there any more. Look at the action again.");
  }

  static Problem barrierAlreadyResolved() {
    return new Problem(
        "PLAN-152", "", "A colleague has resolved that barrier already. Nothing was changed.");
  }

  static Problem noSuchForum() {
    return new Problem("PLAN-153", "forum", "Choose the forum that the barrier is taken to.");
  }

  static Problem resolutionMissing() {
    return new Problem(
        "PLAN-154", "resolution", "Say how it was resolved, in 3 to 2,000 characters.");
  }

  static Problem evidenceTitleMissing() {
    return new Problem("PLAN-160", "title", "Name what the evidence is, in 3 to 200 characters.");
  }

  static Problem evidenceLinkUnreadable() {
    return new Problem(
        "PLAN-161", "link", "Enter a web address that begins with https:// or http://.");
  }

  static Problem evidenceWordsMissing() {
    return new Problem(
        "PLAN-162", "words", "Say what the evidence shows, in up to 4,000 characters.");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
