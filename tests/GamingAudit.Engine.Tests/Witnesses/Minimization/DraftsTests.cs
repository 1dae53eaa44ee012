using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses.Minimization;

namespace GamingAudit.Engine.Tests.Witnesses.Minimization;

public sealed class DraftsTests
{
    [Fact]
    public void Measures_a_draft_as_it_is_measured_alone_however_often_it_comes_back()
    {
        for (ulong number = 0; number < 20; number++)
        {
            var chance = new SamplingChance(3, number);
            EpisodeStep[] kinds = [.. Enumerable.Range(0, 3).Select(Step)];
            EpisodeStep[] steps = [.. Enumerable.Range(0, 40).Select(_ => kinds[chance.Below(3)])];
            var drafts = new Drafts();
            drafts.Begin(steps);
            for (int i = 0; i < 200; i++)
            {
                EpisodeStep[] draft = [.. steps];
                int start = chance.Below(40), period = 1 + chance.Below(3);
                for (int at = start + period; at < 40; at++) draft[at] = draft[at - period];
                Assert.Equal(Complexity.Of(draft, 2), drafts.Measure(draft, 2));
                // What it folds to is known, and is compared with another sequence.
                if (i % 50 == 49) drafts.Begin(steps = draft);
            }
        }
    }

    private static EpisodeStep Step(int action) => new()
    {
        Action = $"action {action}",
        Branches = [action],
        Values = [],
        Chance = [],
        Proxy = 0,
        True = 0,
    };
}
