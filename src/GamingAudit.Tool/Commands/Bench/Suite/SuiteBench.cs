using System.Runtime.CompilerServices;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Bench.Suite;

/// <summary>Measures the players of a benchmark on one target, in workers.</summary>
internal sealed class SuiteBench(WorkerPool pool, TargetTracer tracer, SuitePlay play)
{
    private readonly List<string> warnings = [];

    /// <summary>What a reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>One row a player, as each is done.</summary>
    public async IAsyncEnumerable<SuiteRow> MeasureAsync(
        ListedTarget target, ulong seed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await AuditAsync(target, AdversaryNames.Exact, seed, cancellation) is not { } exact) yield break;
        var truth = Truth.Of(exact, target);
        if (seed == 1 && truth.Contradiction is { } contradiction) warnings.Add(contradiction);
        foreach (string player in play.Players)
        {
            AuditResult? result = player == AdversaryNames.Exact || exact.Fault is not null
                ? exact
                : await AuditAsync(target, player, seed, cancellation);
            if (result is null) continue;
            SuiteRow row = Row(target, player, seed, truth, result);
            yield return SuitePlayers.Searches(player) && result.Fault is null
                ? await WithReachAsync(row, target, cancellation)
                : row;
        }
    }

    private async Task<AuditResult?> AuditAsync(
        ListedTarget target, string player, ulong seed, CancellationToken cancellation)
    {
        var request = new AuditRequest(
            target.Place, seed, play.Budget, play.Threads, SuitePlayers.Adversaries(player), Corpus: [],
            play.Engine, Policies: null, Journal: null);
        try
        {
            return await new TargetAuditor(pool, tracer, _ => { }).AuditAsync(target, request, cancellation);
        }
        catch (ToolException e)
        {
            warnings.Add($"{target.Place.Name} could not be audited by {player}: {e.Message}");
            return null;
        }
    }

    private static SuiteRow Row(ListedTarget target, string player, ulong seed, Truth truth, AuditResult result) =>
        new()
        {
            Target = target.Place.Name,
            Kind = truth.Kind,
            KindIsProven = truth.IsProven,
            Player = player,
            Seed = seed,
            Verdict = result.Verdict,
            Fault = result.Fault?.Message,
            TimeCapped = result.TimeCapped,
            FoundBy = result.FoundBy,
            Random = truth.Random ?? result.Figures?.Random.Proxy.Mean,
            Reached = result.Figures?.Found.Proxy.Mean,
            Optimum = truth.Optimum,
            OptimumIsExact = truth.Optimum is not null,
            StepsToFind = result.TimeToFind?.Steps,
            SecondsToFind = result.TimeToFind?.Seconds,
            OriginalSteps = result.Witness?.OriginalSteps,
            OriginalLength = result.Witness?.OriginalLength,
            Length = result.Witness?.Exploit.Length,
            Steps = result.Steps,
            Seconds = result.Seconds,
        };

    // An audit ends once it has a finding; how far the adversary gets is a matter of all the steps of a search.
    private async Task<SuiteRow> WithReachAsync(SuiteRow row, ListedTarget target, CancellationToken cancellation)
    {
        var request = new AdversaryBenchRequest(
            target.Place, row.Player, row.Seed, play.Budget.SearchSteps, play.Threads, Solves: false,
            play.Engine);
        AdversaryMeasurement? measured = await AskAsync(request, cancellation);
        return row with { Random = row.Random ?? measured?.Random, Reached = measured?.Found };
    }

    private async Task<AdversaryMeasurement?> AskAsync(
        AdversaryBenchRequest request, CancellationToken cancellation)
    {
        try
        {
            if (await pool.AskAsync(request, null, cancellation)
                is Answer.Given { Event: AdversaryBenchedEvent benched })
                return benched.Measurement;
            warnings.Add($"The search of {request.Adversary} on {request.Place.Name} did not come to an end.");
        }
        catch (ToolException e)
        {
            warnings.Add($"The search of {request.Adversary} on {request.Place.Name} failed: {e.Message}");
        }
        return null;
    }

    /// <summary>What a target is, and what its proxy can pay.</summary>
    private sealed record Truth(Expectation Kind, bool IsProven, double? Random, double? Optimum, string? Contradiction)
    {
        public static Truth Of(AuditResult exact, ListedTarget target)
        {
            Expectation proven = exact switch
            {
                { Certified: false } => Expectation.Unknown,
                { Verdict: Verdict.Gamed or Verdict.Tied } => Expectation.Hack,
                { Verdict: Verdict.Sound } => Expectation.Control,
                _ => Expectation.Unknown,
            };
            bool isProven = proven != Expectation.Unknown;
            double? random = exact.Figures?.Random.Proxy.Mean;
            string said = target.Expect.ToString().ToLowerInvariant();
            return new Truth(
                isProven ? proven : target.Expect,
                isProven,
                random,
                random + exact.Figures?.ProxyRange,
                isProven && target.Expect != Expectation.Unknown && target.Expect != proven
                    ? $"{target.Place.Name} is declared a {said}, and the exact solver finds that it is "
                        + (proven == Expectation.Hack ? "gamed." : "sound.")
                    : null);
        }
    }
}
