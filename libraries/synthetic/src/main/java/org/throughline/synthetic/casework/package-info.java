// SPDX-License-Identifier: Apache-2.0
/// What happened in the cases of invented children: requests, assessments, plans, reviews,
/// transfers, appeals and endings, in the order and with the delays that the published figures
/// show.
@org.jspecify.annotations.NullMarked
package org.throughline.synthetic.casework;
