using System.Text.Json;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Auditing;

[Trait("Category", "Learning")]
public sealed class SearchAuditTests
{
    private static readonly AuditBudget Small = new("small", 150_000, 100_000, 4_096, 300);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("coast-lagoon-capped")]
    [InlineData("endless-dialogue")]
    [InlineData("thumbs-up-beg")]
    [InlineData("support-outcome")]
    public void Ppo_comes_within_five_percent_of_the_exact_proxy_optimum(string name)
    {
        AdversaryMeasurement measured = Assert.Single(AdversaryBenchmark.Run(
            SampleTargets.ByName[name], new PpoAdversary(), seeds: [1], steps: 300_000, threads: 2, Cancellation));

        Assert.InRange(measured.Fraction!.Value, 0.95, 1 + 1e-9);
        Assert.InRange(measured.Steps, 1, 300_000);
    }

    [Theory]
    [MemberData(nameof(SampleTargets.Names), MemberType = typeof(SampleTargets))]
    public void The_archive_alone_comes_within_five_percent_of_the_exact_proxy_optimum(string name)
    {
        AdversaryMeasurement measured = Assert.Single(AdversaryBenchmark.Run(
            SampleTargets.ByName[name], new ArchiveSearch(), seeds: [1], steps: 100_000, threads: 2, Cancellation));

        Assert.InRange(measured.Fraction!.Value, 0.95, 1 + 1e-9);
    }

    [Theory]
    [InlineData("boat-race", Verdict.Tied)]
    [InlineData("boat-race-winding", Verdict.NothingFound)]
    [InlineData("endless-dialogue", Verdict.Gamed)]
    [InlineData("recsys-wellbeing", Verdict.NothingFound)]
    public void Judges_alike_without_the_exact_solver(string name, Verdict expected)
    {
        AuditResult result = Search(SampleTargets.ByName[name], threads: 2);

        Assert.Equal(expected, result.Verdict);
        Assert.False(result.Certified);
        if (expected == Verdict.NothingFound) Assert.Null(result.TimeToFind);
    }

    [Theory]
    [InlineData("coast-lagoon", Verdict.Gamed)]
    [InlineData("coast-lagoon-capped", Verdict.NothingFound)]
    [InlineData("endless-dialogue", Verdict.Gamed)]
    [InlineData("runner-com", Verdict.NothingFound)]
    [InlineData("tumble-runner", Verdict.Gamed)]
    public void Judges_alike_by_open_loop_plans_alone(string name, Verdict expected)
    {
        AuditOptions options = Options(2) with
        {
            Adversaries = new HashSet<string> { "climb", "cem" },
            Cancellation = Cancellation,
        };

        AuditResult result = Auditor.Audit(SampleTargets.ByName[name], options);

        Assert.Equal(expected, result.Verdict);
        Assert.Matches("^(climb|cem) ", result.FoundBy);
    }

    [Fact]
    public void Finds_the_same_on_one_thread_and_on_two()
    {
        AuditResult one = Search(SampleTargets.ByName["thumbs-up-beg"], threads: 1);
        AuditResult two = Search(SampleTargets.ByName["thumbs-up-beg"], threads: 2);

        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(two));
    }

    [Fact]
    public void Games_the_buoys_of_the_regatta_with_a_witness_that_replays()
    {
        AuditResult result = Search(Regatta.RegattaBuoys, threads: 2);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(
            ReplayOutcome.Reproduced, WitnessPlayer.Replay(Regatta.RegattaBuoys, result.Witness!).Outcome);
    }

    [Fact]
    public void Says_that_it_was_time_capped_and_keeps_what_the_probes_found()
    {
        AuditResult result = Auditor.Audit(SampleTargets.ByName["endless-dialogue"], Options(2) with
        {
            Budget = Small with { Seconds = 0 },
        });

        Assert.True(result.TimeCapped);
        Assert.NotNull(result.Figures);
    }

    [Fact]
    public void Stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => Auditor.Audit(
            SampleTargets.ByName["boat-race"], Options(1) with { Cancellation = new CancellationToken(true) }));

    [Fact]
    public void Says_who_found_an_exploit_first_and_stops_once_it_has_stood_for_a_round()
    {
        var longer = new AuditBudget("longer", 1_200_000, 600_000, 4_096, 300);
        AuditResult gamed = Auditor.Audit(
            SampleTargets.ByName["endless-dialogue"],
            Options(2) with { Budget = longer, Cancellation = Cancellation });

        Assert.Equal(Verdict.Gamed, gamed.Verdict);
        Assert.Equal("probes", gamed.TimeToFind!.Adversary);
        // A quarter of the budgets was searched before it was found, and as much again before it stood.
        Assert.InRange(gamed.TimeToFind.Steps, 400_000, 600_000);
        Assert.InRange(gamed.Steps, 800_000, 1_300_000);
    }

    private static AuditResult Search(AuditTarget target, int threads)
    {
        AuditResult result = Auditor.Audit(target, Options(threads) with { Cancellation = Cancellation });
        return result with
        {
            Seconds = 0,
            TimeToFind = result.TimeToFind is { } timeToFind ? timeToFind with { Seconds = 0 } : null,
        };
    }

    private static AuditOptions Options(int threads) => new()
    {
        Budget = Small,
        Threads = threads,
        Adversaries = new HashSet<string> { "probes", "ppo" },
    };
}
