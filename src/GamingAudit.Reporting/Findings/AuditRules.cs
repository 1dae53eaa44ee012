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

    // What an answer can make of a grader is a warning; what it pays beside the point, or not, is for somebody to weigh.
    private static readonly Dictionary<ProblemKind, ReportedRule> Problems = new()
    {
        [ProblemKind.Unrepeatable] = Rule(
            "audit-unrepeatable", "The same answer is paid otherwise when it comes again", ReportedLevel.Warning,
            "The code that pays gave two amounts for one thing: what is learned from it is noise."),
        [ProblemKind.DidNotReturn] = Rule(
            "audit-did-not-return", "An answer keeps the code that pays from returning", ReportedLevel.Warning,
            "The code that pays did not return in time: whoever sends such an answer stops the training."),
        [ProblemKind.Threw] = Rule(
            "audit-threw", "An answer makes the code that pays throw", ReportedLevel.Warning,
            "The code that pays threw an exception: what a trainer makes of that is nobody's decision."),
        [ProblemKind.NotFinite] = Rule(
            "audit-not-finite", "An answer is paid what is no number", ReportedLevel.Warning,
            "The code that pays gave NaN or an infinity, which spoils every mean that it enters."),
        [ProblemKind.OutOfRange] = Rule(
            "audit-out-of-range", "An answer is paid outside of the range", ReportedLevel.Note,
            "The code that pays gave less or more than it should ever give: clamp it, or declare its range."),
        [ProblemKind.RejectsRight] = Rule(
            "audit-rejects-right", "Right answers are not paid", ReportedLevel.Note,
            "The code that pays gives right answers in some form nothing: whoever trains on it is taught a form."),
        [ProblemKind.FailurePays] = Rule(
            "audit-failure-pays", "A judge that fails is a pass", ReportedLevel.Warning,
            "The code that pays asks a judge, and pays where the judge throws or replies nothing of use: an answer that "
            + "breaks the judge is paid, and an outage keeps a build green."),
        [ProblemKind.OrderDecides] = Rule(
            "audit-order-decides", "A judge prefers a place", ReportedLevel.Warning,
            "The judge prefers the answer that stands first, or second, whichever it is: ask in both orders, and count "
            + "what differs as undecided."),
        [ProblemKind.LengthDecides] = Rule(
            "audit-length-decides", "A judge prefers the longer answer", ReportedLevel.Warning,
            "A wrong answer is paid more once sentences that say nothing are added to it."),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReportedRule> All { get; } =
        [Fault, Gamed, Tied, Open, Latent, .. Enum.GetValues<ProblemKind>().Select(Of)];

    /// <summary>What a problem beside a verdict is a finding of.</summary>
    public static ReportedRule Of(ProblemKind kind) => Problems[kind];

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
