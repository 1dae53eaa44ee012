using System.CommandLine;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary><c>lab</c>: experiments that show when proxy and true reward part, why, and what helps.</summary>
internal sealed class LabCommand : Command, IExemplified
{
    public LabCommand() : base("lab", "Experiments on reward over-optimisation: when, why, and what helps.")
    {
        Add(new LabListCommand());
        Add(new LabRunCommand());
    }

    public string Examples =>
        """
        gaming-audit lab list
        gaming-audit lab run bandit --pictures pictures
        gaming-audit lab run                            all that need no targets
        gaming-audit lab run regularisers --source Rewards.csproj
        """;
}
