// SPDX-License-Identifier: Apache-2.0
/// The pages of plans.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.web;
