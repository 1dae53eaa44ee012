using System.CommandLine;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Cluster.Commands;

/// <summary>The argument that names a plan which was submitted: by its folder, or by its id.</summary>
internal static class PlanArgument
{
    private const int IdLength = 64;

    public static Argument<string> Make() => new("plan")
    {
        Description = "A plan that was submitted: its folder, or its id.",
        HelpName = "PLAN",
    };

    /// <exception cref="ToolException">It is neither.</exception>
    public static string IdOf(string plan) =>
        plan.Length == IdLength && plan.All(char.IsAsciiHexDigitLower) ? plan : PlanFile.Read(plan).Id;
}
