using System.Collections.Immutable;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// What the rules say of the samples' targets from their source alone. Every target that is listed is a hack, and the
/// rule names the flaw that its sample describes; no repair and no control is among them.
/// </summary>
public sealed class SampleFindings
{
    private static readonly string[] Expected =
    [
        "absent-supervisor GA3013",
        "bicycle-circle GA3001",
        "bicycle-pbrs-wrong-gamma GA3018",
        "boat-race GA3007",
        "coast-lagoon GA3004",
        "endless-dialogue GA3002",
        "endless-dialogue GA3004",
        "idle-alive-bonus GA3008",
        "kart-facing GA3003",
        "lander-one-sided GA3016",
        "mountain-car-one-sided GA3001",
        "pancake-toss GA3002",
        "reacher-closeness GA3004",
        "regatta-buoys GA3007",
        "rocks-diamonds GA3015",
        "runner-any-speed GA3017",
        "suicide-corridor GA3009",
        "support-per-step GA3002",
        "support-per-step GA3004",
        "tomato-bucket GA3024",
        "tumble-runner GA3002",
    ];

    private static readonly Lazy<Task<ImmutableArray<Diagnostic>>> Findings = new(Find);

    [Fact]
    public async Task Flags_these_targets_and_no_other() => Assert.Equal(
        Expected,
        (await Findings.Value)
            .Select(found => $"{found.Properties.GetValueOrDefault("target") ?? found.ToString()} {found.Id}")
            .Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("coast-lagoon", "earns 118 over 59 steps")]
    [InlineData("suicide-corridor", "60 over 60 steps; dying at once earns -1 and the goal 4")]
    [InlineData("idle-alive-bonus", "standing still earns 500 over 100 steps, and all else at most 100")]
    [InlineData("boat-race", "pays 2 each time, and undoing it costs 1 at most")]
    [InlineData("bicycle-pbrs-wrong-gamma", "shapes with 0.95 where the agent discounts with 1")]
    public async Task Prints_the_numbers(string target, string numbers) => Assert.Contains(
        numbers,
        Assert.Single(await Findings.Value, found => found.Properties.GetValueOrDefault("target") == target)
            .GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Says_it_on_one_line() =>
        Assert.DoesNotContain(await Findings.Value, found => found.GetMessage().Contains('\n'));

    private static async Task<ImmutableArray<Diagnostic>> Find()
    {
        CSharpCompilation samples = Snippet.CompileTargets(Directory.GetFiles(Snippet.DataFolder("samples"), "*.cs"));
        return await Snippet.AnalyzeValid(samples);
    }
}
