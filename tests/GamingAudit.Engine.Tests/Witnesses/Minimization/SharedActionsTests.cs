using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Engine.Tests.Witnesses.Minimization;

public sealed class SharedActionsTests
{
    [Fact]
    public void Says_what_it_said_and_shares_only_what_is_exactly_the_same()
    {
        EpisodeStep[] steps = [Step(0.5f, 1), Step(0.25f, 2), Step(0.5f, 3), Step(0.5001f, 4), Step(0.25f, 5)];
        var episode = new Episode { ResetChance = [], Steps = steps, Proxy = 1, True = 2 };

        IReadOnlyList<EpisodeStep> shared = SharedActions.Of(episode).Steps;

        Assert.Equal(steps.Select(Text), shared.Select(Text));
        Assert.Same(shared[0].Values, shared[2].Values);
        Assert.Same(shared[1].Values, shared[4].Values);
        // A sentence shows both as 0.5.
        Assert.NotSame(shared[0].Values, shared[3].Values);
    }

    private static string Text(EpisodeStep step) =>
        $"{step.Action} {step.Branches.Count} {string.Join(' ', step.Values)} {step.Chance[0]} "
            + $"{step.Proxy} {step.True}";

    private static EpisodeStep Step(float value, double paid) => new()
    {
        Action = $"({value})",
        Branches = [],
        Values = [value],
        Chance = [paid],
        Proxy = paid,
        True = -paid,
    };
}
