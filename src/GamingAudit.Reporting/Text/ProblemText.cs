using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Text;

/// <summary>What is wrong with the code that pays, for a person.</summary>
internal static class ProblemText
{
    public static string Of(JudgedProblem judged) => judged.Accepted is { } reason
        ? $"{judged.Problem.Message} (accepted: {reason})"
        : judged.Problem.Message;
}
