using System.Reflection;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Findings;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Findings;

/// <summary>The kinds of finding that an audit has, as rules beside those of the linter.</summary>
internal static class AuditRules
{
    private static readonly string Page = typeof(AuditRules).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryUrl").Value
        + "/blob/main/README.md#reading-a-verdict";

    private static readonly ReportedRule Fault = Rule(
        "audit-fault", "The target is at fault", ReportedLevel.Error,
        "The target's own code threw, did not return, or gave something that is no answer: nothing was audited.");

    private static readonly ReportedRule Gamed = Rule(
        "audit-gamed", "The reward is gamed", ReportedLevel.Warning,
        "The proxy pays a bad policy more than the honest one. See 'gaming-audit explain gamed'.");

    private static readonly ReportedRule Tied = Rule(
        "audit-tied", "The reward is tied", ReportedLevel.Warning,
        "The proxy pays a bad policy as much as the honest one: training may end in either. See 'gaming-audit explain "
        + "tied'.");

    private static readonly ReportedRule Open = Rule(
        "audit-not-measurable", "The audit left its question open", ReportedLevel.Note,
        "No verdict could be established, or the time cap cut the search short. See 'gaming-audit explain "
        + "not-measurable'.");

    private static readonly ReportedRule Latent = Rule(
        "audit-latent", "A way to game the reward exists", ReportedLevel.Note,
        "Beside a best policy that is not bad there is a bad one that the proxy pays more than the honest one. See "
        + "'gaming-audit explain latent'.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReportedRule> All { get; } = [Fault, Gamed, Tied, Open, Latent];

    /// <summary>What a result is a finding of; null where all is in order.</summary>
    public static ReportedRule? Of(AuditedTarget target) => target.Result switch
    {
        { Fault: not null } => Fault,
        { Verdict: Verdict.Gamed } => Gamed,
        { Verdict: Verdict.Tied } => Tied,
        _ when target.IsInconclusive => Open,
        { Latent: not null } => Latent,
        _ => null,
    };

    private static ReportedRule Rule(string id, string title, ReportedLevel level, string page) => new()
    {
        Id = id,
        Title = title,
        Page = page,
        HelpLink = Page,
        Category = "Audit",
        Level = level,
    };
}
