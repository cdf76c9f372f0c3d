// SPDX-License-Identifier: Apache-2.0
/// The pages of boards, reports and requests.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.web;
