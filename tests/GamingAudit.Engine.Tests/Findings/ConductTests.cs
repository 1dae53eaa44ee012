using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;

namespace GamingAudit.Engine.Tests.Findings;

public sealed class ConductTests
{
    private const int Horizon = 20;

    // A walk on 0..4: action 0 stays, 1 goes right, 2 goes left; 3 stays as well.
    private static readonly MarkovTarget<int, int> Walk = new Handmade(4, (at, action, _) =>
        Math.Clamp(at + (action == 1 ? 1 : action == 2 ? -1 : 0), 0, 4)).Target(horizon: Horizon);

    [Fact]
    public void Is_nothing_between_a_policy_and_itself() => Assert.Equal(0, Between(Right, Right));

    [Fact]
    public void Sees_policies_apart_that_end_in_different_places() =>
        Assert.InRange(Between(Right, (_, _, _) => 0), 0.8, 1);

    [Fact]
    public void Sees_policies_apart_that_do_different_things_in_one_place() =>
        Assert.Equal(1, Between((_, _, _) => 0, (_, _, _) => 3));

    [Fact]
    public void Overlooks_the_order_of_the_same_steps() => Assert.InRange(
        Between((_, left, _) => left % 4 < 2 ? 1 : 2, (_, left, _) => left % 4 is 1 or 2 ? 1 : 2), 0, 0.2);

    [Fact]
    public void Is_symmetric() => Assert.Equal(Between(Right, (_, _, _) => 3), Between((_, _, _) => 3, Right));

    private static int Right(int state, int stepsLeft, Chance chance) => 1;

    private static double Between(Policy<int, int> one, Policy<int, int> other)
    {
        var guarded = new GuardedTarget<int, int>(Walk, new CallMonitor());
        var recorder = new ConductRecorder<int, int>(
            guarded.Dynamics, 1, 2, TestContext.Current.CancellationToken, null);
        Conduct first = recorder.Record(one), second = recorder.Record(other);
        return new ConductDistance(guarded.Dynamics.Actions, [first, second, recorder.Record(Right)])
            .Between(first, second);
    }
}
