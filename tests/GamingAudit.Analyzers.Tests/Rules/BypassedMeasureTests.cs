using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class BypassedMeasureTests() : RuleTest("GA3024")
{
    [Fact]
    public Task Reports_a_bucket() => Target(
        "[|step.After.At == 5 ? 1 : (step.After.Wet ? 0.5 : 0)|]",
        state: "int At, bool Wet",
        end: "false");

    [Fact]
    public Task Reports_it_the_other_way_round() => Target(
        "[|step.After.At != 5 ? Measure(step.After) : 2|]",
        state: "int At, bool Wet",
        end: "false",
        more: "static double Measure(State s) => s.Wet ? 1 : -1;");

    [Fact]
    public Task Reports_a_weighted_override() => Target(
        "[|0.5 * (step.After.Covered ? 4 : Measure(step.After)) - 0.1|]",
        state: "int At, bool Wet, bool Covered",
        end: "false",
        more: "static double Measure(State s) => s.Wet ? 1 : 0;");

    [Fact]
    public Task Is_silent_when_the_measure_can_be_more() => Target(
        "step.After.At == 5 ? 0.2 : (step.After.Wet ? 0.5 : 0)",
        state: "int At, bool Wet",
        end: "false");

    [Fact]
    public Task Is_silent_about_a_goal_that_ends_the_episode() => Target(
        "step.After.At == 10 ? 1 : (step.After.Wet ? 0.5 : 0)",
        state: "int At, bool Wet");

    [Fact]
    public Task Is_silent_about_a_plain_goal() => Target("step.After.At == 5 ? 1 : 0", end: "false");

    [Fact]
    public Task Is_silent_when_both_measure_the_same() => Target(
        "step.After.At == 5 ? 1 : (step.After.At == 4 ? 0.5 : 0)",
        end: "false");

    [Fact]
    public Task Is_silent_about_a_charge() => Target(
        "step.After.At == 5 ? -1 : (step.After.Wet ? 0.5 : 0)",
        state: "int At, bool Wet",
        end: "false");

    [Fact]
    public Task Is_silent_about_an_event() => Target(
        "step.After.At != step.Before.At ? 1 : (step.After.Wet ? 0.5 : 0)",
        state: "int At, bool Wet",
        end: "false");

    [Fact]
    public Task Is_silent_when_the_measure_has_no_bound() => Target(
        "step.After.At == 5 ? 100 : step.After.Load",
        state: "int At, double Load",
        end: "false");

    [Fact]
    public Task Is_silent_about_a_task_that_is_done_for_good() => Target(
        "step.After.Done ? 1 : (step.After.Wet ? 0.5 : 0)",
        state: "int At, bool Wet, bool Done",
        next: "s with { Done = s.Done || s.At == 3 }",
        end: "false");
}
