using System.Text.Json.Serialization;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

internal sealed record TargetDocument
{
    public required string Target { get; init; }

    public required Verdict Verdict { get; init; }

    public required Severity Severity { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public required BaselineState State { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Accepted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required DateOnly? UnchangedSince { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<TrendMark>? Trend { get; init; }

    public required bool Certified { get; init; }

    public required bool TimeCapped { get; init; }

    public required string Because { get; init; }

    public required string? Version { get; init; }

    public required string? FoundBy { get; init; }

    public required long Steps { get; init; }

    public required Reach? Reach { get; init; }

    public required VerdictFigures? Figures { get; init; }

    public required Fault? Fault { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<TargetProblem>? Problems { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<CorpusCheck>? Corpus { get; init; }

    public required WitnessSummary? Witness { get; init; }

    public required IReadOnlyList<ExploitDocument> Exploits { get; init; }

    public required LatentDocument? Latent { get; init; }

    public required Attribution? Attribution { get; init; }

    public static TargetDocument Of(AuditedTarget target)
    {
        AuditResult result = target.Result;
        return new TargetDocument
        {
            Target = result.Target,
            Verdict = result.Verdict,
            Severity = target.Severity,
            State = target.State,
            Accepted = target.Accepted,
            UnchangedSince = target.UnchangedSince,
            Trend = target.Trend.Count > 0 ? target.Trend : null,
            Certified = result.Certified,
            TimeCapped = result.TimeCapped,
            Because = result.Because,
            Version = result.Version,
            FoundBy = result.FoundBy,
            Steps = result.Steps,
            Reach = result.Reach,
            Figures = result.Figures,
            Fault = result.Fault,
            Problems = result.Problems.Count > 0 ? result.Problems : null,
            Notes = result.Notes,
            Corpus = result.Corpus.Count > 0 ? result.Corpus : null,
            Witness = WitnessSummary.Of(target),
            Exploits = ExploitDocument.Of(target),
            Latent = LatentDocument.Of(target),
            Attribution = result.Attribution,
        };
    }
}
