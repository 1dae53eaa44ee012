using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Code that looks like a reward and that no framework understands: silence is no clean bill.</summary>
public sealed class UnreadRewardTests
{
    private const string Stranger =
        """
        using Godot;

        public partial class Bot : CharacterBody3D
        {
            public override void _PhysicsProcess(double delta)
            {
                AIController.GiveReward(0.1f);
            }
        }
        """;

    [Fact]
    public async Task Are_named_with_their_place()
    {
        LintReport report = await Lint.OfAsync(Stranger);
        UnreadPlace unread = Assert.Single(report.Unread);
        Assert.Equal(("Bot", 7), (unread.Class, unread.Place.Line));
        Assert.Equal(
            "Agent.cs(7,9): 'AIController.GiveReward(0.1f)' looks like a reward of Bot that was not understood, "
            + "so that nothing is said of it.", Assert.Single(report.Problems));
    }

    [Fact]
    public async Task Stand_in_the_text_instead_of_nothing_pays()
    {
        string text = ReportText.Of(new LintText(), await Lint.OfAsync(Stranger) with { ShowsLedgers = true });
        Assert.Contains("in a way that is understood", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_seen_in_home_made_code() => Assert.Single((await Lint.OfAsync(
        "public class CartEnv { float reward; public void Advance() { reward += 1f; } }")).Unread);

    [Theory]
    [InlineData("public class Shop { int reward; public void Sell() { reward += 1; } }")]
    [InlineData("public partial class Ship : AIController3D { void _PhysicsProcess(double d) { reward += 1f; } }")]
    [InlineData("public class CartEnv { public double ComputeReward(int state) => state; }")]
    [InlineData(
        "public class E : IEnvironment<int> { public float Step(int[] a) { float reward = a[0]; return reward; } }")]
    [InlineData(
        "public class Env { public (int, double, bool) Step(int a) { double reward = a; return (a, reward, true); } }")]
    public async Task Are_none_where_all_is_understood_or_no_agent_is_there(string source) =>
        Assert.Empty((await Lint.OfAsync(source)).Unread);

    [Fact]
    public async Task Are_in_the_json() => Assert.Contains(
        "\"unread\": [", ReportText.Of(new LintJson(), await Lint.OfAsync(Stranger)), StringComparison.Ordinal);
}
