package dev.crivo.intake;

import dev.crivo.decision.Decision.Plan;
import dev.crivo.playbook.Answers;
import dev.crivo.table.TableRow;
import java.util.Optional;

/**
 * A case as a row tells of it.
 *
 * @param id of the interview that it stands for: by it the record knows the row again
 * @param why it is on a work list, where it is on one
 * @param note "" where there is none
 */
public record CaseRow(
    TableRow row,
    String id,
    Optional<String> why,
    Optional<String> tenant,
    Optional<Integer> entitlements,
    Answers answers,
    Plan plan,
    String note) {}
