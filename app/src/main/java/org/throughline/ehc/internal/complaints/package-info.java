// SPDX-License-Identifier: Apache-2.0
/// Complaints and findings of the Ombudsman, each beside the step of a case that failed.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.complaints;
