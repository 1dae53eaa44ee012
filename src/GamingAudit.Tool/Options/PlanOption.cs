using System.CommandLine;

namespace GamingAudit.Tool.Options;

/// <summary>The option that has work written down instead of done.</summary>
internal static class PlanOption
{
    public static Option<string?> Make() => new("--plan")
    {
        Description = "Do nothing of it, but write down what is to be done into this folder: 'gaming-audit shard' does "
            + "a part of it, on any machine, and 'gaming-audit merge' joins the parts.",
        HelpName = "FOLDER",
    };
}
