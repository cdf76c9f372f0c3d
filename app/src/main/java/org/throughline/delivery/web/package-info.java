// SPDX-License-Identifier: Apache-2.0
/// The pages of the living plan.
@org.jspecify.annotations.NullMarked
package org.throughline.delivery.web;
